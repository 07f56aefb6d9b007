// html-validate on every page of a folder, beside the thread that measures: one message a page, with its faults.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(JSON.parse(readFileSync(join(import.meta.dirname, '.htmlvalidate.json'), 'utf8')));
for (const page of readdirSync(workerData, { recursive: true }).filter(f => f.endsWith('.html')).sort()) {
  const report = await validator.validateFile(join(workerData, page));
  parentPort.postMessage(report.results.flatMap(r => r.messages).map(m => `${page}:${m.line}:${m.column} ${m.message} [${m.ruleId}]`).join('\n      '));
}
