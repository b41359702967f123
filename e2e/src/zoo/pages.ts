/** The site that has the zoo: a page for each tracker and each way to load it, as plain as a site writes them. */
import { createServer, type Server } from 'node:http';
import type { Tracker } from './tracker.ts';

/** By a script tag of the vendor's, or bundled with the site's own code, where only the guard and the policy hold. */
export const LOADS = ['by-tag', 'bundled'] as const;
export type Load = (typeof LOADS)[number];

/** Where a script tag of a tracker points: host and path. */
export const tagOf = ({ id, hosts }: Tracker): string => `${hosts[0]}/zoo/${id}.js`;

function scriptOf(tracker: Tracker, load: Load): string {
  const address = load === 'by-tag' ? `https://${tagOf(tracker)}` : `/own/${tracker.id}.js`;
  return `<script type="module" crossorigin src="${address}"></script>`;
}

function page(trackers: readonly Tracker[], load: Load): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Dierentuin</title>
<link rel="icon" href="data:,"></head><body><h1>Dierentuin</h1><p>Tekst om te lezen.</p>
<button id="buy">Kopen</button><a href="#verder">Verder</a>
${trackers.map((tracker) => scriptOf(tracker, load)).join('\n')}
</body></html>`;
}

/** `/by-tag/<id>+<id>…`, `/bundled/<id>+<id>…`, and the bundles themselves. Not yet listening. */
export function openPages(trackers: readonly Tracker[], bundles: ReadonlyMap<string, string>): Server {
  return createServer((request, response) => {
    const [, first = '', rest = ''] = new URL(request.url ?? '/', 'http://zoo').pathname.split('/');
    const own = first === 'own' ? bundles.get(rest.replace('.js', '')) : undefined;
    const load = LOADS.find((each) => each === first);
    if (own !== undefined) response.writeHead(200, { 'content-type': 'text/javascript' }).end(own);
    else if (load === undefined) response.writeHead(404).end();
    else {
      const here = trackers.filter(({ id }) => rest.split('+').includes(id));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(here, load));
    }
  });
}
