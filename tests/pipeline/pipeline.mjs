// The pipeline file, run by a real runner: which jobs run when, and what « verifier » and « apercu » do of a good entry and of a bad one.
// The last line counts the checks.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = import.meta.dirname, root = resolve(here, '../..');
const work = mkdtempSync(join(tmpdir(), 'pec-pipeline-'));
const node = join(here, 'node_modules/.bin/node'), runner = join(here, 'node_modules/.bin/gitlab-ci-local');
let passed = 0, failed = 0;
const check = (isFine, told, detail) => {
  isFine ? passed++ : failed++;
  console.log(`  ${isFine ? 'ok' : 'KO'}: ${told}`);
  if (!isFine && detail) console.log(detail.split('\n').slice(-40).map(l => '      ' + l).join('\n'));
};
const git = (...args) => execFileSync('git', ['-C', work, ...args], { encoding: 'utf8' }).trim();

/** What a server tells a job, by what started the pipeline. */
const usual = {
  CI_DEFAULT_BRANCH: 'main', CI_PROJECT_URL: 'https://gitlab.example/reseau/site', CI_PROJECT_PATH: 'reseau/site', CI_PROJECT_ROOT_NAMESPACE: 'reseau', CI_PAGES_DOMAIN: 'pages.example',
  CI_PAGES_URL: 'https://reseau.pages.example/site', CI_JOB_ID: '42', NUGET_PACKAGES: process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'),
};
const proposal = { ...usual, CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_SOURCE_PROJECT_URL: 'https://gitlab.example/camille/site', CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'notre-fiche' };
const contexts = {
  'a proposal': [proposal, ['apercu', 'verifier']],
  'a proposal from a fork': [{ ...proposal, CI_PROJECT_PATH: 'camille/site', CI_PROJECT_ROOT_NAMESPACE: 'camille', CI_PROJECT_URL: 'https://gitlab.example/camille/site' }, ['apercu', 'verifier']],
  'the default branch': [{ ...usual, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' }, ['pages', 'verifier']],
  'the schedule': [{ ...usual, CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' }, ['adresses', 'courrier', 'moisson', 'pages', 'rappels', 'relais', 'suivi']],
};
const run = (variables, ...args) => spawnSync(node, [runner, ...args, ...Object.entries(variables).flatMap(([k, v]) => ['--variable', `${k}=${v}`])], { cwd: work, encoding: 'utf8', maxBuffer: 1 << 26 });
/** In the folder itself, since the runner keeps no file that only a report names. */
const job = (name, variables) => run(variables, name, '--force-shell-executor', '--no-shell-isolation', '--no-artifacts-to-source');

try {
  // Only tracked files are seen, as on a server.
  execFileSync('git', ['clone', '--quiet', root, work]);
  git('config', 'user.name', 'Essai');
  git('config', 'user.email', 'essai@example.org');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  const base = git('rev-parse', 'HEAD');

  for (const [name, [variables, jobs]] of Object.entries(contexts)) {
    const listed = run(variables, '--list-json');
    const running = JSON.parse(listed.stdout.slice(listed.stdout.indexOf('\n[') + 1)).filter(j => j.when !== 'never').map(j => j.name).sort();
    check(JSON.stringify(running) === JSON.stringify(jobs), `${name}: ${jobs.join(', ')}`, `${running}\n${listed.stderr}`);
  }

  // A cache that a proposal could fill would feed what publishes.
  const expanded = run(proposal, '--preview').stdout;
  const policies = Object.fromEntries(expanded.split(/^(?=[\w.:-]+:)/m).map(part => [part.slice(0, part.indexOf(':')), part.match(/^ +(?:- )?policy: .+$/gm)?.map(line => line.split(': ')[1]) ?? []]));
  check(['apercu', 'tests', 'verifier'].every(name => policies[name]?.length > 0 && policies[name].every(p => p === 'pull')), 'what a proposal runs takes from a cache and fills none', JSON.stringify(policies));
  check(JSON.stringify(Object.keys(policies).filter(name => policies[name].some(policy => policy !== 'pull'))) === '["pages","adresses"]', 'only two jobs fill a cache, and no proposal runs them', JSON.stringify(policies));
  check([...expanded.matchAll(/^ +image:\s+(?:name: )?(\S+)/gm)].every(([, image]) => /:\d+\.\d+\.\d{3}$/.test(image)), 'every image is pinned by its full version');

  const schedule = contexts['the schedule'][0];
  const idle = job('relais', schedule);
  check(idle.status === 0 && idle.stdout.includes('ne suit aucun flux') && idle.stdout.includes('ROBOT_TOKEN'), 'no feed, no token: « relais » says so and is green', idle.stdout + idle.stderr);

  const fallow = job('moisson', schedule);
  check(fallow.status === 0 && fallow.stdout.includes("n'est alimentée par un fichier") && fallow.stdout.includes('ROBOT_TOKEN'), 'no source, no token: « moisson » says so and is green', fallow.stdout + fallow.stderr);

  writeFileSync(join(work, 'content/projets/la-roue-commune.md'), '---\ntitre: La Roue commune\nresume: Des livreuses à vélo livrent ensemble les colis du quartier. L\'outil leur appartient.\nusages: livraison\nterritoires: Épinal\netape: en-service\n---\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Une bonne fiche');
  const good = { ...proposal, CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
  const checked = job('verifier', good);
  check(checked.status === 0, 'a good entry: « verifier » is green', checked.stdout + checked.stderr);
  for (const report of ['codequality.json', 'junit.xml', 'annotations.json', 'a-reprendre.html']) check(existsSync(join(work, 'rapports', report)), `a good entry: ${report} is there`);
  const shown = job('apercu', good);
  check(shown.status === 0, 'a good entry: « apercu » is green', shown.stdout + shown.stderr);
  const home = readFileSync(join(work, 'public/index.html'), 'utf8');
  check(home.includes('projets/la-roue-commune/index.html') && home.includes('Votre fiche est lisible ici'), 'the preview leads to the new sheet');
  check(readFileSync(join(work, 'public/projets/la-roue-commune/index.html'), 'utf8').includes('https://gitlab.example/camille/site/-/edit/notre-fiche/content/projets/la-roue-commune.md'), 'the preview edits the branch of the proposal');
  check(readFileSync(join(work, 'apercu.env'), 'utf8').trim() === 'PREVIEW_URL=https://reseau.pages.example/-/site/-/jobs/42/artifacts/public/index.html', 'the address of the preview');

  writeFileSync(join(work, 'content/projets/equivoque.md'), '---\ntitre: Équivoque\nresumé: Une clé qui n\'existe pas.\n---\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Une fiche à reprendre');
  const refused = job('verifier', good);
  check(refused.status !== 0, 'a bad entry: « verifier » is red', refused.stdout);
  check((refused.stdout + refused.stderr).includes('content/projets/equivoque.md:3:1'), 'a bad entry: the line is told', refused.stdout + refused.stderr);
  const quality = JSON.parse(readFileSync(join(work, 'rapports/codequality.json'), 'utf8'));
  check(quality.some(f => f.location.path === 'content/projets/equivoque.md' && f.location.lines.begin === 3), 'a bad entry: the quality report has it');
  const still = job('apercu', good);
  check(still.status === 0, 'a bad entry: « apercu » is green all the same', still.stdout + still.stderr);
  check(readFileSync(join(work, 'public/index.html'), 'utf8').includes('equivoque'), 'the preview says what was left out');
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`pipeline: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
