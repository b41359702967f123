/**
 * Takes away what the policy declares and the visitor refused: cookies and storage of this site that a script can
 * reach (WD-4). What is necessary or exempt, such as the session, is never touched (WD-11).
 *
 * KNOWN LIMIT: `HttpOnly` cookies are the server's to expire (WD-9); other parties' are out of reach.
 */
import { type Choice, type Judgeable, judge } from '@kiwiconsent/policy/runtime';

type Remove = (name: string) => unknown;
type Place = readonly [
  kind: string,
  names: () => Iterable<string> | Promise<Iterable<string>>,
  remove: Remove,
];

/** Every way a cookie of this page can have been set: each parent domain, each parent path (BRW-6). */
function removeCookie(name: string): void {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, at) => `; Domain=${labels.slice(at).join('.')}`)];
  const steps = location.pathname.split('/');
  const paths = steps.flatMap((_, at) => [steps.slice(0, at).join('/'), `${steps.slice(0, at).join('/')}/`]);
  for (const domain of domains) {
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every browser
    for (const path of new Set(paths)) document.cookie = `${name}=; Max-Age=0; Path=${path || '/'}${domain}`;
  }
}

const namesIn = (storage: Storage): readonly string[] => Object.keys(storage);

const PLACES: readonly Place[] = [
  ['cookie', () => document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''), removeCookie],
  ['local-storage', () => namesIn(localStorage), (name) => localStorage.removeItem(name)],
  ['session-storage', () => namesIn(sessionStorage), (name) => sessionStorage.removeItem(name)],
  [
    'indexed-db',
    async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []),
    (name) => indexedDB.deleteDatabase(name),
  ],
  ['cache-storage', () => caches.keys(), (name) => caches.delete(name)],
];

function isNamed(pattern: string, name: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === name;
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
}

/** Total: a place that cannot be read has nothing to take away. */
export async function sweep(policy: Judgeable, surface: string, choice: Choice): Promise<void> {
  const refused = policy.technologies.filter(({ id }) => {
    const verdict = judge(policy, surface, choice, { kind: 'technology', id });
    return !verdict.allowed && (verdict.because === 'denied' || verdict.because === 'objected');
  });
  for (const [kind, names, remove] of PLACES) {
    const rows = refused.filter((row) => row.kind === kind);
    if (rows.length === 0) continue;
    try {
      for (const name of await names()) if (rows.some((row) => isNamed(row.name, name))) remove(name);
    } catch {}
  }
}
