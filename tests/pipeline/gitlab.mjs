// What the tests of this folder share: a server that stands for GitLab's artifacts, what GitLab tells a job, a runner, and the count of checks.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
export const root = resolve(here, '../..');

let passed = 0, failed = 0;
export const check = (isFine, told, detail) => {
  isFine ? passed++ : failed++;
  console.log(`  ${isFine ? 'ok' : 'KO'}: ${told}`);
  if (!isFine && detail) console.log(detail.split('\n').slice(-40).map(l => '      ' + l).join('\n'));
};

/** The project's server, as far as jobs ask it; in a process of its own, since this one waits for them. */
export const store = mkdtempSync(join(tmpdir(), 'pec-artifacts-'));
const server = spawn(process.execPath, [join(here, 'artifacts.mjs'), store], { stdio: ['ignore', 'pipe', 'inherit'] });
export const gitlab = await new Promise(done => server.stdout.once('data', port => done(`http://127.0.0.1:${String(port).trim()}`)));
export const asked = () => existsSync(join(store, 'asked')) ? readFileSync(join(store, 'asked'), 'utf8').trim().split('\n') : [];

/** What GitLab tells any job. */
export const usual = {
  CI_DEFAULT_BRANCH: 'main', CI_PROJECT_URL: `${gitlab}/reseau/site`, CI_PROJECT_PATH: 'reseau/site', CI_PROJECT_ROOT_NAMESPACE: 'reseau', CI_PAGES_DOMAIN: 'pages.example',
  CI_PAGES_URL: 'https://reseau.pages.example/site', CI_JOB_ID: '42', NUGET_PACKAGES: process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'),
};
/** What it tells a job of a merge request. */
export const proposal = {
  ...usual, CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_PROJECT_URL: usual.CI_PROJECT_URL, CI_MERGE_REQUEST_IID: '7',
  CI_MERGE_REQUEST_SOURCE_PROJECT_URL: 'https://gitlab.example/camille/site', CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'notre-fiche',
};
/** What it tells a job of the default branch. */
export const published = { ...usual, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' };

/** gitlab-ci-local in a folder. */
export const run = (work, variables, ...args) => spawnSync(
  join(here, 'node_modules/.bin/node'), [join(here, 'node_modules/.bin/gitlab-ci-local'), ...args, ...Object.entries(variables).flatMap(([k, v]) => ['--variable', `${k}=${v}`])],
  { cwd: work, encoding: 'utf8', maxBuffer: 1 << 26 });

/** A job, in the folder itself, since the runner keeps no file that only a report names. Its seconds are told. */
export const job = (work, name, variables) => {
  const start = performance.now(), ran = run(work, variables, name, '--force-shell-executor', '--no-shell-isolation', '--no-artifacts-to-source');
  console.log(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return ran;
};

/** Ends the test, the last line being the count; its folders are taken away. */
export const end = (name, ...folders) => {
  server.kill();
  for (const folder of [store, ...folders]) rmSync(folder, { recursive: true, force: true });
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
};
