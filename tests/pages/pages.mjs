// The pages of a site that is built here: html-validate on all of them, Lighthouse on five. The last line counts the checks.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { serve } from './server.mjs';

const here = import.meta.dirname, root = resolve(here, '../..');
const [program, ...first] = process.env.PEC ? [process.env.PEC] : ['dotnet', join(root, 'generator/bin/Debug/net10.0/pec.dll')];
const work = mkdtempSync(join(tmpdir(), 'pec-pages-')), site = join(work, 'public');
let passed = 0, failed = 0;
const check = (isFine, told) => { isFine ? passed++ : failed++; if (told) console.log(`  ${isFine ? 'ok' : 'KO'}: ${told}`); };

const server = await serve(() => site);
const origin = `http://127.0.0.1:${server.address().port}`;
try {
  execFileSync(program, [...first, 'build', '--source', root, '--output', site, '--base-url', origin, '--quiet'], { stdio: 'inherit' });
  await validate();
  await measure();
} finally {
  server.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(`pages: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

async function validate() {
  const validator = new HtmlValidate(JSON.parse(readFileSync(join(here, '.htmlvalidate.json'), 'utf8')));
  const pages = readdirSync(site, { recursive: true }).filter(f => f.endsWith('.html')).sort();
  for (const page of pages) {
    const report = await validator.validateFile(join(site, page));
    const faults = report.results.flatMap(r => r.messages).map(m => `${page}:${m.line}:${m.column} ${m.message} [${m.ruleId}]`);
    check(faults.length === 0, faults.join('\n      '));
  }
  console.log(`html-validate: ${pages.length} pages read`);
}

async function measure() {
  const first = folder => `/${folder}/${readdirSync(join(site, folder), { withFileTypes: true }).filter(e => e.isDirectory()).map(e => e.name).sort()[0]}/`;
  const addresses = ['/', '/projets/', first('projets'), first('recits'), existsSync(join(site, 'territoires/bretagne')) ? '/territoires/bretagne/' : first('territoires')];
  const chromePath = (process.env.PEC_CHROMIUM ? [process.env.PEC_CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']).find(p => existsSync(p));
  if (!chromePath) {
    console.log("  Chromium n'est pas installé : Lighthouse n'est pas lancé (Debian : apt install chromium).");
    if (process.env.PEC_TOUT_EXIGER === '1') check(false, 'Lighthouse');
    return;
  }
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  // A machine of two cores measures its own noise: performance may lose ten points, the others two.
  const least = { performance: 90, accessibility: 98, 'best-practices': 98, seo: 98 };
  console.log(`  ${'Lighthouse'.padEnd(60)} ${Object.keys(least).join('  ')}`);
  try {
    for (const address of addresses) {
      const { lhr } = await lighthouse(origin + address, { port: chrome.port, onlyCategories: Object.keys(least), logLevel: 'error', locale: 'en-US' });
      const scores = Object.keys(least).map(name => Math.round((lhr.categories[name].score ?? 0) * 100));
      console.log(`  ${address.padEnd(60)} ${Object.keys(least).map((name, i) => String(scores[i]).padStart(name.length)).join('  ')}`);
      Object.keys(least).forEach((name, i) => {
        check(scores[i] >= least[name], scores[i] >= least[name] ? '' : `${address} ${name}: ${scores[i]} (at least ${least[name]})`);
        if (scores[i] < 100) for (const { id, weight } of lhr.categories[name].auditRefs)
          if (weight > 0 && (lhr.audits[id].score ?? 1) < 1) console.log(`      ${name}: ${id} ${lhr.audits[id].displayValue ?? ''}`);
      });
    }
  } finally {
    await chrome.kill();
  }
}
