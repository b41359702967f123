/**
 * Takes away what a browser still sends and may no longer (WD-4, T-3, T-4): cookies of the policy that are not
 * allowed on this surface, `HttpOnly` ones too. A cookie goes only when name, domain, path and partition are those it
 * was set with, and no request says which: so every one that can have reached this request is tried.
 *
 * Names that the policy does not know, and all that is allowed, are never touched (WD-11). `Clear-Site-Data` would
 * take the visitor's login with it (BRW-7, T-40).
 */
import { judge } from '@kiwiconsent/policy/runtime';
import type { Visit } from '../visit.ts';
import { filterCookieHeader } from './cookie-header.ts';

/** The most lines in one response; what is left is tried on the next. */
export const MOST_LINES = 120;

/** `Set-Cookie` values for the cookies in `cookies`, the request's `Cookie` header. */
export function expireCookies(visit: Visit, cookies: string): readonly string[] {
  const names = filterCookieHeader(visit, cookies).held.filter((name) => isToGo(visit, name));
  return expireNamed(names, visit.address);
}

/**
 * `Set-Cookie` values that take the cookies `names` away, wherever one that reaches `address`, a page's own address,
 * can have been set. None for what is no address.
 */
export function expireNamed(names: readonly string[], address: string): readonly string[] {
  if (names.length === 0 || !URL.canParse(address)) return [];
  const { hostname, pathname, protocol } = new URL(address);
  const isSecure = protocol === 'https:';
  const places = pathsOf(pathname).flatMap((path) =>
    domainsOf(hostname).flatMap((domain) =>
      (isSecure ? ['', '; Partitioned'] : ['']).map((partition) => ({ path, domain, partition })),
    ),
  );
  const lines = places.flatMap(({ path, domain, partition }) =>
    names.flatMap((name) => {
      if (name.startsWith('__Host-') && (domain !== '' || path !== '/')) return [];
      const secure = isSecure ? '; Secure' : '';
      return [
        `${name}=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=${path}${domain}${secure}${partition}`,
      ];
    }),
  );
  return lines.slice(0, MOST_LINES);
}

/**
 * Declared here and refused here. One that another surface of this host has too may be granted there: it goes only
 * when it was refused in so many words.
 */
function isToGo({ policy, surface, choice }: Visit, name: string): boolean {
  const { because, technology } = judge(policy, surface, choice, { kind: 'cookie', name });
  if (because === 'denied' || because === 'objected') return true;
  const row = policy.technologies.find(({ id }) => id === technology);
  return because === 'not-asked' && row?.surfaces.length === 1;
}

/** `/` first, then ever deeper: `/a`, `/a/`, `/a/b`, … */
function pathsOf(path: string): readonly string[] {
  const steps = path.split('/').slice(1);
  const found = ['/'];
  let stem = '';
  for (const [index, step] of steps.entries()) {
    if (step === '') continue;
    stem += `/${step}`;
    found.push(stem);
    if (index < steps.length - 1) found.push(`${stem}/`);
  }
  return found;
}

/** Without a domain, then the host and each above it that has a dot. An address in numbers has no domain. */
function domainsOf(host: string): readonly string[] {
  if (/^[\d.]+$|^\[/.test(host)) return [''];
  const labels = host.split('.');
  const domains = labels.map((_, at) => labels.slice(at).join('.'));
  return ['', ...domains.filter((domain) => domain.includes('.')).map((domain) => `; Domain=${domain}`)];
}
