/**
 * A site that nobody wrote for us, with the ways in on its pages: all that can stand together on one (`/declared.html`
 * leads to declared parties, `/stranger.html` to one that nobody declared), the others on pages of their own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ALONE, type Party, TOGETHER, type Tried, VISIT } from './catalogue.ts';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const FIRST = `<script>var ways=[],did={},failed={},thrown=[];
addEventListener('error',(e)=>{if(e.message)thrown.push(e.message)});
addEventListener('unhandledrejection',(e)=>thrown.push(String(e.reason)))</script>`;

/** Scrolls as a visitor, presses what is there and again what was released, waits for what scripts began, and tells what they did. */
const last = (presses: readonly string[]): string => `<script>addEventListener('DOMContentLoaded',async()=>{
await new Promise((end)=>{addEventListener('load',end);setTimeout(end,5000)});
let at=0;const held={};
setInterval(()=>{
const all=document.querySelectorAll('[loading=lazy]');all[at++%all.length]?.scrollIntoView();
for(const each of ${JSON.stringify(presses)}){
const found=document.querySelector(each),now=found?.hasAttribute('data-kc-held');
if(held[each]!==now){held[each]=now;found?.click()}}
},250);
await Promise.race([Promise.all(ways),new Promise((end)=>setTimeout(end,6000))]);
await fetch(location.origin+'/tell?as=did',{method:'POST',body:JSON.stringify({did,failed,thrown})})})</script>`;

/** Its icon stands in the page, so that no request for one adds noise to the log. */
const pageOf = (body: string, first = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Ways</title><link rel="icon" href="data:,">${first}</head><body><p id="here">A site.</p>\n${body}\n</body></html>`;

export interface SitePage {
  readonly path: string;
  readonly html: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const together = (to: Party): SitePage => ({
  path: `/${to}.html`,
  headers: [],
  html: pageOf(
    TOGETHER.map(({ text }) => text(to)).join('\n') + last(TOGETHER.flatMap(({ press }) => press ?? [])),
    FIRST,
  ),
});

export const pathOf = ({ key }: Tried, to: Party): string => `/${to}-${key.replace('page ', '')}.html`;

const alone = (way: Tried, to: Party): SitePage => ({
  path: pathOf(way, to),
  headers: way.header ? [way.header(to)] : [],
  html: way.whole ? way.text(to) : pageOf(way.text(to)),
});

const PARTIES: readonly Party[] = ['declared', 'stranger'];
export const PAGES: readonly SitePage[] = [
  { path: '/quiet.html', headers: [], html: pageOf('') },
  ...PARTIES.map(together),
  ...PARTIES.flatMap((to) => ALONE.map((way) => alone(way, to))),
];

let visits = 0;

/** No address twice: an engine may have kept what it got for one, or the style of another page with the same text. */
export const fresh = (html: string): string => html.replaceAll(VISIT, `/v${++visits}/`);

/** The site as its maker has it: pages, an own pixel, and the scripts of its service workers. */
export function serveSite(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  const page = PAGES.find((each) => each.path === path);
  if (page) {
    for (const [name, value] of page.headers) response.setHeader(name, value);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(fresh(page.html));
  } else if (path.endsWith('.gif')) response.setHeader('content-type', 'image/gif').end(PIXEL);
  else if (/^\/\w+-service-worker/.test(path)) response.setHeader('content-type', 'text/javascript').end('');
  else response.writeHead(404).end();
}
