/**
 * Visitors that cost next to nothing, so that what is measured is the proxy: each is a socket that asks for the next page
 * when it has one, and reads of an answer only where it ends.
 */
import { connect } from 'node:net';

export interface Seen {
  readonly firstByteMs: number;
}

export interface Visiting {
  readonly port: number;
  /** The path of the next page. */
  readonly next: () => string;
  readonly visitors: number;
  readonly seconds: number;
}

/** Every page that was seen. Rejects at an answer that is no whole page. */
export async function visit({ port, next, visitors, seconds }: Visiting): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const until = performance.now() + seconds * 1000;
  const isOver = (): boolean => performance.now() >= until;
  const one = (): Promise<void> => visitor(port, next, (page) => seen.push(page), isOver);
  await Promise.all(Array.from({ length: visitors }, one));
  return seen;
}

const HEADERS = 'host: www.bench.test\r\naccept: text/html\r\n\r\n';
const LAST = Buffer.from('0\r\n\r\n');

function visitor(
  port: number,
  next: () => string,
  see: (page: Seen) => void,
  isOver: () => boolean,
): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let asked = 0;
    let firstByteMs = 0;
    let left: number | 'chunks' | 'head' = 'head';
    const ask = (): void => {
      left = 'head';
      asked = performance.now();
      socket.write(`GET ${next()} HTTP/1.1\r\n${HEADERS}`);
    };
    const fail = (why: string): void => {
      socket.destroy();
      failed(new Error(why));
    };
    socket.once('connect', ask);
    socket.once('error', failed);
    socket.on('data', (bytes: Buffer) => {
      let body = bytes;
      if (left === 'head') {
        firstByteMs = performance.now() - asked;
        const end = bytes.indexOf('\r\n\r\n');
        const head = bytes.toString('latin1', 0, end).toLowerCase();
        if (!head.startsWith('http/1.1 200') || end < 0) return fail(`No page: ${head}`);
        body = bytes.subarray(end + 4);
        left = head.includes('\r\ntransfer-encoding: chunked') ? 'chunks' : lengthIn(head);
      }
      if (left !== 'chunks') left -= body.length;
      const isWhole = left === 'chunks' ? bytes.subarray(-LAST.length).equals(LAST) : left === 0;
      if (!isWhole) return;
      see({ firstByteMs });
      if (!isOver()) return ask();
      socket.end();
      done();
    });
  });
}

function lengthIn(head: string): number {
  return Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? Number.NaN);
}
