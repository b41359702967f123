/**
 * A body's way to its visitor: pieces go in as they come and out as they are judged. Nothing stands between but what
 * must: bytes that are only rewritten go straight to the response, compressed ones through the streams that undo and
 * redo it.
 */
import type { ServerResponse } from 'node:http';
import { pipeline, Writable } from 'node:stream';
import type { Rewrite } from '../rewrite/open-rewrite.ts';
import { gathered } from '../rewrite/output.ts';
import type { Passed } from './passage.ts';
import { bodyStreams, type Outgoing } from './write-body.ts';

export type Done = (error?: Error | null) => void;

export interface Way {
  /** False asks to wait for the response's `drain`. */
  readonly write: (chunk: Uint8Array, done?: Done) => boolean;
  readonly end: () => void;
}

/** `out` is the response's own `write` and `end`. What goes wrong on the way cuts this one response off. */
export function openWay(response: ServerResponse, out: Way, passed: Passed, outgoing: Outgoing): Way {
  const { rewrite, codings } = passed;
  if (rewrite === undefined) return out;
  return codings.length === 0
    ? rewriting(response, out, rewrite)
    : streaming(response, out, passed, outgoing);
}

/** Of a long first piece so many bytes go ahead: a page's head, with what a browser fetches first. */
const FIRST = 8192;

function rewriting(response: ServerResponse, out: Way, rewrite: Rewrite): Way {
  /** `undefined` where the response is no more. */
  const ready = (work: () => readonly Uint8Array[]): readonly Uint8Array[] | undefined => {
    try {
      return gathered(work());
    } catch (problem) {
      response.destroy(problem instanceof Error ? problem : new Error(String(problem)));
      return undefined;
    }
  };
  const pass = (chunk: Uint8Array, done?: Done): boolean => {
    const pieces = ready(() => rewrite.pieces?.(chunk) ?? [rewrite.write(chunk)]) ?? [];
    const last = pieces.at(-1);
    if (last === undefined) {
      if (done !== undefined) queueMicrotask(done);
      return true;
    }
    for (const piece of pieces.slice(0, -1)) out.write(piece);
    return out.write(last, done);
  };
  let isFirst = true;
  return {
    write: (chunk, done) => {
      const isSplit = isFirst && chunk.length > 2 * FIRST && rewrite.pieces === undefined;
      isFirst = false;
      if (!isSplit) return pass(chunk, done);
      pass(chunk.subarray(0, FIRST));
      // Node gathers what is written in one turn; this goes now, while the rest is read.
      response.socket?.uncork();
      return pass(chunk.subarray(FIRST), done);
    },
    end: () => {
      const pieces = ready(() => [rewrite.end()]);
      if (pieces === undefined) return;
      for (const piece of pieces) out.write(piece);
      out.end();
    },
  };
}

function streaming(response: ServerResponse, out: Way, passed: Passed, outgoing: Outgoing): Way {
  const streams = bodyStreams(passed, outgoing);
  const [first] = streams;
  if (first === undefined) return out;
  const sink = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      if (out.write(chunk)) done();
      else response.once('drain', done);
    },
    final: (done) => {
      out.end();
      done();
    },
  });
  pipeline([...streams, sink], (error) => {
    if (error) response.destroy(error);
  });
  response.once('close', () => sink.destroy());
  first.on('drain', () => response.emit('drain'));
  return {
    write: (chunk, done) => first.write(chunk, done),
    end: () => first.end(),
  };
}
