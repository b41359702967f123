/** Requests, style and realms. */
import type { Way } from './way.ts';

const style = "const d = document.createElement('p'); d.textContent = 'x'; document.body.append(d)";
const frame = "const f = document.createElement('iframe'); document.body.append(f)";
/** Not in Firefox, whose page then never ends loading. */
const notFirefox = "if (navigator.userAgent.includes('Firefox')) return";
const named = (name: string): string =>
  `${notFirefox}; const f = document.createElement('iframe'); f.name = '${name}'; document.body.append(f)`;
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
  ['import-json', "import('{url}.json', { with: { type: 'json' } }).catch(() => {})"],
  ['import-css', "import('{url}.css', { with: { type: 'css' } }).catch(() => {})"],
  ['wasm', "WebAssembly.compileStreaming(fetch('{url}.wasm')).catch(() => {})"],
  [
    'web-socket-stream',
    "const s = new WebSocketStream('{url}'.replace('http', 'ws')); s.opened.catch(() => {}); s.closed.catch(() => {})",
  ],
  ['worklet', "new AudioContext().audioWorklet.addModule('{url}.js').catch(() => {})"],
];
const STYLES: readonly (readonly [id: string, code: string])[] = [
  ['style-attribute', `${style}; d.setAttribute('style', 'background: url({url}.png)')`],
  ['style-property', `${style}; d.style.backgroundImage = 'url({url}.png)'`],
  [
    'style-property-before',
    `const o = document.createElement('div'), d = document.createElement('div'); o.append(d); d.textContent = 'x'; d.style.backgroundImage = 'url({url}.png)'; document.body.append(o)`,
  ],
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
  ...(
    [
      ['cursor', 'cursor: url({url}.png), auto'],
      ['list', 'display: list-item; list-style-image: url({url}.png)'],
      ['image-set', 'background: image-set("{url}.png" 1x)'],
      ['border', 'border: 9px solid; border-image: url({url}.png) 9'],
      ['mask', 'mask-image: url({url}.png)'],
      ['shape', 'float: left; width: 9px; height: 9px; shape-outside: url({url}.png)'],
      ['variable', '--pic: url({url}.png); background: var(--pic)'],
      ['cross-fade', 'background: -webkit-cross-fade(url({url}.png), url({url}.png), 50%)'],
    ] as const
  ).map(([id, text]) => [`style-of-${id}`, `${style}; d.style.cssText = '${text}'`] as const),
  [
    'style-variable-property',
    `${style}; d.style.setProperty('--pic', 'url({url}.png)'); d.style.background = 'var(--pic)'`,
  ],
  [
    'style-face-rule',
    `${style}; const e = document.createElement('style'); document.head.append(e); e.sheet.insertRule('@font-face { font-family: way-face; src: url({url}.woff2) }'); d.style.fontFamily = 'way-face'`,
  ],
  [
    'style-pseudo',
    "const e = document.createElement('style'); e.textContent = '#here::after { content: url({url}.png) }'; document.head.append(e)",
  ],
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
    'worker-data-import',
    `new Worker('data:text/javascript,' + encodeURIComponent("importScripts('{url}.js')"))`,
  ],
  ['worker-xhr', worker("const x = new XMLHttpRequest(); x.open('GET', '{url}.json'); x.send()")],
  ['worker-events', worker("new EventSource('{url}.txt')")],
  [
    'worker-nested',
    worker('new Worker(URL.createObjectURL(new Blob(["fetch(\'{url}.json\').catch(() => {})"])))'),
  ],
  [
    'worker-module',
    "new Worker(URL.createObjectURL(new Blob(['import \"{url}.js\"'], { type: 'text/javascript' })), { type: 'module' })",
  ],
  ['worker-import-late', worker("import('{url}.js').catch(() => {})")],
  ['frame-open', `${named('way-open')}; open('{url}', 'way-open')`],
  [
    'frame-link',
    `${named('way-link')}; const a = document.createElement('a'); a.href = '{url}'; a.target = 'way-link'; document.body.append(a); a.click()`,
  ],
  ['frame-location', `${notFirefox}; ${frame}; f.contentWindow.location.href = '{url}'`],
  [
    'worker-shared',
    'new SharedWorker(URL.createObjectURL(new Blob(["fetch(\'{url}.json\').catch(() => {})"])))',
  ],
];

/** What no function stands before, or what looks like a visitor who follows a link: a policy holds it. */
const HELD_BY_POLICY =
  /^(import|import-json|import-css|worker-module|worker-import-late|frame-(link|open|location))$/;

const waysOf = (family: string, rows: typeof REQUESTS): Way[] =>
  rows.map(([id, code]) => ({ id, family, code, ...(HELD_BY_POLICY.test(id) && { needs: 'gate' }) }));

export const REQUEST_WAYS: readonly Way[] = [
  ...waysOf('request', REQUESTS),
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
    id: 'payment-manifest',
    family: 'request',
    code: "const total = { label: 'x', amount: { currency: 'EUR', value: '1' } }; await new PaymentRequest([{ supportedMethods: '{url}.pay'.replace('http:', 'https:') }], { total }).canMakePayment().catch(() => {})",
    unseen: 'a browser without payment methods asks for no manifest',
  },
  {
    id: 'federated-login',
    family: 'request',
    code: "await navigator.credentials.get({ identity: { providers: [{ configURL: '{url}.json'.replace('http:', 'https:'), clientId: '1' }] } }).catch(() => {})",
    unseen: 'a headless browser has nobody to log in',
  },
  {
    id: 'interest-group',
    family: 'request',
    code: "await navigator.joinAdInterestGroup({ owner: '{third}'.replace('http:', 'https:'), name: 'x', lifetimeMs: 9e6, updateURL: '{url}.json'.replace('http:', 'https:') }).catch(() => {})",
    unseen: 'Chromium keeps it for sites that enrolled',
  },
  {
    id: 'web-transport',
    family: 'request',
    code: "const t = new WebTransport('{url}'.replace('http:', 'https:')); t.ready.catch(() => {}); t.closed.catch(() => {})",
    unseen: 'QUIC is UDP',
  },
];
