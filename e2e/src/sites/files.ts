/** A plain static server, as any host of files is one: no framework, nothing of ours. */
import { createReadStream, statSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Beginning of a path → the folder that answers below it; the longest that fits counts. */
export type Folders = Readonly<Record<string, string>>;

/** Pages that stand in no folder: by path, whole. */
export type Pages = Readonly<Record<string, (response: ServerResponse) => void>>;

export function answerHtml(html: string, headers: Readonly<Record<string, string>> = {}): Pages[string] {
  return (response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
}

/** Answers from folders and pages; 404 for the rest. Files carry a validator and may be kept. */
export function serveFiles(folders: Folders, pages: Pages = {}): RequestListener {
  const starts = Object.keys(folders).sort((a, b) => b.length - a.length);
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path];
    if (path === '/favicon.ico' && !page) return void response.writeHead(204).end();
    if (page) return page(response);
    const start = starts.find((each) => path.startsWith(each));
    const inside = normalize(`/${path.slice(start?.length ?? 0)}`);
    const file = join(
      folders[start ?? ''] ?? '/nowhere',
      inside.endsWith('/') ? `${inside}index.html` : inside,
    );
    const found = statSync(file, { throwIfNoEntry: false });
    if (start === undefined || !found?.isFile()) {
      return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
    const tag = `"${found.size.toString(36)}"`;
    const headers = { etag: tag, 'cache-control': 'max-age=600' };
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
    response.writeHead(200, {
      ...headers,
      'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'content-length': found.size,
    });
    if (request.method === 'HEAD') return void response.end();
    return void createReadStream(file).pipe(response);
  };
}
