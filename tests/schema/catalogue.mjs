// What a reader of linked data makes of a catalogue, held against the vocabulary of DCAT and what DCAT-AP 3.0.0 makes obligatory
// (https://semiceu.github.io/DCAT-AP/releases/3.0.0/). In: [document as text]; out: for each, {datasets, distributions, faults}.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';

const dcat = 'http://www.w3.org/ns/dcat#', dct = 'http://purl.org/dc/terms/', foaf = 'http://xmlns.com/foaf/0.1/', vcard = 'http://www.w3.org/2006/vcard/ns#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', date = 'http://www.w3.org/2001/XMLSchema#date';
const vocabulary = new Store(new Parser().parse(readFileSync(createRequire(import.meta.url).resolve('@vocabulary/dcat').replace(/index\.js$/, 'dcat.nq'), 'utf8')));

const obligatory = new Map([
  [dcat + 'Catalog', [dct + 'title', dct + 'description', dct + 'publisher']],
  [dcat + 'Dataset', [dct + 'title', dct + 'description']],
  [dcat + 'Distribution', [dcat + 'accessURL']],
  [foaf + 'Agent', [foaf + 'name']],
]);
/// What each property takes: a class that must be told, an address, words of a language, a day.
const takes = new Map([
  [dct + 'publisher', foaf + 'Agent'], [dcat + 'dataset', dcat + 'Dataset'], [dcat + 'distribution', dcat + 'Distribution'], [dcat + 'contactPoint', vcard + 'Organization'],
  ...['accessURL', 'downloadURL', 'landingPage', 'mediaType', 'theme'].map(name => [dcat + name, 'address']),
  ...['license', 'language', 'spatial', 'accrualPeriodicity', 'format', 'conformsTo'].map(name => [dct + name, 'address']),
  ...['title', 'description'].map(name => [dct + name, 'words']), [dcat + 'keyword', 'words'], [dct + 'issued', 'day'], [dct + 'modified', 'day'],
]);

function* faultsOf(store) {
  for (const [kind, properties] of obligatory)
    for (const subject of store.getSubjects(type, kind, null))
      for (const property of properties)
        if (store.countQuads(subject, property, null, null) === 0) yield `${subject.value} has no ${property}`;
  for (const { subject, predicate, object } of store) {
    const at = `${subject.value} ${predicate.value}`;
    for (const term of [predicate, object])
      if (term.value.startsWith(dcat) && vocabulary.countQuads(term, null, null, null) === 0) yield `${at}: ${term.value} is no word of DCAT`;
    const wanted = takes.get(predicate.value);
    if (wanted === 'address' && !(object.termType === 'NamedNode' && URL.canParse(object.value))) yield `${at} takes an address`;
    if (wanted === 'words' && !(object.termType === 'Literal' && object.language === 'fr' && object.value.trim() !== '')) yield `${at} takes words`;
    if (wanted === 'day' && !(object.termType === 'Literal' && object.datatype.value === date && /^\d{4}-\d\d-\d\d$/.test(object.value))) yield `${at} takes a day`;
    if (wanted?.includes('://') && store.countQuads(object, type, wanted, null) === 0) yield `${at} takes a ${wanted}`;
  }
}

const documentLoader = address => { throw new Error(`${address} is not asked for`); };
const read = await Promise.all(JSON.parse(readFileSync(0, 'utf8')).map(async text => {
  const store = new Store(new Parser().parse(await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', documentLoader, safe: true })));
  const count = kind => store.getSubjects(type, dcat + kind, null).length;
  const faults = [...faultsOf(store)];
  return { datasets: count('Dataset'), distributions: count('Distribution'), faults: count('Catalog') === 1 ? faults : ['not one catalogue', ...faults] };
}));
console.log(JSON.stringify(read));
