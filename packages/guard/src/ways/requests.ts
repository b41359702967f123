/** Requests, style and realms. */
import type { Way } from './way.ts';

const style = "const d = document.createElement('p'); d.textContent = 'x'; document.body.append(d)";
const frame = "const f = document.createElement('iframe'); document.body.append(f)";
const worker = (text: string): string => `new Worker(URL.createObjectURL(new Blob([\`${text}\`])))`;

const REQUESTS: readonly (readonly [id: string, code: string])[] = [
  ['fetch', "fetch('{url}.json').catch(() => {})"],
  ['fetch-url', "fetch(new URL('{url}.json')).catch(() => {})"],
  ['fetch-request', "fetch(new Request('{url}.json')).catch(() => {})"],
  ['fetch-keepalive', "fetch('{url}.json', { keepalive: true, mode: 'no-cors' }).catch(() => {})"],
  ['xhr', "const x = new XMLHttpRequest(); x.open('GET', '{url}.json'); x.send()"],
  [
    'xhr-sync',
    "const x = new XMLHttpRequest(); x.open('GET', '{url}.json', false); try { x.send() } catch {}",
  ],
  ['beacon', "navigator.sendBeacon('{url}.txt', 'x')"],
  ['event-source', "new EventSource('{url}.txt').onerror = (e) => e.target.close()"],
  ['web-socket', "new WebSocket('{url}'.replace('http', 'ws'))"],
  ['import', "import('{url}.js').catch(() => {})"],
  ['worklet', "new AudioContext().audioWorklet.addModule('{url}.js').catch(() => {})"],
];
const STYLES: readonly (readonly [id: string, code: string])[] = [
  ['style-attribute', `${style}; d.setAttribute('style', 'background: url({url}.png)')`],
  ['style-property', `${style}; d.style.backgroundImage = 'url({url}.png)'`],
  ['style-set-property', `${style}; d.style.setProperty('background-image', 'url({url}.png)')`],
  ['style-css-text', `${style}; d.style.cssText = 'background: url({url}.png)'`],
  ['style-forwards', `${style}; d.style = 'background: url({url}.png)'`],
  ['style-escaped', `${style}; d.setAttribute('style', 'background: \\\\75rl({url}.png)')`],
  [
    'style-text',
    "const e = document.createElement('style'); e.textContent = '@import \"{url}.css\"'; document.head.append(e)",
  ],
  [
    'style-text-node',
    "const e = document.createElement('style'); e.append('@import url({url}.css)'); document.head.append(e)",
  ],
  [
    'style-text-late',
    "const e = document.createElement('style'); document.head.append(e); e.appendChild(document.createTextNode('@import url({url}.css)'))",
  ],
  [
    'style-data',
    "const e = document.createElement('style'); const t = document.createTextNode('/**/'); e.append(t); document.head.append(e); t.data = '@import url({url}.css)'",
  ],
  [
    'style-rule',
    `${style}; const e = document.createElement('style'); document.head.append(e); d.id = 'style-rule'; e.sheet.insertRule('#style-rule { background: url({url}.png) }')`,
  ],
  [
    'style-rule-property',
    `${style}; const e = document.createElement('style'); document.head.append(e); d.id = 'style-rp'; e.sheet.insertRule('#style-rp { color: red }'); e.sheet.cssRules[0].style.backgroundImage = 'url({url}.png)'`,
  ],
  [
    'style-adopted',
    `${style}; d.id = 'style-ad'; const s = new CSSStyleSheet(); s.replaceSync('#style-ad { background: url({url}.png) }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]`,
  ],
  ['style-map', `${style}; d.attributeStyleMap.set('background-image', 'url({url}.png)')`],
  ['style-animate', `${style}; d.animate({ backgroundImage: ['url({url}.png)', 'url({url}.png)'] }, 9e4)`],
  ['font-face', "new FontFace('x', 'url({url}.woff2)').load().catch(() => {})"],
];
const REALMS: readonly (readonly [id: string, code: string])[] = [
  ['blank-fetch', `${frame}; f.contentWindow.fetch('{url}.json').catch(() => {})`],
  ['blank-index', `${frame}; window[window.length - 1].fetch('{url}.json').catch(() => {})`],
  ['blank-image', `${frame}; new f.contentWindow.Image().src = '{url}.png'`],
  ['blank-document', `${frame}; const e = f.contentDocument.createElement('img'); e.src = '{url}.png'`],
  [
    'blank-inner',
    "const d = document.createElement('div'); d.innerHTML = '<iframe></iframe>'; document.body.append(d); window[window.length - 1].fetch('{url}.json').catch(() => {})",
  ],
  [
    'blank-prototype',
    `${frame}; const { set } = Object.getOwnPropertyDescriptor(f.contentWindow.HTMLImageElement.prototype, 'src'); set.call(new Image(), '{url}.png')`,
  ],
  [
    'srcdoc',
    "const f = document.createElement('iframe'); f.srcdoc = '<img src=\"{url}.png\">'; document.body.append(f)",
  ],
  [
    'srcdoc-script',
    "const f = document.createElement('iframe'); f.srcdoc = '<script>new Image().src = \"{url}.png\"</scr' + 'ipt>'; document.body.append(f)",
  ],
  [
    'srcdoc-sandbox',
    "const f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.setAttribute('srcdoc', '<img src=\"{url}.png\">'); document.body.append(f)",
  ],
  [
    'srcdoc-markup',
    "const d = document.createElement('div'); document.body.append(d); d.innerHTML = '<iframe srcdoc=\"<img src={url}.png>\"></iframe>'",
  ],
  [
    'frame-javascript',
    "const f = document.createElement('iframe'); f.src = 'javascript:void(new Image().src = \"{url}.png\")'; document.body.append(f)",
  ],
  [
    'frame-blob',
    "const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<img src=\"{url}.png\">'], { type: 'text/html' })); document.body.append(f)",
  ],
  [
    'frame-data',
    "const f = document.createElement('iframe'); f.src = 'data:text/html,<img src=\"{url}.png\">'; document.body.append(f)",
  ],
  ['worker-import', worker("importScripts('{url}.js')")],
  ['worker-fetch', worker("fetch('{url}.json').catch(() => {})")],
  [
    'worker-data',
    "new Worker('data:text/javascript,' + encodeURIComponent(\"fetch('{url}.json').catch(() => {})\"))",
  ],
  ['worker-socket', worker("new WebSocket('{url}'.replace('http', 'ws'))")],
  [
    'worker-shared',
    'new SharedWorker(URL.createObjectURL(new Blob(["fetch(\'{url}.json\').catch(() => {})"])))',
  ],
];

const waysOf = (family: string, rows: typeof REQUESTS): Way[] =>
  rows.map(([id, code]) => ({ id, family, code }));

export const REQUEST_WAYS: readonly Way[] = [
  ...waysOf('request', REQUESTS).map((way): Way => (way.id === 'import' ? { ...way, needs: 'gate' } : way)),
  ...waysOf('style', STYLES),
  ...waysOf('realm', REALMS),
  {
    id: 'web-rtc',
    family: 'request',
    code: "const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:third.test' }] }); p.createDataChannel('x'); await p.setLocalDescription()",
    unseen: 'STUN is UDP; the third party speaks TCP',
  },
  {
    id: 'fetch-later',
    family: 'request',
    code: "fetchLater('{url}.json'.replace('http:', 'https:'), { activateAfter: 0 })",
  },
  {
    id: 'web-transport',
    family: 'request',
    code: "const t = new WebTransport('{url}'.replace('http:', 'https:')); t.ready.catch(() => {}); t.closed.catch(() => {})",
    unseen: 'QUIC is UDP',
  },
];
