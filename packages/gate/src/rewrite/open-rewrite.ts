/** The rewrite of one document, whatever its encoding: decides how to read it as soon as it can. */
import { inAscii, styleInAscii } from './encoding/ascii.ts';
import { byteOrderMark } from './encoding/byte-order-mark.ts';
import { type Reading, readingOf } from './encoding/label.ts';
import { PRESCANNED, prescan } from './encoding/prescan.ts';
import type { Decode } from './hold/tag.ts';
import type { RewriteOptions } from './options.ts';
import { piecesOf, textOf } from './our-html.ts';
import { joined } from './output.ts';
import { Rewriter } from './rewriter.ts';
import type { Past } from './tree/log.ts';

export interface Rewrite {
  /** What may go out now. */
  write(chunk: Uint8Array): Uint8Array;
  /** The rest. */
  end(): Uint8Array;
  /** The same as `write`, not put together: for who writes the one after the other anyway. */
  pieces?(chunk: Uint8Array): readonly Uint8Array[];
}

const EMPTY = new Uint8Array();

export function openRewrite(options: RewriteOptions): Rewrite {
  const declared = readingOf(options.charset ?? '');
  // A mark needs three bytes; a document without a declaration is looked into, as a browser does.
  const enough = declared === undefined ? PRESCANNED : 3;
  let waiting: Uint8Array = EMPTY;
  let open: Rewrite | undefined;

  const begin = (): Rewrite => {
    const mark = byteOrderMark(waiting);
    const reading = readingOf(mark) ??
      declared ??
      readingOf(prescan(waiting)) ?? { kind: 'bytes', label: 'windows-1252' };
    const isFound = declared === undefined && mark === '' && readingOf(prescan(waiting)) !== undefined;
    return rewriteAs(reading, isFound ? declaring(reading, options) : options, mark === '' ? 0 : 3);
  };

  return {
    write(chunk) {
      if (open !== undefined) return open.write(chunk);
      waiting = waiting.length === 0 ? chunk : joined([waiting, chunk]);
      if (waiting.length < enough) return EMPTY;
      open = begin();
      const first = waiting;
      waiting = EMPTY;
      return open.write(first);
    },
    end() {
      if (open !== undefined) return open.end();
      if (waiting.length === 0) return EMPTY;
      open = begin();
      return joined([open.write(waiting), open.end()]);
    },
  };
}

/**
 * What the document says of its encoding is said again before our own HTML, which pushes the rest past the first 1024
 * bytes: a browser looks no further. What was decoded is UTF-8 now, whatever the document says.
 */
function declaring(reading: Reading, options: RewriteOptions): RewriteOptions {
  const { head = '' } = options;
  if (head.length === 0 || reading.kind === 'opaque') return options;
  const label = reading.kind === 'text' ? 'utf-8' : reading.label;
  return { ...options, head: [...piecesOf(`<meta charset="${label}">`), ...piecesOf(head)] };
}

function rewriteAs(reading: Reading, options: RewriteOptions, mark: number): Rewrite {
  if (reading.kind === 'opaque') return { write: (chunk) => chunk, end: () => EMPTY };
  if (reading.kind === 'text') return rewriteDecoded(reading.label, options, mark);
  if (reading.label === 'utf-8') return afterMark(rewriterOfUtf8(options), mark);
  const { head = '', body = '', placeholder } = options;
  const ascii: RewriteOptions = {
    ...options,
    head: inAscii(textOf(head)),
    body: inAscii(textOf(body)),
    ...(placeholder === undefined ? {} : { placeholder: (missing) => inAscii(placeholder(missing)) }),
  };
  return new Rewriter(ascii, decoderOf(reading.label), { markup: inAscii, style: styleInAscii });
}

/** For bytes that are UTF-8 for certain, with no mark before them. `past`: to go on where another document stood. */
export function rewriterOfUtf8(options: RewriteOptions, past?: Past): Rewriter {
  return new Rewriter(options, decoderOf('utf-8'), undefined, past);
}

/** The mark is no text: the head would otherwise begin at it. */
function afterMark(rewriter: Rewriter, mark: number): Rewrite {
  let left = mark;
  return {
    write(chunk) {
      if (left === 0) return rewriter.write(chunk);
      const skipped = chunk.subarray(0, left);
      left = 0;
      return joined([skipped, rewriter.write(chunk.subarray(skipped.length))]);
    },
    end: () => rewriter.end(),
  };
}

/** A mark is decoded too: in UTF-8 it tells a browser what the header of an undeclared document does not. */
function rewriteDecoded(label: string, options: RewriteOptions, mark: number): Rewrite {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const encoder = new TextEncoder();
  const rewriter = afterMark(rewriterOfUtf8(options), mark);
  return {
    write: (chunk) => rewriter.write(encoder.encode(decoder.decode(chunk, { stream: true }))),
    end: () => joined([rewriter.write(encoder.encode(decoder.decode())), rewriter.end()]),
  };
}

function decoderOf(label: string): Decode {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes, from, to) => decoder.decode(bytes.subarray(from, to));
}
