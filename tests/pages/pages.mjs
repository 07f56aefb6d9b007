// The pages of a site that is built here: html-validate on all of them, Lighthouse on twelve kinds. The last line counts the checks.
// How fast they come is measured on three of these; « node pages.mjs toutes » measures it on the twelve.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
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
  await measure(validate());
} finally {
  server.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(`pages: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

/** Reads every page on a thread of its own: Lighthouse waits more than it works. */
function validate() {
  let pages = 0;
  const worker = new Worker(join(here, 'validate.mjs'), { workerData: site });
  worker.on('message', faults => { pages++; check(!faults, faults); });
  return new Promise((done, fail) => worker.on('error', fail).on('exit', () => { console.log(`html-validate: ${pages} pages read`); done(); }));
}

async function measure(validated) {
  const first = folder => `/${folder}/${readdirSync(join(site, folder), { withFileTypes: true }).filter(e => e.isDirectory()).map(e => e.name).sort()[0]}/`;
  const place = existsSync(join(site, 'territoires/bretagne')) ? '/territoires/bretagne/' : first('territoires');
  const timed = ['/', '/projets/', first('projets')];
  const others = [first('recits'), place, '/trouver/', first('trouver'), '/comparer/', '/recherche/', '/questions/', '/collectivites/', first('cahier')];
  const chromePath = (process.env.PEC_CHROMIUM ? [process.env.PEC_CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']).find(p => existsSync(p));
  if (!chromePath) {
    console.log("  Chromium n'est pas installé : Lighthouse n'est pas lancé (Debian : apt install chromium).");
    if (process.env.PEC_TOUT_EXIGER === '1') check(false, 'Lighthouse');
    return validated;
  }
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  // A machine of two cores measures its own noise: performance may lose ten points, the others two.
  const least = { performance: 90, accessibility: 98, 'best-practices': 98, seo: 98 };
  console.log(`  ${'Lighthouse'.padEnd(60)} ${Object.keys(least).join('  ')}`);
  try {
    for (const address of [...others, ...timed]) {
      // Time is measured alone; the rest needs no wait.
      const isTimed = timed.includes(address) || process.argv.includes('toutes'), names = Object.keys(least).slice(isTimed ? 0 : 1);
      if (isTimed) await validated;
      const { lhr } = await lighthouse(origin + address, {
        port: chrome.port, onlyCategories: names, logLevel: 'error', locale: 'en-US', disableFullPageScreenshot: true,
        ...(isTimed ? {} : { throttlingMethod: 'provided', pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 0, cpuQuietThresholdMs: 0 }),
      });
      const scores = names.map(name => Math.round((lhr.categories[name].score ?? 0) * 100));
      console.log(`  ${address.padEnd(60)} ${Object.keys(least).map(name => String(scores[names.indexOf(name)] ?? '').padStart(name.length)).join('  ')}`);
      names.forEach((name, i) => {
        check(scores[i] >= least[name], scores[i] >= least[name] ? '' : `${address} ${name}: ${scores[i]} (at least ${least[name]})`);
        if (scores[i] < 100) for (const { id, weight } of lhr.categories[name].auditRefs)
          if (weight > 0 && (lhr.audits[id].score ?? 1) < 1) console.log(`      ${name}: ${id} ${lhr.audits[id].displayValue ?? ''}`);
      });
    }
  } finally {
    await chrome.kill();
  }
  await validated;
}
