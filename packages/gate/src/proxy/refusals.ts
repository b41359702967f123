/** What the proxy answers where the site does not (docs/errors.md, *Gate*). */
import type { Refusal } from '../adapters/refuse.ts';

export const UPSTREAM_DOWN: Refusal = {
  code: 'KC-G03',
  status: 502,
  title: 'The site behind this proxy cannot be reached.',
  advice: 'Start it, or correct --upstream.',
};

export const UPSTREAM_BROKE: Refusal = {
  code: 'KC-G04',
  status: 502,
  title: 'The site behind this proxy ended the connection, or answered what is not HTTP.',
  advice: 'Its own log says why.',
};

export const UPSTREAM_SLOW: Refusal = {
  code: 'KC-G05',
  status: 504,
  title: 'The site behind this proxy did not answer in time.',
  advice: 'Try again later; its own log says why.',
};

export function refusalFor(error: NodeJS.ErrnoException): Refusal {
  if (error.code === 'KC-G05') return UPSTREAM_SLOW;
  return error.syscall === 'connect' || error.syscall === 'getaddrinfo' ? UPSTREAM_DOWN : UPSTREAM_BROKE;
}
