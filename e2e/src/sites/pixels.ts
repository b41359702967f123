/** Pictures pixel by pixel: PNG as Chromium writes it (8 bits, RGB or RGBA, not interlaced; PNG 3 §9). */
import { inflateSync } from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bytes: Uint8Array;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

export function pixelsOf(png: Buffer): Pixels {
  const packed: Buffer[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < png.length; ) {
    const [length, type] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height, channels] = [data.readUInt32BE(0), data.readUInt32BE(4), data[9] === 6 ? 4 : 3];
      if (data[8] !== 8 || data[12] !== 0) throw new Error('a PNG of another kind');
    } else if (type === 'IDAT') packed.push(data);
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(packed));
  const row = width * channels;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const to = y * row + x;
      const left = x >= channels ? (bytes[to - channels] ?? 0) : 0;
      const above = y > 0 ? (bytes[to - row] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (bytes[to - row - channels] ?? 0) : 0;
      const add = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      bytes[to] = (raw[y * (row + 1) + 1 + x] ?? 0) + add;
    }
  }
  return { width, height, channels, bytes };
}

/**
 * Chromium paints the round corner of one and the same page so much lighter or darker from one time to the next: of
 * 255, in one channel. No eye sees it.
 */
const UNSEEN = 4;

/** Where two pictures differ, in words; '' where every pixel is the same. */
export function difference(one: Buffer, other: Buffer): string {
  if (one.equals(other)) return '';
  const [a, b] = [pixelsOf(one), pixelsOf(other)];
  if (a.width !== b.width || a.height !== b.height)
    return `${a.width}×${a.height} and ${b.width}×${b.height}`;
  let count = 0;
  const box = { left: a.width, top: a.height, right: 0, bottom: 0 };
  for (let at = 0; at < a.width * a.height; at++) {
    const isSame = [0, 1, 2].every((each) => {
      const [of, to] = [a.bytes[at * a.channels + each] ?? 0, b.bytes[at * b.channels + each] ?? 0];
      return Math.abs(of - to) <= UNSEEN;
    });
    if (isSame) continue;
    const [x, y] = [at % a.width, Math.floor(at / a.width)];
    count += 1;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return count === 0 ? '' : `${count} pixels in ${box.left},${box.top} to ${box.right},${box.bottom}`;
}
