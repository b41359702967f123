/**
 * Reads of the device that tell one visitor from another (docs/spec/guard.md §5 lists their names). Held, each gives
 * what a common device would: an empty list, a blank canvas, silence.
 */
import type { Around, Go, Row } from '../native/patch.ts';
import { refused } from './by-name.ts';
import type { Judgement } from './judgement.ts';

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

const GL = 'WebGLRenderingContext WebGL2RenderingContext';

/** What is given instead, and for which traits: name, interfaces, members. */
const TRAITS: readonly (readonly [Around, string])[] = [
  [onBlank, 'canvas|HTMLCanvasElement OffscreenCanvas|toDataURL toBlob convertToBlob'],
  [
    (go, args, { canvas }: CanvasRenderingContext2D) => go(args, blank(canvas).getContext('2d')),
    'canvas|CanvasRenderingContext2D OffscreenCanvasRenderingContext2D|getImageData',
  ],
  [
    list,
    `webgl|${GL}|getSupportedExtensions,voices|SpeechSynthesis|getVoices,gamepads|Navigator|getGamepads`,
  ],
  [
    lists,
    'fonts|self|queryLocalFonts,media-devices|MediaDevices|enumerateDevices,devices|Bluetooth USB HID Serial|getDevices getPorts',
  ],
  [() => {}, `webgl|${GL}|readPixels`],
  [async (go) => silence((await go()) as AudioBuffer), 'audio|OfflineAudioContext|startRendering'],
  [(go) => silence(go() as AudioBuffer), 'audio|OfflineAudioCompletionEvent|renderedBuffer'],
  [
    async (_, __, self: { toJSON(): object }) => self.toJSON(),
    'client-hints|NavigatorUAData|getHighEntropyValues',
  ],
  [() => true, 'fonts|FontFaceSet|check'],
  [refused, 'battery|Navigator|getBattery'],
  [async () => new Map(), 'keyboard|Keyboard|getLayoutMap'],
  [
    async (go) => Object.defineProperty(await go(), 'state', { value: 'prompt' }),
    'permissions|Permissions|query',
  ],
  [() => 8, 'memory|Navigator|deviceMemory'],
  [() => 4, 'processors|Navigator|hardwareConcurrency'],
];

export function fingerprintRows({ may }: Judgement): readonly Row[] {
  const rows = TRAITS.flatMap(([instead, traits]) =>
    traits.split(',').map((each): Row => {
      const [trait = '', owners = '', members = ''] = each.split('|');
      return [owners, members, (go, ...more) => (may('fingerprint', trait) ? go() : instead(go, ...more))];
    }),
  );
  const parameter = (go: Go, [name]: readonly unknown[]): unknown => {
    const hidden = Number(name) - UNMASKED_VENDOR;
    // Vendor and renderer follow each other: 0 and 1.
    return hidden >> 1 || may('fingerprint', 'webgl') ? go() : go([VENDOR + hidden]);
  };
  return [...rows, [GL, 'getParameter', parameter]];
}
