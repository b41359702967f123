/** Ways to place something on the device, and to read from it. `kind` and `{name}` say what would be there. */
import type { Way } from './way.ts';

export interface DeviceWay extends Way {
  readonly kind:
    | 'cookie'
    | 'local-storage'
    | 'session-storage'
    | 'indexed-db'
    | 'cache-storage'
    | 'file-system'
    | 'service-worker'
    | 'fingerprint';
}

const frame = "const f = document.createElement('iframe'); document.body.append(f)";

const PLACES: readonly (readonly [kind: DeviceWay['kind'], id: string, code: string])[] = [
  ['cookie', 'cookie', "document.cookie = '{name}=1; Max-Age=9999'"],
  ['cookie', 'cookie-session', "document.cookie = '{name}=1'"],
  ['cookie', 'cookie-spaces', "document.cookie = '  {name} =1; path=/'"],
  [
    'cookie',
    'cookie-reflect',
    "Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, '{name}=1')",
  ],
  ['cookie', 'cookie-age-twice', "document.cookie = '{name}=1; max-age=0; max-age=999'"],
  ['cookie', 'cookie-store', "await cookieStore.set('{name}', '1')"],
  ['cookie', 'cookie-store-object', "await cookieStore.set({ name: '{name}', value: '1' })"],
  ['cookie', 'cookie-frame', `${frame}; f.contentDocument.cookie = '{name}=1'`],
  [
    'cookie',
    'cookie-srcdoc',
    "const f = document.createElement('iframe'); f.srcdoc = '<script>document.cookie = \"{name}=1\"</scr' + 'ipt>'; document.body.append(f)",
  ],
  ['cookie', 'cookie-partitioned', "document.cookie = '{name}=1; Path=/; Secure; Partitioned; Max-Age=9999'"],
  [
    'cookie',
    'cookie-written',
    `${frame}; const d = f.contentDocument; d.open(); d.write('<script>document.cookie = "{name}=1"</scr' + 'ipt>'); d.close()`,
  ],
  ['local-storage', 'local-set', "localStorage.setItem('{name}', '1')"],
  ['local-storage', 'local-property', "localStorage['{name}'] = '1'"],
  ['local-storage', 'local-define', "Object.defineProperty(localStorage, '{name}', { value: '1' })"],
  ['local-storage', 'local-assign', "Object.assign(localStorage, { '{name}': '1' })"],
  ['local-storage', 'local-reflect', "Storage.prototype.setItem.call(localStorage, '{name}', '1')"],
  ['local-storage', 'local-frame', `${frame}; f.contentWindow.localStorage.setItem('{name}', '1')`],
  [
    'local-storage',
    'local-frame-method',
    `${frame}; f.contentWindow.Storage.prototype.setItem.call(localStorage, '{name}', '1')`,
  ],
  [
    'local-storage',
    'local-srcdoc',
    "const f = document.createElement('iframe'); f.srcdoc = '<script>localStorage[\"{name}\"] = 1</scr' + 'ipt>'; document.body.append(f)",
  ],
  [
    'local-storage',
    'local-blob-frame',
    "const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<script>localStorage[\"{name}\"] = 1</scr' + 'ipt>'], { type: 'text/html' })); document.body.append(f)",
  ],
  ['session-storage', 'session-frame', `${frame}; f.contentWindow.sessionStorage['{name}'] = '1'`],
  ['session-storage', 'session-set', "sessionStorage.setItem('{name}', '1')"],
  ['session-storage', 'session-property', "sessionStorage['{name}'] = '1'"],
  [
    'indexed-db',
    'database',
    "await new Promise((done) => { const r = indexedDB.open('{name}'); r.onsuccess = () => { r.result.close(); done() }; r.onerror = done })",
  ],
  [
    'indexed-db',
    'database-listener',
    "await new Promise((done) => { const r = indexedDB.open('{name}', 2); r.addEventListener('success', () => { r.result.close(); done() }); r.addEventListener('error', done) })",
  ],
  [
    'indexed-db',
    'database-frame',
    `${frame}; await new Promise((done) => { const r = f.contentWindow.indexedDB.open('{name}'); r.onsuccess = () => { r.result.close(); done() }; r.onerror = done })`,
  ],
  [
    'indexed-db',
    'database-worker',
    'const w = new Worker(URL.createObjectURL(new Blob(["const r = indexedDB.open(\'{name}\'); r.onsuccess = r.onerror = () => postMessage(1)"]))); await new Promise((done) => { w.onmessage = done })',
  ],
  [
    'cache-storage',
    'cache-worker',
    'const w = new Worker(URL.createObjectURL(new Blob(["caches.open(\'{name}\').catch(() => {}).then(() => postMessage(1))"]))); await new Promise((done) => { w.onmessage = done })',
  ],
  ['cache-storage', 'bucket', "await navigator.storageBuckets?.open('{name}').catch(() => {})"],
  ['cache-storage', 'cache', "await caches.open('{name}').catch(() => {})"],
  [
    'cache-storage',
    'cache-put',
    "await caches.open('{name}').then((c) => c.put('/x', new Response('x'))).catch(() => {})",
  ],
  [
    'file-system',
    'file',
    "const d = await navigator.storage.getDirectory(); await d.getFileHandle('{name}', { create: true })",
  ],
  [
    'file-system',
    'folder',
    "const d = await navigator.storage.getDirectory(); await d.getDirectoryHandle('{name}', { create: true })",
  ],
  ['service-worker', 'service-worker', "await navigator.serviceWorker.register('/{name}').catch(() => {})"],
];

