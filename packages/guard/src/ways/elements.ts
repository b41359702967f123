/** Elements and attributes that a script makes. */
import type { Way } from './way.ts';

const add = 'document.body.append(e)';
const make = (tag: string): string => `const e = document.createElement('${tag}')`;
const family = 'element';

export const ELEMENT_WAYS: readonly Way[] = [
  { id: 'script-src', family, code: `${make('script')}; e.src = '{url}.js'; ${add}` },
  { id: 'script-src-late', family, code: `${make('script')}; ${add}; e.src = '{url}.js'` },
  { id: 'script-module', family, code: `${make('script')}; e.type = 'module'; e.src = '{url}.js'; ${add}` },
  {
    id: 'script-type-late',
    family,
    code: `${make('script')}; e.src = '{url}.js'; e.type = 'module'; ${add}`,
  },
  { id: 'script-attribute', family, code: `${make('script')}; e.setAttribute('src', '{url}.js'); ${add}` },
  {
    id: 'script-attribute-ns',
    family,
    code: `${make('script')}; e.setAttributeNS(null, 'SRC'.toLowerCase(), '{url}.js'); ${add}`,
  },
  {
    id: 'script-attribute-case',
    family,
    code: `${make('script')}; e.setAttribute('SrC', '{url}.js'); ${add}`,
  },
  {
    id: 'script-svg',
    family,
    code: "const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const e = document.createElementNS('http://www.w3.org/2000/svg', 'script'); e.setAttribute('href', '{url}.js'); s.append(e); document.body.append(s)",
  },
  { id: 'image-new', family, code: "new Image().src = '{url}.png'" },
  { id: 'image-src', family, code: `${make('img')}; e.src = '{url}.png'` },
  { id: 'image-srcset', family, code: `${make('img')}; e.srcset = '{url}.png 1x'` },
  { id: 'image-attribute', family, code: `${make('img')}; e.setAttribute('src', '{url}.png')` },
  {
    id: 'image-node',
    family,
    code: `${make('img')}; const a = document.createAttribute('src'); a.value = '{url}.png'; e.setAttributeNode(a)`,
  },
  {
    id: 'image-named-item',
    family,
    code: `${make('img')}; const a = document.createAttribute('src'); a.value = '{url}.png'; e.attributes.setNamedItem(a)`,
  },
  {
    id: 'image-attr-value',
    family,
    code: `${make('img')}; e.setAttribute('src', 'data:,'); e.attributes.src.value = '{url}.png'`,
  },
  {
    id: 'image-attr-node-value',
    family,
    code: `${make('img')}; e.setAttribute('src', 'data:,'); e.getAttributeNode('src').nodeValue = '{url}.png'`,
  },
  {
    id: 'image-attr-text',
    family,
    code: `${make('img')}; e.setAttribute('src', 'data:,'); e.getAttributeNode('src').textContent = '{url}.png'`,
  },
  {
    id: 'image-base',
    family,
    code: `const b = document.createElement('base'); b.href = '{third}/'; document.head.append(b); new Image().src = '{url}.png'.replace('{third}', ''); await new Promise((end) => queueMicrotask(() => queueMicrotask(end))); b.remove()`,
  },
  { id: 'image-input', family, code: `${make('input')}; e.type = 'image'; e.src = '{url}.png'; ${add}` },
  {
    id: 'image-svg',
    family,
    code: "const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const e = document.createElementNS('http://www.w3.org/2000/svg', 'image'); e.setAttribute('href', '{url}.png'); s.append(e); document.body.append(s)",
  },
  {
    id: 'image-svg-xlink',
    family,
    code: "const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const e = document.createElementNS('http://www.w3.org/2000/svg', 'image'); e.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '{url}.png'); s.append(e); document.body.append(s)",
  },
  {
    id: 'image-svg-base-val',
    family,
    code: "const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const e = document.createElementNS('http://www.w3.org/2000/svg', 'image'); e.href.baseVal = '{url}.png'; s.append(e); document.body.append(s)",
  },
  {
    id: 'image-smil',
    family,
    code: "const d = document.createElement('div'); document.body.append(d); d.innerHTML = '<svg><image width=9 height=9><set attributeName=href to=\"{url}.png\" begin=0s /></image></svg>'",
  },
  {
    id: 'picture-source',
    family,
    code: "const p = document.createElement('picture'); const s = document.createElement('source'); s.srcset = '{url}.png'; p.append(s, document.createElement('img')); document.body.append(p)",
  },
  { id: 'video-src', family, code: `${make('video')}; e.src = '{url}.mp4'` },
  { id: 'video-poster', family, code: `${make('video')}; e.poster = '{url}.png'; ${add}` },
  {
    id: 'video-source',
    family,
    code: `${make('video')}; const s = document.createElement('source'); s.src = '{url}.mp4'; e.append(s); ${add}`,
  },
  {
    id: 'video-track',
    family,
    code: `${make('video')}; const s = document.createElement('track'); s.default = true; s.src = '{url}.vtt'; e.crossOrigin = 'anonymous'; e.append(s); ${add}; s.track.mode = 'showing'`,
  },
  { id: 'audio-new', family, code: "window.keep = new Audio('{url}.mp3')" },
  { id: 'object-data', family, code: `${make('object')}; e.data = '{url}.html'; ${add}` },
  { id: 'embed-src', family, code: `${make('embed')}; e.src = '{url}.html'; ${add}` },
  { id: 'frame-src', family, code: `${make('iframe')}; e.src = '{url}'; ${add}` },
  { id: 'frame-src-late', family, code: `${make('iframe')}; ${add}; e.src = '{url}'` },
  {
    id: 'link-style',
    family,
    code: `${make('link')}; e.rel = 'stylesheet'; e.href = '{url}.css'; document.head.append(e)`,
  },
  {
    id: 'link-rel-late',
    family,
    code: `${make('link')}; e.href = '{url}.css'; document.head.append(e); e.rel = 'stylesheet'`,
  },
  {
    id: 'link-rel-list',
    family,
    code: `${make('link')}; e.rel = 'author'; e.href = '{url}.css'; document.head.append(e); e.relList.add('stylesheet')`,
    needs: 'gate',
  },
  {
    id: 'link-preload',
    family,
    code: `${make('link')}; e.rel = 'preload'; e.as = 'script'; e.href = '{url}.js'; document.head.append(e)`,
  },
  {
    id: 'link-modulepreload',
    family,
    code: `${make('link')}; e.rel = 'modulepreload'; e.href = '{url}.js'; document.head.append(e)`,
  },
  {
    id: 'link-prefetch',
    family,
    code: `${make('link')}; e.rel = 'prefetch'; e.href = '{url}.html'; document.head.append(e)`,
  },
  {
    id: 'link-image-srcset',
    family,
    code: `${make('link')}; e.rel = 'preload'; e.as = 'image'; e.imageSrcset = '{url}.png 1x'; document.head.append(e)`,
  },
  {
    id: 'link-icon',
    family,
    code: `${make('link')}; e.rel = 'icon'; e.href = '{url}.png'; document.head.append(e)`,
    unseen: 'a headless browser loads no icons',
  },
  {
    id: 'link-manifest',
    family,
    code: `${make('link')}; e.rel = 'manifest'; e.href = '{url}.json'; document.head.append(e)`,
    unseen: 'a headless browser loads no manifests',
  },
  {
    id: 'link-alternate',
    family,
    code: `${make('link')}; e.rel = 'alternate stylesheet'; e.title = 'x'; e.href = '{url}.css'; document.head.append(e)`,
  },
  {
    id: 'link-dictionary',
    family,
    code: `${make('link')}; e.rel = 'compression-dictionary'; e.href = '{url}.dat'; document.head.append(e)`,
    unseen: 'a dictionary is loaded when a browser has nothing else to do',
  },
  {
    id: 'link-preload-font',
    family,
    code: `${make('link')}; e.rel = 'preload'; e.as = 'font'; e.crossOrigin = ''; e.href = '{url}.woff2'; document.head.append(e)`,
  },
  {
    id: 'link-preload-fetch',
    family,
    code: `${make('link')}; e.rel = 'preload'; e.as = 'fetch'; e.crossOrigin = ''; e.href = '{url}.json'; document.head.append(e)`,
  },
  {
    id: 'svg-mask',
    family,
    code: "const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); s.innerHTML = '<rect width=\"9\" height=\"9\"/>'; document.body.append(s); s.firstChild.setAttribute('mask', 'url({url}.svg#a)')",
    unseen: 'browsers load no drawing of another site',
  },
  {
    id: 'svg-fe-image',
    family,
    code: "const n = 'http://www.w3.org/2000/svg'; const s = document.createElementNS(n, 'svg'); const f = document.createElementNS(n, 'filter'); f.id = 'way-fe'; const e = document.createElementNS(n, 'feImage'); e.setAttribute('href', '{url}.png'); f.append(e); const r = document.createElementNS(n, 'rect'); r.setAttribute('width', '9'); r.setAttribute('height', '9'); r.setAttribute('filter', 'url(#way-fe)'); s.append(f, r); document.body.append(s)",
  },
  {
    id: 'attribution-src',
    family,
    code: `${make('img')}; e.setAttribute('attributionsrc', '{url}.txt'); e.src = 'data:,'`,
    unseen: 'Chromium keeps it for sites that enrolled',
  },
  {
    id: 'fenced-frame',
    family,
    code: `${make('fencedframe')}; e.config = new FencedFrameConfig('{url}'); ${add}`,
    unseen: 'Chromium keeps it for sites that enrolled',
  },
  {
    id: 'link-preconnect',
    family,
    code: `${make('link')}; e.rel = 'preconnect'; e.href = '{url}'; document.head.append(e)`,
    unseen: 'a connection says no path',
  },
  { id: 'ping', family, code: `${make('a')}; e.href = '#x'; e.ping = '{url}.txt'; ${add}; e.click()` },
  { id: 'body-background', family, code: "document.body.setAttribute('background', '{url}.png')" },
  {
    id: 'speculation-rules',
    family,
    code: `${make('script')}; e.type = 'speculationrules'; e.textContent = JSON.stringify({ prefetch: [{ urls: ['{url}.html'], eagerness: 'immediate' }] }); ${add}`,
    unseen: 'a browser under automation speculates on no other site',
  },
];
