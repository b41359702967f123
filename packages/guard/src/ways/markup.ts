/** Markup that a script writes, and nodes from where nothing loads. */
import type { Way } from './way.ts';

const img = '<img src="{url}.png">';
const family = 'markup';
const div = "const d = document.createElement('div'); document.body.append(d)";

export const MARKUP_WAYS: readonly Way[] = [
  { id: 'inner-html', family, code: `${div}; d.innerHTML = '${img}'` },
  { id: 'inner-html-apart', family, code: `document.createElement('div').innerHTML = '${img}'` },
  { id: 'inner-html-srcset', family, code: `${div}; d.innerHTML = '<img srcset="{url}.png 1x">'` },
  { id: 'inner-html-frame', family, code: `${div}; d.innerHTML = '<iframe src="{url}"></iframe>'` },
  {
    id: 'inner-html-style',
    family,
    code: `${div}; d.innerHTML = '<p style="background:url({url}.png)">x</p>'`,
  },
  {
    id: 'inner-html-style-element',
    family,
    code: `${div}; d.innerHTML = '<style>@import "{url}.css";</style>'`,
  },
  {
    id: 'inner-html-svg',
    family,
    code: `const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.body.append(s); s.innerHTML = '<image href="{url}.png"/>'`,
  },
  {
    id: 'inner-html-entity',
    family,
    code: `${div}; d.innerHTML = '<img src="' + '{url}.png'.replaceAll('/', '&#47;') + '">'`,
  },
  { id: 'inner-html-link', family, code: `${div}; d.innerHTML = '<link rel=stylesheet href="{url}.css">'` },
  { id: 'inner-html-video', family, code: `${div}; d.innerHTML = '<video poster="{url}.png"></video>'` },
  { id: 'outer-html', family, code: `${div}; d.outerHTML = '${img}'` },
  ...['beforebegin', 'afterbegin', 'beforeend', 'AfterEnd'].map((place) => ({
    id: `insert-${place.toLowerCase()}`,
    family,
    code: `${div}; d.insertAdjacentHTML('${place}', '${img}')`,
  })),
  {
    id: 'set-html-unsafe',
    family,
    code: `${div}; d.setHTMLUnsafe('<div><template shadowrootmode=open>${img}</template></div>')`,
  },
  {
    id: 'set-html',
    family,
    code: `${div}; d.setHTML('${img}', { sanitizer: { elements: [{ name: 'img', attributes: ['src'] }] } })`,
  },
  { id: 'shadow-inner', family, code: `${div}; d.attachShadow({ mode: 'closed' }).innerHTML = '${img}'` },
  {
    id: 'shadow-append',
    family,
    code: `${div}; const e = document.createElement('script'); e.src = '{url}.js'; d.attachShadow({ mode: 'open' }).append(e)`,
  },
  {
    id: 'fragment-range',
    family,
    code: `const r = document.createRange(); document.body.append(r.createContextualFragment('<script src="{url}.js"></scr' + 'ipt>'))`,
  },
  {
    id: 'template',
    family,
    code: `const t = document.createElement('template'); t.innerHTML = '${img}'; document.body.append(t.content)`,
  },
  {
    id: 'template-clone',
    family,
    code: `const t = document.createElement('template'); t.innerHTML = '${img}'; document.body.append(t.content.cloneNode(true))`,
  },
  {
    id: 'template-import',
    family,
    code: `const t = document.createElement('template'); t.innerHTML = '${img}'; document.importNode(t.content, true)`,
  },
  {
    id: 'template-of-frame',
    family,
    code: `const f = document.createElement('iframe'); document.body.append(f); const t = f.contentDocument.createElement('template'); t.innerHTML = '${img}'; document.body.append(t.content)`,
  },
  {
    id: 'parser-adopt',
    family,
    code: `const d = new DOMParser().parseFromString('${img}', 'text/html'); document.adoptNode(d.images[0])`,
  },
  {
    id: 'parser-append',
    family,
    code: `const d = new DOMParser().parseFromString('<iframe src="{url}"></iframe>', 'text/html'); document.body.appendChild(d.body.firstChild)`,
  },
  {
    id: 'parser-before',
    family,
    code: `const d = new DOMParser().parseFromString('${img}', 'text/html'); document.body.firstChild.before(d.images[0])`,
  },
  {
    id: 'parser-range',
    family,
    code: `const d = new DOMParser().parseFromString('${img}', 'text/html'); const r = document.createRange(); r.selectNodeContents(document.body); r.insertNode(d.images[0])`,
  },
  {
    id: 'parse-html-unsafe',
    family,
    code: `const d = Document.parseHTMLUnsafe('${img}'); document.body.replaceChild(d.images[0], document.body.appendChild(document.createElement('i')))`,
  },
  {
    id: 'other-document',
    family,
    code: `const o = document.implementation.createHTMLDocument(''); const e = o.createElement('img'); e.src = '{url}.png'; document.body.insertAdjacentElement('beforeend', e)`,
  },
  {
    id: 'insert-html',
    family,
    code: `${div}; d.contentEditable = true; d.focus(); document.execCommand('insertHTML', false, '${img}')`,
  },
  { id: 'write', family, markup: `<script>document.write('<img src="{url}.png">')</script>` },
  {
    id: 'write-script',
    family,
    markup: `<script>document.write('<script src="{url}.js"></scr' + 'ipt>')</script>`,
  },
  {
    id: 'write-parts',
    family,
    markup: `<script>document.write('<img s'); document.write('rc="{url}.png">')</script>`,
  },
  {
    id: 'write-frame',
    family,
    code: `const f = document.createElement('iframe'); document.body.append(f); const d = f.contentDocument; d.open(); d.write('<!doctype html><body><img src="{url}.png">'); d.close()`,
  },
];

export const PARSED_WAYS: readonly Way[] = [
  ['parsed-image', '<img src="{url}.png">'],
  ['parsed-script', '<script src="{url}.js"></script>'],
  ['parsed-frame', '<iframe src="{url}"></iframe>'],
  ['parsed-link', '<link rel=stylesheet href="{url}.css">'],
  ['parsed-style', '<style>@import "{url}.css";</style>'],
  ['parsed-inline-style', '<p style="background:url({url}.png)">x</p>'],
  ['parsed-video', '<video poster="{url}.png"></video>'],
  ['parsed-object', '<object data="{url}.html"></object>'],
].map(([id = '', markup = '']) => ({ id, family: 'parsed', markup, needs: 'gate' }) as const);
