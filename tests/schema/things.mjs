// What the vocabulary of schema.org says of linked data. In: [document as text]; out: for each, what it does not allow: a type or a property that it
// does not know, a property on a type that does not have it, a value of a type that the property does not take.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Parser } from 'n3';

const vocabulary = 'http://schema.org/', rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const file = createRequire(import.meta.url).resolve('@vocabulary/schema').replace(/index\.js$/, 'schema.nq');

const told = new Map();
for (const { subject, predicate, object } of new Parser().parse(readFileSync(file, 'utf8'))) {
  const key = `${subject.value} ${predicate.value}`;
  told.set(key, [...told.get(key) ?? [], object.value]);
}
const of = (name, predicate) => told.get(`${vocabulary}${name} ${predicate}`) ?? [];
const named = address => address.replace(vocabulary, '');
const isClass = name => of(name, `${rdf}type`).includes(`${rdfs}Class`);
const isProperty = name => of(name, `${rdf}type`).includes(`${rdf}Property`);
const withWider = name => [name, ...of(name, `${rdfs}subClassOf`).flatMap(wider => withWider(named(wider)))];
const isText = name => withWider(name).some(wider => of(wider, `${rdf}type`).includes(`${vocabulary}DataType`));

function* faultsOf(thing, path) {
  const type = thing['@type'];
  if (!isClass(type)) {
    yield `${path}: ${type} is no type`;
    return;
  }
  const known = withWider(type);
  for (const [property, value] of Object.entries(thing)) {
    if (property.startsWith('@')) continue;
    const at = `${path}/${type}.${property}`;
    if (!isProperty(property)) {
      yield `${at} is no property`;
      continue;
    }
    if (of(property, `${vocabulary}supersededBy`).length > 0) yield `${at} has another name today`;
    else if (!of(property, `${vocabulary}domainIncludes`).some(domain => known.includes(named(domain)))) yield `${at} is not of this type`;
    const range = of(property, `${vocabulary}rangeIncludes`).map(named);
    for (const one of [value].flat()) {
      if (typeof one === 'object') {
        if (!withWider(one['@type']).some(wider => range.includes(wider))) yield `${at} takes no ${one['@type']}`;
        yield* faultsOf(one, at);
      } else if (!range.some(isText)) yield `${at} takes no text`;
      else if (range.every(r => r === 'URL') && !URL.canParse(one)) yield `${at} takes an address, not ${one}`;
    }
  }
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(text => {
  const thing = JSON.parse(text);
  return thing['@context'] === 'https://schema.org' ? [...faultsOf(thing, '')] : ['the context is not that of schema.org'];
})));
