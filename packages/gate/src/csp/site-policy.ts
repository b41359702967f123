/**
 * The site's own Content-Security-Policy: kept, but for the reports it would send to a held host, and with room for
 * our own files where it leaves none.
 */
import type { AddressJudge, Held } from '../rewrite/hold/address-judge.ts';

/** What of ours a page carries. */
export interface Ours {
  /** The path under which our files and routes are, with its last slash: `/_kc/`. */
  readonly files: string;
  /** Sources of our own parts, by what is in them: `'sha256-…'`, `'sha384-…'`. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}

export interface SitePolicy {
  /** The header's value; '' where nothing is left of it. */
  readonly value: string;
  /** The nonce that the site itself uses for scripts; '' for none. */
  readonly nonce: string;
  readonly held: readonly Held[];
}

type Directives = Map<string, string[]>;

/** `reportOnly`: what would be held is told, and stays. */
export function sitePolicy(
  value: string,
  ours: Ours,
  origin: string,
  judge: AddressJudge,
  { reportOnly = false }: { readonly reportOnly?: boolean | undefined } = {},
): SitePolicy {
  const held: Held[] = [];
  let nonce = '';
  const policies = value.split(',').map((policy) => {
    const directives = parsed(policy);
    dropReports(directives, judge, held, reportOnly);
    nonce ||= nonceOf(directives);
    makeRoom(directives, ours, origin);
    return [...directives].map(([name, words]) => [name, ...words].join(' ')).join('; ');
  });
  return { value: policies.filter((policy) => policy !== '').join(', '), nonce, held };
}

/** The first of a name counts, as in a browser. */
function parsed(policy: string): Directives {
  const directives: Directives = new Map();
  for (const part of policy.split(';')) {
    const [name = '', ...words] = part.trim().split(/[\t\n\f\r ]+/);
    const lower = name.toLowerCase();
    if (name !== '' && !directives.has(lower)) directives.set(lower, words);
  }
  return directives;
}

function dropReports(directives: Directives, judge: AddressJudge, held: Held[], reportOnly: boolean): void {
  const kept = (directives.get('report-uri') ?? []).filter((address) => {
    const found = judge.held(address, 'request', 'content-security-policy');
    if (found !== undefined) held.push(found);
    return found === undefined || reportOnly;
  });
  if (kept.length > 0) directives.set('report-uri', kept);
  else directives.delete('report-uri');
}

function nonceOf(directives: Directives): string {
  const words =
    directives.get('script-src-elem') ?? directives.get('script-src') ?? directives.get('default-src');
  return words?.flatMap((word) => /^'nonce-(.+)'$/i.exec(word)?.[1] ?? [])[0] ?? '';
}

function makeRoom(directives: Directives, ours: Ours, origin: string): void {
  const files = `${origin}${ours.files}`;
  allow(directives, ['script-src-elem', 'script-src', 'default-src'], files, ours.scripts ?? [], origin);
  allow(directives, ['style-src-elem', 'style-src', 'default-src'], files, ours.styles ?? [], origin);
  allow(directives, ['connect-src', 'default-src'], files, [], origin);
  const names = directives.get('trusted-types');
  if (names !== undefined && !names.includes('kc') && !names.includes('*')) {
    directives.set('trusted-types', [...names.filter((name) => name !== "'none'"), 'kc']);
  }
}

/** A directive that the site leaves to `default-src` gets a copy of it, so that nothing else becomes wider. */
function allow(
  directives: Directives,
  names: readonly string[],
  files: string,
  hashes: readonly string[],
  origin: string,
): void {
  const name = names.find((each) => directives.has(each));
  const words = name === undefined ? undefined : directives.get(name);
  if (name === undefined || words === undefined) return;
  const lower = words.map((word) => word.toLowerCase());
  const isOpen = lower.some((word) =>
    ['*', "'self'", origin, new URL(origin).host, new URL(origin).protocol].includes(word),
  );
  // A hash would switch `'unsafe-inline'` off for the site's own code.
  const isStrict = lower.some((word) => /^'(?:nonce-|sha\d+-|strict-dynamic)/.test(word));
  const isInline = lower.includes("'unsafe-inline'") && !isStrict;
  const added = [...(isOpen ? [] : [files]), ...(isInline ? [] : hashes)].filter(
    (each) => !words.includes(each),
  );
  if (added.length === 0) return;
  const target = name === 'default-src' ? (names[names.length - 2] as string) : name;
  directives.set(target, [...words.filter((word) => word.toLowerCase() !== "'none'"), ...added]);
}
