/**
 * A small site on the real server, for what happens in the browser: pages by path, a clock that can be moved, and
 * a server that can be away for a while.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from '@kiwiconsent/markup';
import { type PageManifest, pageFiles } from '@kiwiconsent/page/files';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { createServer, type Kit, type Server } from '@kiwiconsent/server';
import { openSqlite, type Store } from '@kiwiconsent/store';
import { freePort } from '../site/free-port.ts';
import { testPolicy } from './policy.ts';

/** Where the stage is for a browser; `openChromium`'s `hosts` makes the name answer. */
export const SITE = 'http://www.kiwi.test';

export interface StagePage {
  /** The inside of `<main>`; `{placeholder film}` stands for that technology's placeholder. */
  readonly body?: string;
  /** Goes first in `<head>`. */
  readonly first?: string;
  /** In place of the server's own; our guard's hash is added where it leaves no room. */
  readonly csp?: string;
  /** A page that was not served by us: nothing of ours but this. */
  readonly alien?: string;
  /** Its config breaks off in the middle. */
  readonly isSpoilt?: boolean;
}

export interface Stage {
  readonly port: number;
  readonly store: Store;
  /** The clock of the server. */
  now: () => Date;
  /** Decisions are recorded, and the answer never arrives. */
  losesAnswers: boolean;
  /** The answer to the next decision leaves when this resolves. */
  nextAnswer: Promise<void> | undefined;
  stop(): Promise<void>;
  /** Comes back, with these policies published where they are given. */
  start(policies?: readonly CompiledPolicy[]): Promise<void>;
  close(): Promise<void>;
}

/** The address of the page script, as a page that is not ours would name it. */
export function pageScript(): string {
  const { page } = JSON.parse(readFileSync(pageFiles().manifest, 'utf8')) as PageManifest;
  return `${SITE}/_kc/files/${page.name}`;
}

/** What a site with a policy of its own does: copies the hash of what is inline from the server's. */
function withGuard(csp: string, headers: Readonly<Record<string, string>>): string {
  if (csp.includes("'unsafe-inline'")) return csp;
  const [hash = ''] = /'sha384-[^']+'/.exec(headers['content-security-policy'] ?? '') ?? [];
  return csp.replace('script-src ', `script-src ${hash} `);
}

function placeholders(kit: Kit, visit: ReturnType<Kit['visit']>, body: string): string {
  return body.replace(/\{placeholder (\w+)\}/g, (_, technology: string) =>
    toHtml(kit.placeholder(visit, { technology, width: 320, height: 180, address: '' })),
  );
}

/** Starts a stage with `pages` by path. The caller closes it. */
export async function openStage(pages: Readonly<Record<string, StagePage>>): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'kiwiconsent-stage-'));
  const store = await openSqlite({ folder });
  const port = await freePort();
  let server: Server | undefined;
  let published: readonly CompiledPolicy[] = [testPolicy()];

  const site = async (app: Server['app'], kit: Kit): Promise<void> => {
    for (const [path, { body = '', first = '', csp, alien, isSpoilt }] of Object.entries(pages)) {
      app.get(path, async (request, reply) => {
        const visit = kit.visit(request, 'nl');
        const { head, body: banner, settingsLink, headers } = kit.parts(visit);
        const inner = placeholders(kit, visit, body);
        void reply.type('text/html; charset=utf-8').headers(headers);
        if (csp !== undefined) void reply.header('content-security-policy', withGuard(csp, headers));
        const printed = toHtml(head);
        const ours = isSpoilt ? printed.replace(/(id="kc-page">)[^<]*/, '$1{"policy":') : printed;
        const own = alien ?? `${first}${ours}`;
        return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>${own}</head>
          <body>${alien === undefined ? toHtml(banner) : ''}<main>${inner}</main>
          <footer>${toHtml(settingsLink)}</footer></body></html>`;
      });
    }
  };

  const stage: Stage = {
    port,
    store,
    now: () => new Date(),
    losesAnswers: false,
    nextAnswer: undefined,
    async stop() {
      server?.app.server.closeAllConnections();
      await server?.close();
      server = undefined;
    },
    async start(policies = published) {
      published = policies;
      const now = (): Date => stage.now();
      server = await createServer({ policies, store, origins: [SITE], site, now, log: false });
      server.app.server.prependListener('request', (request, response) => {
        if (request.url !== '/_kc/decisions') return;
        const { losesAnswers, nextAnswer } = stage;
        stage.nextAnswer = undefined;
        if (losesAnswers) response.end = () => response.destroy();
        else if (nextAnswer) {
          const end = response.end.bind(response) as (...given: readonly unknown[]) => unknown;
          response.end = (...given: readonly unknown[]) => {
            void nextAnswer.then(() => end(...given));
            return response;
          };
        }
      });
      await server.listen({ port, host: '127.0.0.1' });
    },
    async close() {
      await stage.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await stage.start();
  return stage;
}