const SEEDED: readonly (readonly [kind: DeviceWay['kind'], id: string, code: string])[] = [
  ['cookie', 'read-cookie', "return document.cookie.includes('{name}')"],
  ['cookie', 'read-cookie-store', "return !!(await cookieStore.get('{name}'))"],
  ['cookie', 'read-cookie-store-all', "return (await cookieStore.getAll()).some((c) => c.name === '{name}')"],
  ['cookie', 'read-cookie-frame', `${frame}; return f.contentDocument.cookie.includes('{name}')`],
  ['local-storage', 'read-local', "return localStorage.getItem('{name}')"],
  ['local-storage', 'read-local-property', "return localStorage['{name}'] ?? null"],
  ['local-storage', 'read-local-keys', "return Object.keys(localStorage).includes('{name}')"],
  ['local-storage', 'read-local-in', "return '{name}' in localStorage"],
  [
    'local-storage',
    'read-local-key',
    "return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)).includes('{name}')",
  ],
  ['session-storage', 'read-session', "return sessionStorage.getItem('{name}')"],
  ['indexed-db', 'read-databases', "return (await indexedDB.databases()).some((d) => d.name === '{name}')"],
  ['cache-storage', 'read-cache', "return caches.has('{name}')"],
  ['cache-storage', 'read-cache-keys', "return (await caches.keys()).includes('{name}')"],
];

const canvas =
  "const c = document.createElement('canvas'); const x = c.getContext('2d'); x.fillText('kiwi', 9, 9)";
const gl = "const g = document.createElement('canvas').getContext('webgl'); if (!g) return";

const TRAITS: readonly (readonly [id: string, code: string, unseen?: string])[] = [
  ['canvas', `${canvas}; return c.toDataURL()`],
  ['canvas.blob', `${canvas}; return new Promise((done) => c.toBlob((b) => b.text().then(done)))`],
  ['canvas.pixels', `${canvas}; return [...x.getImageData(0, 0, 40, 12).data].join('')`],
  [
    'canvas.offscreen',
    "const c = new OffscreenCanvas(40, 12); c.getContext('2d').fillRect(0, 0, 9, 9); return (await c.convertToBlob()).text()",
  ],
  [
    'webgl',
    `${gl}; const i = g.getExtension('WEBGL_debug_renderer_info'); return g.getParameter(37446)`,
    'a machine without WebGL',
  ],
  ['webgl.extensions', `${gl}; return g.getSupportedExtensions()`, 'a machine without WebGL'],
  [
    'webgl.pixels',
    `${gl}; g.clearColor(1, 0, 0, 1); g.clear(16384); const p = new Uint8Array(4); g.readPixels(0, 0, 1, 1, 6408, 5121, p); return [...p]`,
    'a machine without WebGL',
  ],
  [
    'audio',
    'const a = new OfflineAudioContext(1, 500, 44100); const o = a.createOscillator(); o.connect(a.destination); o.start(); return [...(await a.startRendering()).getChannelData(0)].join()',
  ],
  [
    'audio.event',
    'const a = new OfflineAudioContext(1, 500, 44100); const o = a.createOscillator(); o.connect(a.destination); o.start(); const e = await new Promise((done) => { a.oncomplete = done; a.startRendering() }); return [...e.renderedBuffer.getChannelData(0)].join()',
  ],
  [
    'client-hints',
    "return navigator.userAgentData.getHighEntropyValues(['fullVersionList', 'platformVersion'])",
  ],
  [
    'fonts',
    "document.fonts.add(new FontFace('kiwi', 'url(/none)')); return document.fonts.check('12px kiwi')",
  ],
  [
    'media-devices',
    'return (await navigator.mediaDevices.enumerateDevices()).length',
    'a machine without cameras',
  ],
  ['battery', 'return (await navigator.getBattery().catch(() => ({}))).level'],
  ['voices', 'return speechSynthesis.getVoices().length', 'a machine without voices'],
  ['keyboard', 'return (await navigator.keyboard.getLayoutMap()).size', 'a machine without keyboard'],
  ['gamepads', 'return navigator.getGamepads().length'],
  ['permissions', "return (await navigator.permissions.query({ name: 'background-sync' })).state"],
  ['memory', 'return navigator.deviceMemory', 'a machine with the common amount of memory'],
  ['processors', 'return navigator.hardwareConcurrency'],
];

export const DEVICE_WAYS: readonly DeviceWay[] = PLACES.map(([kind, id, code]) => ({
  kind,
  id,
  family: 'place',
  code,
  // Behind the gate: such a frame has a window of its own there, and its script runs before the page's can look.
  ...(/srcdoc/.test(id) && { unheldIn: 'webkit' as const }),
}));
export const READ_WAYS: readonly DeviceWay[] = SEEDED.map(([kind, id, code]) => ({
  kind,
  id,
  family: 'read',
  code,
}));
export const TRAIT_WAYS: readonly DeviceWay[] = TRAITS.map(([id, code, unseen]) => ({
  kind: 'fingerprint',
  id,
  family: 'trait',
  code,
  ...(unseen ? { unseen } : {}),
}));
