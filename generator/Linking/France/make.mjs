// Writes the two data files of this folder from the npm package @etalab/decoupage-administratif
// (INSEE, code officiel géographique 2026, Licence Ouverte 2.0). Run where the package is installed:
//   npm install @etalab/decoupage-administratif@6.0.0 && node make.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
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
// The districts of Paris, Lyon and Marseille are known by their codes alone.
const districts = data('communes').filter(c => c.type === 'arrondissement-municipal');
const codesOf = commune => [...new Set([...(commune.codesPostaux ?? []), ...districts.filter(d => d.commune === commune.code).flatMap(d => [d.code, ...(d.codesPostaux ?? [])])])].sort();
const paris = data('communes').find(c => c.code === '75056');
// Paris is one place, not a commune inside a department of the same name.
const communes = data('communes').filter(c => c.type === 'commune-actuelle' && c.code !== '75056' && departmentId(departmentOf(c)));
const taken = new Map();
for (const x of [...regions, ...departments]) taken.set(x.id, 2);
for (const c of communes) taken.set(slug(c.nom), (taken.get(slug(c.nom)) ?? 0) + 1);
const lines = communes.map(c => {
  const key = slug(c.nom), department = departmentOf(c);
  const id = taken.get(key) > 1 ? `${key}-${department.toLowerCase()}` : key;
  return { key, id, text: [key, id === key ? '' : id, c.code, departmentId(department), codesOf(c).join(' '), c.nom].join('\t') };
});
const ids = new Set(), ordered = lines.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1);
for (const l of ordered) { if (ids.has(l.id)) throw new Error(`twice: ${l.id}`); ids.add(l.id); }
const header = '# INSEE, code officiel géographique 2026, par @etalab/decoupage-administratif 6.0.0, Licence Ouverte 2.0\n';
writeFileSync(new URL('communes.tsv', import.meta.url), header + ordered.map(l => l.text + '\n').join(''));
writeFileSync(new URL('regions-departements.tsv', import.meta.url), header + [...regions, ...departments]
  .map(x => [x.id, x.level, x.code, x.parent, x.name, x.id === 'paris' ? [paris.code, ...codesOf(paris)].join(' ') : ''].join('\t') + '\n').join(''));
