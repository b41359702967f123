/**
 * A Content-Security-Policy of what is allowed now, for frames whose markup we hand on: it holds what their parser
 * loads before any script runs.
 */
import type { Judgement } from './judgement.ts';

const { origin, hostname } = globalThis.location;

export function fenceOf({ config: { judgeable, mode }, held }: Judgement): string {
  const hosts = judgeable.technologies
    .flatMap((row) => row.hosts)
    .filter((host) => !held(`https://${host.replace('*', 'x')}/`));
  return mode === 'report-only'
    ? ''
    : `default-src ${origin} ${hostname}:* data: blob: 'unsafe-inline' 'unsafe-eval' ${hosts.map((host) => `${host}:*`).join(' ')}`;
}
