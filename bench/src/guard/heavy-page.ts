/**
 * A heavy page of a site of its own, nothing of others: 300 kB of markup with some 6,000 elements, and an application of
 * 440 kB (Tabulator, a data grid) that builds as many again from data and keeps its columns in storage and a cookie.
 */
import { readFileSync } from 'node:fs';
import { PEERS } from '../peers-folder.ts';

const WORDS = 'Een tuin vraagt om aandacht, en een website die zijn bezoekers met rust laat ook. ';
const SECTIONS = 240;
const ROWS = 150;

const section = (at: number): string => `
<section id="s${at}" class="band wide" style="margin:0 auto"><h2><a href="/deel/${at}">Deel ${at}</a></h2>
<img src="/beeld/${at % 20}.gif" srcset="/beeld/${at % 20}.gif?2 2x" alt="" width="320" height="20" loading="lazy">
<p>${WORDS.repeat(5)}</p><p class="lead">${WORDS.repeat(3)}<em>En <strong>dat</strong> is <a href="#s${at}">alles</a></em>.</p>
<ul>${[1, 2, 3, 4, 5].map((each) => `<li><a href="/deel/${at}/${each}">Onderdeel ${each}</a></li>`).join('')}</ul>
<form action="/zoek"><label>Zoek <input name="q" type="search" placeholder="Deel ${at}"></label><button>Zoek</button></form></section>`;

/** What the site itself does: it counts visits, reads what it kept, and starts the grid. */
const START = `
const visits = Number(localStorage.getItem('own-visits')) + 1;
localStorage.setItem('own-visits', visits);
document.cookie = 'own-visits=' + visits + '; path=/; max-age=9999';
for (let at = 0; at < 50; at += 1) localStorage['own-draft-' + at] = 'draft ' + at;
const read = document.cookie.split('; ').length + Object.keys(localStorage).length;
const list = document.createElement('ul');
for (let at = 0; at < 300; at += 1) {
  const item = document.createElement('li');
  item.innerHTML = '<a href="/deel/' + at + '" class="link"><span>' + read + '</span> onderdeel</a>';
  list.appendChild(item);
}
document.body.append(list);
const data = Array.from({ length: ${ROWS} }, (_, id) => ({ id, name: 'Plant ' + id, height: id % 90, sun: id % 3 === 0, price: id * 1.21, rating: id % 5, note: 'Rij ' + id }));
const columns = Object.keys(data[0]).map((field) => ({ title: field, field, headerFilter: 'input', formatter: { sun: 'tickCross', rating: 'star', height: 'progress' }[field] }));
for (const persistenceMode of ['local', 'cookie'])
  new Tabulator('#' + persistenceMode, { data, columns, persistenceMode, persistence: true, renderVertical: 'basic' });
`;

export interface HeavyPage {
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** The page with `head` first in it. */
  readonly html: (head: string) => string;
}

export function heavyPage(): HeavyPage {
  const built = `${PEERS}node_modules/tabulator-tables/dist/`;
  const sections = Array.from({ length: SECTIONS }, (_, at) => section(at)).join('');
  return {
    files: {
      '/app.js': readFileSync(`${built}js/tabulator.min.js`),
      '/start.js': START,
      '/style.css': readFileSync(`${built}css/tabulator.min.css`),
    },
    html: (head) => `<!doctype html><html lang="nl"><head><meta charset="utf-8">${head}<title>Tuin</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script defer src="/app.js"></script><script defer src="/start.js"></script></head>
<body><div id="local"></div><div id="cookie"></div>${sections}</body></html>`,
  };
}
