/**
 * `node bench/src/gate-rewrite.mjs`: how fast the gate's rewrite passes a page of 100 kB on, beside copying it. Nothing
 * timed is a test. The pages are made here: what counts is how much of them is text, tags and scripts.
 */
import { rewriteHtml, rewriteStream } from '@kiwiconsent/gate';
import { openRewrite } from '../../packages/gate/dist/rewrite/open-rewrite.js';

const SIZE = 100_000;
const CHUNK = 16_384;
const ROUNDS = Number(process.env.ROUNDS ?? 400);

const row = { name: 'x', provider: 'p', paths: [], surfaces: ['website'], consent: { kind: 'needed' } };
const options = {
  policy: {
    surfaces: [{ id: 'website', hosts: ['www.own.test'], signedIn: false, asksMarketing: false }],
    technologies: [{ ...row, id: 'film', kind: 'frame', hosts: ['film.test'], category: 'external' }],
  },
  surface: 'website',
  choice: { categories: {}, providers: {}, objections: [] },
  address: 'https://www.own.test/',
  head: '<script>globalThis.guard = 1</script>',
  body: '<kc-ask></kc-ask>',
  charset: 'utf-8',
};

const head =
  '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="/a.css"></head><body>';
const ARTICLE =
  '<section class="block block--wide" id="s1"><h2 class="title">A title of some words</h2><p>Words of an article that goes on for a while, with <a href="/elsewhere?a=1&amp;b=2">a link</a>, <em>stress</em> and more words until the end of the paragraph, as articles have.</p><figure><img src="/img/one.jpg" srcset="/img/one.jpg 1x, /img/two.jpg 2x" alt="One" width="300" height="200" loading="lazy"><figcaption>What it shows</figcaption></figure></section>\n';
const COMPONENT =
  '<div class="flex items-center justify-between px-4 py-2" data-id="17" aria-label="Row"><button type="button" class="btn btn-primary" aria-expanded="false"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2l3 7h7l-6 4 3 8-7-5-7 5 3-8-6-4h7z"/></svg><span class="label">Press</span></button><ul class="list"><li class="item"><a class="link" href="/x">One</a></li><li class="item"><a class="link" href="/y">Two</a></li></ul></div>';
const SCRIPT =
  '<script>(function(){var a=[1,2,3];for(var i=0;i<a.length;i++){if(a[i]<2&&a[i]>0){window.x=(window.x||0)+a[i]}}document.addEventListener("click",function(e){var t=e.target;while(t&&t!==document){if(t.nodeType===1&&t.tagName==="A"){break}t=t.parentNode}})})();</script><p>Text</p>';
const HELD =
  '<p>Words between what is held, as many as there are on a page with one thing here and there. <img src="https://px.test/a.gif?b=1" alt=""></p><iframe src="https://film.test/embed/1" width="560" height="315" title="Film"></iframe><script async src="https://tags.test/t.js"></script><div class="more"><p>And then the page goes on with its own words and <b>marks</b> for a while again.</p></div>\n';

const page = (piece) => `${head + piece.repeat(Math.ceil(SIZE / piece.length))}</body></html>`;
const PAGES = {
  article: page(ARTICLE),
  components: page(COMPONENT),
  scripts: page(SCRIPT),
  'much held': page(HELD),
};

function chunksOf(html) {
  const bytes = new TextEncoder().encode(html);
  const chunks = [];
  for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(bytes.subarray(at, at + CHUNK));
  return { chunks, length: bytes.length };
}

function rewritten({ chunks }) {
  const rewrite = openRewrite(options);
  let size = 0;
  for (const chunk of chunks) size += rewrite.write(chunk).length;
  return size + rewrite.end().length;
}

function copied({ chunks }) {
  let size = 0;
  for (const chunk of chunks) size += chunk.slice().length;
  return size;
}

/** Megabytes a second, the median of rounds. */
function speed(work, input) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work(input);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return input.length / 1000 / times[Math.floor(times.length / 2)];
}

if (rewriteHtml(options, PAGES['much held']).includes(' src="https://'))
  throw new Error('something was not held');
void rewriteStream;
console.log('page          rewritten MB/s   ms per 100 kB   copied MB/s');
for (const [name, html] of Object.entries(PAGES)) {
  const input = chunksOf(html);
  const [fast, copy] = [speed(rewritten, input), speed(copied, input)];
  console.log(
    `${name.padEnd(14)}${fast.toFixed(0).padStart(10)}${(100 / fast).toFixed(2).padStart(16)}${copy.toFixed(0).padStart(14)}`,
  );
}
