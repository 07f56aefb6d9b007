// The books of three sites that are built here, read by epubcheck and by Ace. The last line counts the checks.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = import.meta.dirname, root = resolve(here, '../..');
const [program, ...first] = process.env.PEC ? [process.env.PEC] : ['dotnet', join(root, 'generator/bin/Debug/net10.0/pec.dll')];
const work = mkdtempSync(join(tmpdir(), 'pec-book-'));
let passed = 0, failed = 0;
const check = (isFine, told) => { isFine ? passed++ : failed++; console.log(`  ${isFine ? 'ok' : 'KO'}: ${told}`); };

try {
  for (const [name, content] of [['réel', join(root, 'content')], ['démonstration', join(root, 'tests/sites/demonstration/content')], ['toutes les formes', everything()]]) read(name, bookOf(name, content));
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`book: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** The book of a site with this content and our themes. */
function bookOf(name, content) {
  const source = join(work, `source ${name}`), output = join(work, `public ${name}`);
  cpSync(content, join(source, 'content'), { recursive: true });
  cpSync(join(root, 'themes'), join(source, 'themes'), { recursive: true });
  execFileSync(program, [...first, 'build', '--source', source, '--output', output, '--base-url', 'https://reseau.example', '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(output, 'cahier/livre/cahier.epub');
}

/** A handbook of five steps, the last of which has every form that a text may have, and a drawing twice. */
function everything() {
  const content = join(work, 'formes');
  mkdirSync(join(content, 'cahier'), { recursive: true });
  writeFileSync(join(content, 'site.yml'), 'titre: "Tout & <le> « reste »"\ncontact: reseau@exemple.org\nediteur: E\nhebergeur: H\n');
  for (const order of [1, 2, 3, 4])
    writeFileSync(join(content, `cahier/etape-${order}.md`), `---\ntitre: "L'étape <${order}> & l'autre"\nordre: ${order}\nresume: Se réunir. Puis dire « oui ».\n---\n\n## Une partie\n\nVoir [la suite](etape-${order % 4 + 1}.md#une-partie), [le projet](https://exemple.org/?a=1&b=2) et [nous écrire](mailto:reseau@exemple.org).\n`);
  const forms = join(root, 'tests/sites/texte/content/pages');
  cpSync(join(forms, 'vague.svg'), join(content, 'cahier/vague.svg'));
  const body = readFileSync(join(forms, 'formes.md'), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  writeFileSync(join(content, 'cahier/formes.md'), `---\ntitre: Toutes les formes\nordre: 5\nresume: Un texte qui en a de toutes sortes.\n---\n${body}\n![Une vague](vague.svg)\n`);
  return content;
}

function read(name, book) {
  const epubcheck = spawnSync('java', ['-jar', process.env.EPUBCHECK, book, '--failonwarnings'], { encoding: 'utf8' });
  const told = (epubcheck.stdout + epubcheck.stderr).split('\n').filter(line => /^(FATAL|ERROR|WARNING)/.test(line));
  check(epubcheck.status === 0 && told.length === 0, `${name}: epubcheck, ${told.length} errors or warnings${told.map(line => `\n    ${line}`).join('')}`);

  const reports = join(work, `ace ${name}`);
  const ace = spawnSync(process.execPath, [join(here, 'node_modules/@daisy/ace-cli/bin/ace.js'), '--force', '--silent', '--outdir', reports, book], { encoding: 'utf8' });
  let report = null;
  try { report = JSON.parse(readFileSync(join(reports, 'report.json'), 'utf8')); } catch { console.log(ace.stdout + ace.stderr); }
  const found = (report?.assertions ?? []).flatMap(part => part.assertions.map(one => ({ where: part['earl:testSubject'].url, test: one['earl:test'], why: one['earl:result']['dct:description'] })));
  const grave = found.filter(one => ['serious', 'critical'].includes(one.test['earl:impact']));
  check(report !== null && grave.length === 0, `${name}: Ace, ${grave.length} serious, ${found.length - grave.length} lighter${found.map(one => `\n    ${one.test['earl:impact']} ${one.test['dct:title']} — ${one.where}: ${one.why}`).join('')}`);
}
