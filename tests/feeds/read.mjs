// What a reader makes of Atom feeds. In: [feed as text]; out: for each, {title, link, items: [{id, title, link, published, author, content, summary}]}.
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';

const parser = new Parser({ customFields: { item: ['id', 'published'] } });
const feeds = JSON.parse(readFileSync(0, 'utf8'));
const read = await Promise.all(feeds.map(text => parser.parseString(text)));
console.log(JSON.stringify(read.map(({ title, link, items }) => ({
  title, link,
  items: items.map(i => ({ id: i.id, title: i.title, link: i.link, published: i.published, author: i.author ?? null, content: i.content ?? null, summary: i.summary ?? null })),
}))));
