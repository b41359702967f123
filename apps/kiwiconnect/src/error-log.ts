/**
 * The log: failures only, one JSON line each on standard error, with the route but never who asked or what for
 * (no IP address, no browser, no query).
 */
import type { FastifyBaseLogger } from 'fastify';

const nothing = (): void => {};

function write(...values: readonly unknown[]): void {
  const [first, message] = values;
  const facts = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  const error = facts['err'] ?? facts['error'] ?? first;
  const line = {
    time: new Date().toISOString(),
    message: typeof message === 'string' ? message : typeof first === 'string' ? first : undefined,
    error: error instanceof Error ? error.stack : undefined,
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

export const errorLog: FastifyBaseLogger = {
  level: 'error',
  fatal: write,
  error: write,
  warn: nothing,
  info: nothing,
  debug: nothing,
  trace: nothing,
  silent: nothing,
  child: () => errorLog,
};
