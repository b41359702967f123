/** Pages of every odd kind that the web has, each as small as shows it: what a rewrite in between could break. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { answerHtml, type Pages } from './files.ts';

const NONCE = 'c2l0ZQ';
const ICON = '<link rel="icon" href="data:,">';
const SAYS = 'document.body.append("script ran ")';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const html = (body: string, head = '', attributes = ' lang="en"'): string =>
  `<!doctype html><html${attributes}><head><meta charset="utf-8"><title>Odd</title>${ICON}${head}</head><body><h1>Odd</h1>${body}</body></html>`;

/** A policy that trusts one nonce, and what such a script brings. */
const strict = answerHtml(
  html(
    `<p class="red">red</p><script nonce="${NONCE}">const s = document.createElement('script'); s.src = '/says.js'; document.body.append(s);</script><script>document.title = 'never'</script>`,
    `<style nonce="${NONCE}">.red { color: red }</style>`,
  ),
  {
    'content-security-policy': `default-src 'none'; img-src data:; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'nonce-${NONCE}'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'`,
  },
);

const trusted = answerHtml(
  html(
    `<div id="to"></div><script>
const policy = trustedTypes.createPolicy('app', { createHTML: (text) => text.replace('evil', 'good'), createScriptURL: (url) => url });
document.getElementById('to').innerHTML = policy.createHTML('<b>evil</b>');
const s = document.createElement('script'); s.src = policy.createScriptURL('/says.js'); document.body.append(s);
try { document.body.innerHTML = 'plain'; } catch (error) { document.body.append(error.name); }
try { trustedTypes.createPolicy('other', {}); } catch (error) { document.body.append(error.name); }</script>`,
  ),
  { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types app" },
);

const inMeta = answerHtml(
  html(
    `<p>plain</p><script>${SAYS}</script><script>document.title = 'never'</script>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src ${hash(SAYS)}">`,
  ),
);

const based = answerHtml(
  html(
    '<p><a href="more">more</a><img src="picture.svg" alt=""></p><script src="says.js"></script>',
    '<base href="/below/">',
  ),
);

const basedElsewhere = answerHtml(
  html(
    '<p><a href="more">more</a><i class="bi-cart-fill"></i></p><form action="here"></form>',
    '<base href="https://cdn.jsdelivr.net/npm/"><link rel="stylesheet" href="bootstrap-icons@1.5.0/font/bootstrap-icons.css">',
  ),
);

const bytes =
  (type: string, body: Buffer, more: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(200, { 'content-type': type, ...more }).end(body);

const WESTERN =
  '<html><head><title>Caf\xe9</title></head><body bgcolor=white><p>Prijs: \x80 5, na\xefef<p>tweede<form action="/found"><input name=q value="\xe9"><input type=submit></form>';
const WIDE =
  '<html><head><title>Кафе</title></head><body><p>Цена: € 5, 価格</p><script>document.body.append("запущен")</script></body></html>';

const XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title><link rel="icon" href="data:,"/></head><body><p>a<br/>b</p>
<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="red"/></svg>
<script>//<![CDATA[
document.body.appendChild(document.createTextNode('1 < 2 && ran'));
//]]></script></body></html>`;

/** Rows of half a kilobyte: ten megabytes. */
export const HUGE_ROWS = 20_000;
const HUGE = html(
  `<table hidden>${Array.from({ length: HUGE_ROWS }, (_, at) => `<tr id="row-${at}"><td>${at}</td><td>${'kiwi & pear; '.repeat(38)}</td></tr>`).join('\n')}</table><p id="end">the end</p>`,
);

const FRAMES = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN"><html><head><title>Frames</title>${ICON}</head><frameset cols="30%,*"><frame src="/plain" name="a"><frameset rows="*,*"><frame src="/western" name="b"><frame src="about:blank" name="c"></frameset><noframes><body>None</body></noframes></frameset></html>`;

const UNFINISHED = `<!doctype html><title>Unfinished</title>${ICON}<p>one<b>two<i>three</b>four<table><tr><td>in</td>out<p>of place</table><select><option>a<option>b</select><svg><title>t</title><foreignObject><p>p</svg><textarea>
</textarea><plaintext><script>alert(1)</script></body>`;

const ODD = html('<a id="next" href="/plain">next</a>');
const SCRIPT = Buffer.from(SAYS);
const PICTURE = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><circle r="15" cx="15" cy="15"/></svg>',
);

/** Sends a piece, and the next only when the browser has shown that it has the one before. */
function drop(): Pages {
  let next: () => void = () => {};
  return {
    '/dripped': async (response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      for (const at of [1, 2, 3, 4]) {
        const seen = new Promise<void>((resolve) => {
          next = resolve;
        });
        response.write(
          `${at === 1 ? `<!doctype html><title>Dripped</title>${ICON}` : ''}<p>piece ${at}</p><script src="/seen.js?${at}"></script>`,
        );
        await seen;
      }
      response.end('<p id="last">last</p>');
    },
    '/seen.js': (response) => {
      next();
      bytes('text/javascript', Buffer.from('document.title += "."'))(response);
    },
  };
}

export const ODD_PAGES: Pages = {
  ...drop(),
  '/plain': answerHtml(ODD),
  '/strict': strict,
  '/trusted': trusted,
  '/meta': inMeta,
  '/based': based,
  '/based-elsewhere': basedElsewhere,
  '/below/says.js': bytes('text/javascript', SCRIPT),
  '/below/picture.svg': bytes('image/svg+xml', PICTURE),
  '/says.js': bytes('text/javascript', SCRIPT),
  '/western': bytes('text/html; charset=windows-1252', Buffer.from(WESTERN, 'latin1')),
  '/found': answerHtml(html('<p>found</p>')),
  '/wide': bytes('text/html', Buffer.from(`\ufeff${WIDE}`, 'utf16le')),
  '/xhtml': bytes('application/xhtml+xml', Buffer.from(XHTML)),
  '/huge': bytes('text/html; charset=utf-8', Buffer.from(HUGE)),
  '/packed': bytes('text/html; charset=utf-8', brotliCompressSync(ODD), { 'content-encoding': 'br' }),
  '/frames': answerHtml(FRAMES),
  '/unfinished': answerHtml(UNFINISHED),
  '/missing-page': (response) =>
    void response.writeHead(404, { 'content-type': 'text/html' }).end(html('<p>404</p>')),
  '/moved': (response) => void response.writeHead(302, { location: '/plain' }).end(),
};
