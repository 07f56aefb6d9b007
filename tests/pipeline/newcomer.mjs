// The operator's page (generator/docs/mettre-en-ligne.md) followed to the letter in an empty directory: once for the path that GitLab gives, once for a domain of one's own.
// Its commands are run in their order, each with its seconds; what it tells to press in GitLab is what GitLab then tells the jobs. The last line counts the checks.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, end, gitlab, job, proposal, published, root, store } from './gitlab.mjs';

const page = readFileSync(join(root, 'generator/docs/mettre-en-ligne.md'), 'utf8');
/** Each block of commands with the heading under which it stands. */
const steps = [...page.matchAll(/^#+ (.+)$|^```sh\n([^]*?)^```$/gm)].reduce(
  ({ under, found }, [, heading, commands]) => heading ? { under: heading, found } : { under, found: [...found, { under, commands }] }, { under: '', found: [] }).found;

const version = readFileSync(join(root, 'generator/Directory.Build.props'), 'utf8').match(/<Version>(.*)<\/Version>/)[1];
const name = execFileSync(join(root, '.ci/sources'), ['name'], { encoding: 'utf8' }).trim();
if (!existsSync(join(root, '.programme', `${name}.tar.gz`))) execFileSync(join(root, '.ci/tool'), { stdio: ['ignore', 'ignore', 'inherit'] });
const archive = `pec-${version}-linux-x64.tar.gz`;
copyFileSync(join(root, '.programme', `${name}.tar.gz`), join(store, `${name}.tar.gz`));
const sum = execFileSync('sha256sum', [join(store, `${name}.tar.gz`)], { encoding: 'utf8' }).split(' ')[0];
/** Its address alone is not the one that the page writes; the sum is. */
const program = { PEC_ARCHIVE: `${gitlab}/reseau/site/-/jobs/artifacts/main/raw/.programme/${name}.tar.gz?job=programme` };

/** Somebody at their machine: their own settings, an empty folder with what they downloaded, and an empty project on the server. */
class Person {
  constructor() {
    this.home = mkdtempSync(join(tmpdir(), 'pec-personne-'));
    this.folder = join(this.home, 'vide');
    mkdirSync(this.folder);
    copyFileSync(join(store, `${name}.tar.gz`), join(this.folder, archive));
    writeFileSync(join(this.folder, 'SHA256SUMS'), `${sum}  ${archive}\n`);
    this.environment = { ...process.env, HOME: this.home, GIT_CONFIG_GLOBAL: join(this.home, '.gitconfig') };
    const project = join(this.home, 'projet.git');
    this.run(`git init --quiet --bare --initial-branch=main ${project}
      git config --global user.name Essai; git config --global user.email essai@example.org
      git config --global url.${project}.insteadOf https://gitlab.com/mon-groupe/mon-site.git`);
  }

  /** Commands as a terminal runs them: where one was and what one exported stay. */
  run(commands) {
    const [where, what] = ['où', 'quoi'].map(f => join(this.home, f));
    const ran = spawnSync('bash', ['--norc', '-ec', `${commands}\npwd > ${where}; export -p > ${what}`], { cwd: this.folder, env: this.environment, encoding: 'utf8' });
    if (ran.status === 0) {
      this.folder = readFileSync(where, 'utf8').trim();
      this.environment.PATH = readFileSync(what, 'utf8').match(/declare -x PATH="(.*)"/)[1];
    }
    return ran;
  }

  /** « pec serve », until a change shows. */
  async serve() {
    const server = spawn('pec', ['serve'], { cwd: this.folder, env: this.environment, stdio: 'ignore' });
    const shows = async words => {
      for (let i = 0; i < 150; i++, await new Promise(done => setTimeout(done, 100)))
        if (await fetch('http://localhost:8080/').then(a => a.text(), () => '').then(text => text.includes(words))) return true;
      return false;
    };
    const first = await shows('Réseau des ateliers');
    this.run(`sed -i 's|^titre: .*|titre: Le réseau de nos ateliers|' content/site.yml`);
    const second = await shows('Le réseau de nos ateliers');
    server.kill('SIGINT');
    return { status: first && second ? 0 : 1, stdout: first ? 'the change does not show' : 'the site does not show', stderr: '' };
  }
}

/** Every address within the site that pages, styles and feeds hold leads to a file of it. */
function lost(folder, origin, path) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(f => f.isFile()).map(f => join(f.parentPath, f.name));
  return files.filter(f => /\.(html|xml|json)$/.test(f)).flatMap(file => [...readFileSync(file, 'utf8').matchAll(/(?:href|src)="([^"#?]+)/g)]
    .map(([, address]) => address.startsWith(origin + path) ? address.slice(origin.length) : address)
    .filter(address => address.startsWith('/') && !address.startsWith('//'))
    .filter(address => !address.startsWith(path + '/') || !existsSync(join(folder, decodeURI(address.slice(path.length)), address.endsWith('/') ? 'index.html' : '')))
    .map(address => `${file}: ${address}`));
}

const people = [];
try {
  for (const [told, origin, path, hasDomain] of [['a path', 'https://reseau.pages.example', '/site', false], ['a domain', 'https://reseau.exemple.org', '', true]]) {
    console.log(`for ${told}:`);
    const person = new Person(), start = performance.now();
    people.push(person.home);
    for (const { under, commands } of steps.filter(s => hasDomain || s.under !== 'Avec un domaine à soi')) {
      const began = performance.now(), ran = commands.trim() === 'pec serve' ? await person.serve() : person.run(commands);
      check(ran.status === 0, `${under} (${((performance.now() - began) / 1000).toFixed(1)} s)`, commands + ran.stdout + ran.stderr);
    }

    // What others then do: somebody proposes a text, somebody merges it.
    const git = line => person.run(`git ${line}`);
    git('update-ref refs/remotes/origin/main HEAD');
    const base = git('rev-parse HEAD').stdout.trim();
    git('switch --quiet --create notre-fiche');
    writeFileSync(join(person.folder, 'content/projets/notre-atelier.md'), '---\ntitre: Notre atelier\nresume: On y répare des vélos, le samedi matin.\n---\n');
    git('add content');
    git('commit --quiet --message "Notre fiche"');
    const checked = job(person.folder, 'verifier', { ...proposal, ...program, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    check(checked.status === 0, 'a proposal is checked', checked.stdout + checked.stderr);
    const shown = job(person.folder, 'apercu', { ...proposal, ...program, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    check(shown.status === 0 && existsSync(join(person.folder, 'public/projets/notre-atelier/index.html')), 'and shown', shown.stdout + shown.stderr);
    git('switch --quiet main');
    git('merge --quiet notre-fiche');
    git('push --quiet');
    const made = job(person.folder, 'pages', { ...published, ...program }), site = join(person.folder, '.gitlab-ci-local/artifacts/pages/public');
    check(made.status === 0, 'once merged, it is published', made.stdout + made.stderr);
    check(readFileSync(join(site, 'projets/notre-atelier/index.html'), 'utf8').includes(`<link rel="canonical" href="${origin}${path}/projets/notre-atelier/">`), `at ${origin}${path}/`);
    check(lost(site, origin, path).length === 0, 'every link of the site leads to a page of it', lost(site, origin, path).join('\n'));
    check(!existsSync(join(site, '.pec')), 'what « pec » keeps for itself is not published');
    const seconds = (performance.now() - start) / 1000;
    check(seconds < 600, `in ${seconds.toFixed(0)} s of the machine's time, from an empty directory`);
  }
} finally {
  end('newcomer', ...people);
}
