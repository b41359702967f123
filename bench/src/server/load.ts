/** Fifty visitors at once, by autocannon, which stands with the peers. */
import { createRequire } from 'node:module';
import type { Post } from './decisions.ts';

export interface Load {
  /** Decisions that were taken; what is refused costs little and counts for nothing. */
  readonly perSecond: number;
  readonly decisions: number;
  /** Milliseconds. */
  readonly p99: number;
  /** CPU of the server, milliseconds a decision; 0 where nobody asked. */
  readonly cpuMs: number;
  /** Answers other than 2xx, and connections that failed. */
  readonly refused: number;
}

interface Result {
  readonly '2xx': number;
  /** Seconds. */
  readonly duration: number;
  readonly latency: { readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}

type Cannon = (options: object) => Promise<Result>;

const CONNECTIONS = 50;

export async function loadOn(port: number, { path, headers, body }: Post, seconds: number): Promise<Load> {
  const cannon = createRequire(new URL('../../peers/package.json', import.meta.url))('autocannon') as Cannon;
  const result = await cannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      { method: 'POST', path, headers, setupRequest: (request: object) => ({ ...request, body: body() }) },
    ],
  });
  return {
    perSecond: result['2xx'] / result.duration,
    decisions: result['2xx'],
    p99: result.latency.p99,
    cpuMs: 0,
    refused: result.non2xx + result.errors,
  };
}
