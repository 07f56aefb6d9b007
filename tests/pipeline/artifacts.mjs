// artifacts.mjs FOLDER: what stands for GitLab's address of an artifact, for the program that the default branch of « reseau/site » made: FOLDER/NAME.tar.gz.
// Prints its port; what it was asked is in FOLDER/asked.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.argv[2];
const server = createServer((asked, answer) => {
  const [, name] = asked.url.match(/^\/reseau\/site\/-\/jobs\/artifacts\/main\/raw\/\.programme\/(\w+\.tar\.gz)\?job=programme$/) ?? [];
  const found = name && existsSync(join(folder, name));
  appendFileSync(join(folder, 'asked'), `${found ? 200 : 404} ${asked.url}\n`);
  answer.writeHead(found ? 200 : 404).end(found ? readFileSync(join(folder, name)) : '');
}).listen(0, '127.0.0.1', () => console.log(server.address().port));
