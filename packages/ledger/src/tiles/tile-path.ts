/** The addresses of tiles and entries below the ledger's prefix (C2SP tlog-tiles, *Merkle Tree*, *Log entries*). */
import { TILE_WIDTH, type TileAt } from './tile.ts';

/** Which entries a bundle holds: those of the level 0 tile with the same number and width. */
export interface BundleAt {
  readonly index: number;
  readonly width: number;
}

/** What a path asks for. */
export type TilePath = ({ readonly kind: 'tile' } & TileAt) | ({ readonly kind: 'entries' } & BundleAt);

/** `tile/1/x001/x234/067.p/8` */
export function tilePath({ level, index, width }: TileAt): string {
  return `tile/${level}/${numberPath(index)}${partial(width)}`;
}

/** `tile/entries/x001/x234/067` */
export function entriesPath({ index, width }: BundleAt): string {
  return `tile/entries/${numberPath(index)}${partial(width)}`;
}

const PATH = /^tile\/(entries|\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads a path that `tilePath` or `entriesPath` wrote; anything else, another spelling too, is `undefined`. */
export function readTilePath(path: string): TilePath | undefined {
  const [, level, number = '', width] = PATH.exec(path) ?? [];
  if (level === undefined) return undefined;
  const index = Number(number.replaceAll(/[x/]/g, ''));
  const at = { index, width: width === undefined ? TILE_WIDTH : Number(width) };
  if (!Number.isSafeInteger(index) || numberPath(index) !== number) return undefined;
  if (width !== undefined && at.width >= TILE_WIDTH) return undefined;
  return level === 'entries' ? { kind: 'entries', ...at } : { kind: 'tile', level: Number(level), ...at };
}

function partial(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}

/** 1234067 is `x001/x234/067`. */
function numberPath(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return padded.replaceAll(/\d{3}(?=\d)/g, 'x$&/');
}
