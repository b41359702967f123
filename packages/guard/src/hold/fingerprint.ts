/**
 * Reads of the device that tell one visitor from another (docs/spec/guard.md §5 lists their names). Held, each gives
 * what a common device would: an empty list, a blank canvas, silence.
 */
import type { Around, Go, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

/** [trait, interfaces, members, what is given instead] */
type Trait = readonly [string, string, string, Around];

type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

const list: Around = () => [];
const lists: Around = async () => [];

/** A canvas of the same size with nothing on it. */
function blank(canvas: AnyCanvas): AnyCanvas {
  const { width, height } = canvas;
  const empty = 'convertToBlob' in canvas ? new OffscreenCanvas(1, 1) : document.createElement('canvas');
  empty.getContext('2d');
  return Object.assign(empty, { width, height });
}

const onBlank: Around = (go, args, canvas) => go(args, blank(canvas));
const silence = ({ length, numberOfChannels, sampleRate }: AudioBuffer): AudioBuffer =>
  new AudioBuffer({ length, numberOfChannels, sampleRate });

/** WEBGL_debug_renderer_info, and what stands in for its two. */
const UNMASKED_VENDOR = 37445;
const VENDOR = 7936;

const TRAITS: readonly Trait[] = [
  ['canvas', 'HTMLCanvasElement OffscreenCanvas', 'toDataURL toBlob convertToBlob', onBlank],
  [
    'canvas',
    'CanvasRenderingContext2D OffscreenCanvasRenderingContext2D',
    'getImageData',
    (go, args, { canvas }: CanvasRenderingContext2D) => go(args, blank(canvas).getContext('2d')),
  ],
  ['webgl', 'WebGLRenderingContext WebGL2RenderingContext', 'readPixels', () => {}],
  ['webgl', 'WebGLRenderingContext WebGL2RenderingContext', 'getSupportedExtensions', list],
  ['webgpu', 'GPU', 'requestAdapter', async () => null],
  ['audio', 'OfflineAudioContext', 'startRendering', async (go) => silence((await go()) as AudioBuffer)],
  ['audio', 'OfflineAudioCompletionEvent', 'renderedBuffer', (go) => silence(go() as AudioBuffer)],
  [
    'client-hints',
    'NavigatorUAData',
    'getHighEntropyValues',
    async (_, __, self: { toJSON(): object }) => self.toJSON(),
  ],
  ['fonts', 'FontFaceSet', 'check', () => true],
  ['fonts', 'self', 'queryLocalFonts', lists],
  ['media-devices', 'MediaDevices', 'enumerateDevices', lists],
  ['battery', 'Navigator', 'getBattery', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ['voices', 'SpeechSynthesis', 'getVoices', list],
  ['keyboard', 'Keyboard', 'getLayoutMap', async () => new Map()],
  ['gamepads', 'Navigator', 'getGamepads', list],
  [
    'permissions',
    'Permissions',
    'query',
    async (go) => Object.defineProperty(await go(), 'state', { value: 'prompt' }),
  ],
  ['devices', 'Bluetooth USB HID Serial', 'getDevices getPorts', lists],
  ['related-apps', 'Navigator', 'getInstalledRelatedApps', lists],
  ['topics', 'Document', 'browsingTopics', lists],
  ['memory', 'Navigator', 'deviceMemory', () => 8],
  ['processors', 'Navigator', 'hardwareConcurrency', () => 4],
  ['shared-storage', 'SharedStorage', 'set append get', async () => undefined],
];

export function fingerprintRows({ may }: Judgement): readonly Row[] {
  const rows = TRAITS.map(([trait, owners, members, instead]): Row => {
    return [owners, members, (go, ...more) => (may('fingerprint', trait) ? go() : instead(go, ...more))];
  });
  const parameter = (go: Go, [name]: readonly unknown[]): unknown => {
    const hidden = Number(name) - UNMASKED_VENDOR;
    return (hidden === 0 || hidden === 1) && !may('fingerprint', 'webgl') ? go([VENDOR + hidden]) : go();
  };
  return [...rows, ['WebGLRenderingContext WebGL2RenderingContext', 'getParameter', parameter]];
}
