/**
 * The policy of this visitor's verdicts (docs/spec/gate.md §4). It stands beside the site's own, and a browser allows
 * only what both do. It speaks of hosts only: inline code, `eval`, `data:` and `blob:` are the site's own affair.
 */
import type { NetworkKind } from '../rewrite/hold/address-judge.ts';
import { type Verdicts, verdictsOf } from '../rewrite/hold/verdicts.ts';
import type { Visit } from '../visit.ts';
import { sources } from './sources.ts';

const WITHOUT_HOST = "data: blob: filesystem: mediastream: 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'";

/** What each directive asks the network for, in the words of the inventory. */
const DIRECTIVES: readonly (readonly [string, NetworkKind])[] = [
  ['script-src', 'script'],
  ['style-src', 'style'],
  ['img-src', 'image'],
  ['font-src', 'font'],
  ['frame-src', 'frame'],
];

const written = new WeakMap<Verdicts, string>();

/** `reports` is where violations go: a path of the site's own, or '' for nowhere. */
export function contentSecurityPolicy(visit: Visit, reports: string): string {
  const verdicts = verdictsOf(visit);
  const hosts = written.get(verdicts) ?? directivesOf(visit);
  written.set(verdicts, hosts);
  return reports === '' ? hosts : `${hosts}; report-uri ${reports}; report-to kc`;
}

function directivesOf(visit: Visit): string {
  const listed = (kind: NetworkKind): string => sources(visit, kind).join(' ');
  const all = listed('request');
  const rest = DIRECTIVES.flatMap(([directive, kind]) => {
    const own = listed(kind);
    return own === all ? [] : [`${directive} 'self' ${own} ${WITHOUT_HOST}`];
  });
  // A source without a scheme has the page's own, and so is never a socket's; `ws:` means `wss:` too (CSP3 §6.7.2.8).
  const sockets = sources(visit, 'request').map((source) => `ws://${source}`);
  return [
    `default-src 'self' ${all} ${WITHOUT_HOST}`,
    ...rest,
    `connect-src 'self' ${all} ${sockets.join(' ')} ${WITHOUT_HOST}`,
    `base-uri 'self' ${all}`,
  ]
    .map((directive) => directive.replace(/ +/g, ' '))
    .join('; ');
}
