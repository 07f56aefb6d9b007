#!/usr/bin/env node
// Each dependency with its version, the newest served, its licence and its known advisories.
// It fails when a licence is not known to be free, or when a version is not pinned and locked; a registry that does not answer is told, and fails nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const free = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0', 'CC-BY-4.0', 'CC-BY-3.0', 'LGPL-3.0-or-later', 'GPL-3.0-or-later']);
// Licences that a package states in a text only, read by one of us.
const readByHand = { 'parse-cache-control': 'BSD-3-Clause' };
const faults = [], silent = [], found = new Map();
const json = path => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
const tracked = pattern => execFileSync('git', ['ls-files', '--', pattern], { encoding: 'utf8' }).split('\n').filter(Boolean);
const isFree = licence => licence.replace(/[()]/g, '').split(/ OR /).some(choice => choice.split(/ AND | WITH .*/).filter(Boolean).every(one => free.has(one.trim())));
const note = (kind, name, version, licence) => found.set(`${kind} ${name} ${version}`, { kind, name, version, newest: '', licence: licence ?? '', advisories: [] });
const each = (kind, name, change) => [...found.values()].filter(d => d.kind === kind && d.name.toLowerCase() === name.toLowerCase()).forEach(change);

/** What a registry's own client answers, or nothing when it cannot within a minute. */
const ask = (told, command, args, options = {}) => {
  const { stdout, status, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28, ...options });
  try {
    const answer = JSON.parse(stdout.slice(stdout.search(/[{[]/)));
    const refusal = answer.error?.summary || answer.error?.code || answer.problems?.map(p => p.text).join(' ');
    if (!refusal) return answer;
    silent.push(`${told}: ${refusal}`);
  } catch {
    silent.push(`${told}: ${error ? error.message : `status ${status}`}`);
  }
  return null;
};

// NuGet: the versions of one file, what they brought in, and the licence that each package states.
const cache = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages');
const licenceOf = (id, version) => {
  const nuspec = join(cache, id.toLowerCase(), version, `${id.toLowerCase()}.nuspec`);
  if (!existsSync(nuspec)) return '(restore first)';
  return /<license type="expression">([^<]+)</.exec(readFileSync(nuspec, 'utf8'))?.[1];
};
for (const [, id, version] of readFileSync('Directory.Packages.props', 'utf8').matchAll(/<PackageVersion Include="([^"]+)" Version="([^"]+)"/g))
  if (!/^\d+(\.\d+)+(-[\w.]+)?$/.test(version)) faults.push(`${id}: « ${version} » is not one version`);
for (const project of tracked('*.csproj')) {
  const lock = join(dirname(project), 'packages.lock.json');
  if (!tracked(lock).length) { faults.push(`${project}: no lock file beside it`); continue; }
  if (/<PackageReference [^>]*Version(Override)?=/.test(readFileSync(project, 'utf8'))) faults.push(`${project}: a version is written outside Directory.Packages.props`);
  for (const [id, { type, resolved, contentHash }] of Object.values(json(lock).dependencies).flatMap(Object.entries)) {
    if (type === 'Project') continue;
    if (!contentHash) faults.push(`${lock}: ${id} has no hash`);
    note('nuget', id, resolved, licenceOf(id, resolved));
  }
}
for (const [option, keep] of [['--outdated', (d, p) => d.newest = p.latestVersion], ['--vulnerable', (d, p) => d.advisories = p.vulnerabilities.map(v => `${v.severity} ${v.advisoryurl}`)]])
  for (const p of ask(`nuget ${option}`, 'dotnet', ['list', 'package', option, '--include-transitive', '--format', 'json'])?.projects.flatMap(p => p.frameworks ?? []) ?.flatMap(f => [...f.topLevelPackages ?? [], ...f.transitivePackages ?? []]) ?? [])
    each('nuget', p.id, d => keep(d, p));

// npm: its lock files hold the licences too.
for (const lock of tracked('*package-lock.json')) {
  const folder = dirname(lock), { dependencies, devDependencies } = json(join(folder, 'package.json'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${folder}: ${name} « ${version} » is not one version`);
  for (const [place, { version, integrity, license }] of Object.entries(json(lock).packages)) {
    if (!place) continue;
    if (!integrity) faults.push(`${lock}: ${place} has no hash`);
    const name = place.slice(place.lastIndexOf('node_modules/') + 13), own = join(folder, place, 'package.json');
    note('npm', name, version, license ?? readByHand[name] ?? (existsSync(own) ? json(own).license : undefined));
  }
  for (const [name, places] of Object.entries(ask(`npm outdated, ${folder}`, 'npm', ['outdated', '--all', '--json'], { cwd: folder }) ?? {}))
    for (const place of [places].flat()) each('npm', name, d => d.newest = place.latest);
  for (const [name, { via }] of Object.entries(ask(`npm audit, ${folder}`, 'npm', ['audit', '--package-lock-only', '--json'], { cwd: folder })?.vulnerabilities ?? {}))
    each('npm', name, d => d.advisories = via.filter(v => v.url).map(v => `${v.severity} ${v.url}`));
}

for (const d of [...found.values()].sort((a, b) => a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : a.name < b.name ? -1 : 1)) {
  console.log([d.kind.padEnd(6), d.name.padEnd(46), d.version.padEnd(14), (d.newest && d.newest !== d.version ? `→ ${d.newest}` : '').padEnd(16), d.licence.padEnd(14), ...d.advisories].join(' ').trimEnd());
  if (!isFree(d.licence)) faults.push(`${d.name} ${d.version}: « ${d.licence || 'no licence stated'} » is not on the list of free licences`);
}
const advised = [...found.values()].filter(d => d.advisories.length).length;
console.log(`${found.size} dependencies, ${advised} with an advisory.`);
for (const told of silent) console.log(`Not answered — ${told}`);
for (const fault of faults) console.error(`Refused — ${fault}`);
process.exit(faults.length ? 1 : 0);
