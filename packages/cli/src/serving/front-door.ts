/** Where a person begins at a server that has no site of its own: the document, by way of `/`. */
import { type CompiledPolicy, textIn } from '@kiwiconsent/policy/compiled';
import type { ServerOptions } from '@kiwiconsent/server';

type App = Parameters<NonNullable<ServerOptions['site']>>[0];

/** It is no part of the API: not in the OpenAPI document. */
const HIDDEN: object = { hide: true };

/** Leads from `/` to the document, unless the policy has a page there itself. */
export function openFrontDoor(app: App, policy: CompiledPolicy): void {
  const to = pathOf(policy.document.links.notice, policy);
  if (to === '' || app.hasRoute({ method: 'GET', url: '/' })) return;
  app.get('/', { schema: HIDDEN }, (_request, reply) =>
    reply.header('cache-control', 'no-store').redirect(to, 302),
  );
}

/** The two pages to look at first, one on a line. */
export function pageLines(origin: string, policy: CompiledPolicy): string {
  const { notice, settings } = policy.document.links;
  const pages = [
    ['The document', pathOf(notice, policy)],
    ['The settings', pathOf(settings, policy)],
  ] as const;
  return pages
    .filter(([, path]) => path !== '')
    .map(([what, path]) => `${what}: ${origin}${path}\n`)
    .join('');
}

/** The page in the policy's first language; '' where it is on another server. */
function pathOf(links: CompiledPolicy['document']['links']['notice'], policy: CompiledPolicy): string {
  const link = textIn(links, policy.languages[0] ?? 'nl');
  return link.startsWith('/') ? link : '';
}
