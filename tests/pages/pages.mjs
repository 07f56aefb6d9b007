// The pages of a site that is built here: html-validate on all of them, Lighthouse on twelve kinds and on a story with three pictures. The last line counts the checks.
// How fast they come is measured on four of these; « node pages.mjs toutes » measures it on all.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { crc32, deflateSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { serve } from './server.mjs';

const here = import.meta.dirname, root = resolve(here, '../..');
const [program, ...first] = process.env.PEC ? [process.env.PEC] : ['dotnet', join(root, 'generator/bin/Debug/net10.0/pec.dll')];
const work = mkdtempSync(join(tmpdir(), 'pec-pages-')), site = join(work, 'public');
let passed = 0, failed = 0;
const check = (isFine, told) => { isFine ? passed++ : failed++; if (told) console.log(`  ${isFine ? 'ok' : 'KO'}: ${told}`); };

const server = await serve(() => site), pictured = await serve(() => join(work, 'images/public'));
const originOf = one => `http://127.0.0.1:${one.address().port}`, origin = originOf(server);
try {
  execFileSync(program, [...first, 'build', '--source', root, '--output', site, '--base-url', origin, '--quiet'], { stdio: 'inherit' });
  showPictures(join(work, 'images'));
  execFileSync(program, [...first, 'build', '--source', join(work, 'images'), '--output', join(work, 'images/public'), '--base-url', originOf(pictured), '--quiet'], { stdio: 'inherit' });
  await measure(validate());
} finally {
  server.close();
  pictured.close();
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

/** A story with three pictures, as large as a telephone takes them, since the real site has none. */
function showPictures(source) {
  cpSync(join(root, 'tests/problems/_base'), source, { recursive: true });
  cpSync(join(root, 'themes'), join(source, 'themes'), { recursive: true });
  const story = join(source, 'content/recits/trois-images');
  mkdirSync(story, { recursive: true });
  for (const name of ['un', 'deux', 'trois']) writeFileSync(join(story, `${name}.png`), points(1600, 1200, name.length));
  writeFileSync(join(story, 'index.md'), `---\ntitre: Trois images d'une tournée\nresume: Trois rues, un matin. On y livre à vélo.\ndate: 2026-03-14\nauteurs: Une livreuse\nterritoires: Brest\ntenue-par: nous\nimage: {fichier: un.png, alt: Une rue en pente, credit: nous}\n---\n\nOn part tôt.\n\n![Un vélo chargé](deux.png)\n\nPuis on monte.\n\n![Un pont](trois.png)\n`);
}

/** A picture by points: hills of colour. */
function points(width, height, seed) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++)
      for (let part = 0; part < 3; part++) rows[at++] = 128 + 100 * Math.sin((x * (seed + part)) / 300) * Math.cos((y * (seed + 1)) / 250);
  }
  const chunk = (type, told) => {
    const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), told, Buffer.alloc(4)]);
    bytes.writeUInt32BE(told.length);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
    return bytes;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

async function measure(validated) {
  const first = folder => `/${folder}/${readdirSync(join(site, folder), { withFileTypes: true }).filter(e => e.isDirectory()).map(e => e.name).sort()[0]}/`;
  const place = existsSync(join(site, 'territoires/bretagne')) ? '/territoires/bretagne/' : first('territoires');
  const story = '/recits/trois-images/', timed = ['/', '/projets/', first('projets'), story];
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
      const { lhr } = await lighthouse((address === story ? originOf(pictured) : origin) + address, {
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
