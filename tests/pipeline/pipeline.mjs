// The pipeline file, run by a real runner: which jobs run when, where each takes the program from, and what « verifier » and « apercu » do of a good entry and of a bad one, in how many seconds.
// The last line counts the checks.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ci from './gitlab.mjs';
import { asked, check, gitlab, proposal, published, root, store, usual } from './gitlab.mjs';

const work = mkdtempSync(join(tmpdir(), 'pec-pipeline-'));
const git = (...args) => execFileSync('git', ['-C', work, ...args], { encoding: 'utf8' }).trim();
const run = (variables, ...args) => ci.run(work, variables, ...args), job = (name, variables) => ci.job(work, name, variables);

const contexts = {
  'a proposal': [proposal, ['apercu', 'verifier']],
  'a proposal from a fork': [{ ...proposal, CI_PROJECT_PATH: 'camille/site', CI_PROJECT_ROOT_NAMESPACE: 'camille', CI_PROJECT_URL: `${gitlab}/camille/site` }, ['apercu', 'verifier']],
  'the default branch': [published, ['pages', 'programme', 'verifier']],
  'the schedule': [{ ...usual, CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' }, ['adresses', 'courrier', 'livre', 'moisson', 'pages', 'programme', 'rappels', 'relais', 'suivi']],
  'a version': [{ ...usual, CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: '', CI_COMMIT_TAG: 'v1.0' }, ['livraison']],
};
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

  // The program, as « programme » makes it on the default branch (native where there is a compiler: here that of the runtime, which takes a minute).
  const name = execFileSync(join(work, '.ci/sources'), ['name'], { encoding: 'utf8' }).trim();
  if (!existsSync(join(root, '.programme', `${name}.tar.gz`))) execFileSync(join(root, '.ci/tool'), { stdio: ['ignore', 'ignore', 'inherit'] });
  copyFileSync(join(root, '.programme', `${name}.tar.gz`), join(store, `${name}.tar.gz`));
  const made = job('programme', published);
  check(made.status === 0 && existsSync(join(work, '.programme', `${name}.tar.gz`)) && !made.stdout.includes('fabriqué'), 'the default branch keeps the program that it made of the same sources', made.stdout + made.stderr);
  const forgotten = () => rmSync(join(work, '.programme'), { recursive: true });
  forgotten();

  // A cache that a proposal could fill would feed what publishes.
  const expanded = run(proposal, '--preview').stdout;
  const policies = Object.fromEntries(expanded.split(/^(?=[\w.:-]+:)/m).filter(part => /^ +cache:/m.test(part))
    .map(part => [part.slice(0, part.indexOf(':')), [...part.matchAll(/^ +(?:- )?policy: (.+)$/gm)].map(([, policy]) => policy)]));
  check(['apercu', 'tests', 'verifier'].every(name => policies[name]?.length > 0 && policies[name].every(p => p === 'pull')), 'what a proposal runs takes from a cache and fills none', JSON.stringify(policies));
  const filling = Object.keys(policies).filter(name => policies[name].some(policy => policy !== 'pull')).sort();
  check(JSON.stringify(filling) === '["adresses","livre","pages","programme"]', 'four jobs fill a cache, and no proposal runs them', JSON.stringify(policies));
  check([...expanded.matchAll(/^ +image:\s+(?:name: )?(\S+)/gm)].every(([, image]) => /:\d+\.\d+(\.\d{3}|-slim)$/.test(image)), 'every image is pinned by its full version');

  // The lines of « apercu » that say where it will be seen.
  const lines = expanded.split('\n').map(line => line.trim().replace(/^- (>-$)?/, ''));
  const [first, last] = [lines.findIndex(l => l.startsWith('protocole=')), lines.findIndex(l => l.startsWith('adresse='))];
  for (const [pages, host, path, address] of [
    ['https://reseau.gitlab.io/site', 'gitlab.io', 'reseau/site', 'https://reseau.gitlab.io/-/site/'],
    ['https://reseau.gitlab.io', 'gitlab.io', 'reseau/reseau.gitlab.io', 'https://reseau.gitlab.io/-/reseau.gitlab.io/'],
    ['https://site-3f9a1c.gitlab.io', 'gitlab.io', 'reseau/equipe/site', 'https://reseau.gitlab.io/-/equipe/site/'],
    ['http://reseau.pages.local:8090/site', 'pages.local', 'reseau/site', 'http://reseau.pages.local:8090/-/site/'],
    ['https://pages.exemple.org/reseau/site', 'pages.exemple.org', 'reseau/site', 'https://pages.exemple.org/reseau/-/site/'],
    ['http://pages.exemple.org:81/reseau/site', 'pages.exemple.org', 'reseau/site', 'http://pages.exemple.org:81/reseau/-/site/'],
  ]) {
    const told = execFileSync('bash', ['--norc', '-c', [...lines.slice(first, last + 1), 'echo "$adresse"'].join('\n')], {
      encoding: 'utf8', env: { CI_PAGES_URL: pages, CI_PAGES_DOMAIN: host, CI_PROJECT_PATH: path, CI_PROJECT_ROOT_NAMESPACE: 'reseau', CI_JOB_ID: '42' },
    }).trim();
    check(told === address + '-/jobs/42/artifacts/public', `the preview of a project at ${pages}`, told);
  }

  const schedule = contexts['the schedule'][0];
  const idle = job('relais', schedule);
  check(idle.status === 0 && idle.stdout.includes('ne suit aucun flux') && idle.stdout.includes('ROBOT_TOKEN'), 'no feed, no token: « relais » says so and is green', idle.stdout + idle.stderr);

  const fallow = job('moisson', schedule);
  check(fallow.status === 0 && fallow.stdout.includes("n'est alimentée par un fichier") && fallow.stdout.includes('ROBOT_TOKEN'), 'no source, no token: « moisson » says so and is green', fallow.stdout + fallow.stderr);

  writeFileSync(join(work, 'content/projets/la-roue-commune.md'), '---\ntitre: La Roue commune\nresume: Des livreuses à vélo livrent ensemble les colis du quartier. L\'outil leur appartient.\nusages: livraison\nterritoires: Épinal\netape: en-service\n---\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Une bonne fiche');
  const good = { ...proposal, CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
  forgotten();
  const before = asked().length, checked = job('verifier', good);
  check(checked.status === 0, 'a good entry: « verifier » is green', checked.stdout + checked.stderr);
  check(!checked.stdout.includes('fabriqué') && asked().slice(before).filter(a => a.startsWith('200')).length === 1, 'a proposal of texts compiles nothing: it takes the program of the default branch', asked().join('\n'));
  for (const report of ['codequality.json', 'junit.xml', 'annotations.json', 'a-reprendre.html']) check(existsSync(join(work, 'rapports', report)), `a good entry: ${report} is there`);
  const shown = job('apercu', good);
  check(shown.status === 0, 'a good entry: « apercu » is green', shown.stdout + shown.stderr);
  const home = readFileSync(join(work, 'public/index.html'), 'utf8');
  check(home.includes('projets/la-roue-commune/index.html') && home.includes('Votre fiche est lisible ici'), 'the preview leads to the new sheet');
  check(readFileSync(join(work, 'public/projets/la-roue-commune/index.html'), 'utf8').includes('https://gitlab.example/camille/site/-/edit/notre-fiche/content/projets/la-roue-commune.md'), 'the preview edits the branch of the proposal');
  check(readFileSync(join(work, 'apercu.env'), 'utf8').trim() === 'PREVIEW_URL=https://reseau.pages.example/-/site/-/jobs/42/artifacts/public/index.html', 'the address of the preview');

  // A fork has its own jobs, and none of ours: what it runs is the project's all the same.
  forgotten();
  const fork = job('verifier', { ...good, ...contexts['a proposal from a fork'][0] });
  check(fork.status === 0 && !fork.stdout.includes('fabriqué'), 'a proposal from a fork takes it from the project too', fork.stdout + fork.stderr);

  // As where the handbook changed: the runner keeps the printed book in its cache, and « pages » publishes it.
  const bound = job('livre', schedule), book = join(work, '.livre/cahier.pdf');
  check(bound.status === 0 && existsSync(book) && readFileSync(book, 'latin1').startsWith('%PDF-'), '« livre » prints the handbook', bound.stdout + bound.stderr);

  const site = job('pages', published), artifact = join(work, '.gitlab-ci-local/artifacts/pages/public');
  check(site.status === 0, '« pages » is green', site.stdout + site.stderr);
  check(readFileSync(join(artifact, 'projets/la-roue-commune/index.html'), 'utf8').includes('<link rel="canonical" href="https://reseau.pages.example/site/projets/la-roue-commune/">'), 'the site is at the address that GitLab gives it');
  check(readFileSync(join(artifact, 'cahier/livre/cahier.pdf')).equals(readFileSync(book)) && readFileSync(join(artifact, 'cahier/index.html'), 'utf8').includes('href="/site/cahier/livre/cahier.pdf"'), 'the printed book is published, and the handbook leads to it');
  check(existsSync(join(work, 'public/.pec')) && !existsSync(join(artifact, '.pec')), 'what « pec » keeps for itself is not published');

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

  // On a machine without the SDK it cannot be made, and what the default branch made is not taken in its place.
  writeFileSync(join(work, 'generator/Program.cs'), readFileSync(join(work, 'generator/Program.cs'), 'utf8') + '// Autre.\n');
  git('commit', '--quiet', '-a', '-m', 'Un autre programme');
  const bare = join(store, 'bin');
  mkdirSync(bare);
  for (const tool of ['bash', 'cp', 'curl', 'dirname', 'git', 'grep', 'gzip', 'mkdir', 'mv', 'rm', 'tar']) symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(bare, tool));
  const other = spawnSync(join(bare, 'bash'), [join(work, '.ci/tool')], { encoding: 'utf8', env: { PATH: bare, CI_PROJECT_URL: usual.CI_PROJECT_URL } });
  check(other.status === 2 && other.stderr.includes("n'a pas le SDK"), 'a proposal that changes the program runs its own', other.stdout + other.stderr);
} finally {
  ci.end('pipeline', work);
}
