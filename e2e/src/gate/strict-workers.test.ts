/**
 * Workers that a page makes of its own text, under policies of the site's own that let nothing be fetched from there:
 * behind the proxy they get the guard and do what they do without it (docs/spec/guard.md §6).
 */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type ChromiumSession, reasonMissing } from '../browsers.ts';
import { answerHtml, serveFiles } from '../sites/files.ts';
import { policyText } from '../sites/policy.ts';
import { openStage, type Stage } from '../sites/stage.ts';

const missing = reasonMissing('chromium');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const HOST = 'workers.localhost';
const POLICIES: Readonly<Record<string, string>> = {
  '/open': '',
  '/blob-only': "default-src 'self'; worker-src blob:",
  '/nothing-fetched': "connect-src 'none'; worker-src blob:",
};
const PAGES = Object.fromEntries(
  Object.entries(POLICIES).map(([path, policy]) => [
    path,
    answerHtml(
      '<!doctype html><html lang="nl"><title>Werkers</title><h1>Werkers</h1>',
      policy === '' ? {} : { 'content-security-policy': policy },
    ),
  ]),
);

let stage: Stage;
let proxied: ChromiumSession;

beforeAll(async () => {
  if (missing !== undefined) return;
  stage = await openStage({ [HOST]: serveFiles({}, PAGES) });
  proxied = await stage.behind(policyText({ hosts: [HOST], outside: [], uses: [], consent: 'needed' }));
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(() => stage?.close());

/** What a worker of the page's own text answers; its address is revoked as soon as the worker is made. */
async function answerOf(path: string, kind: WorkerType, where: 'page' | 'frame' = 'page'): Promise<string> {
  const visitor = await proxied.newVisitor();
  await visitor.goto(`http://${HOST}${path}`);
  await visitor.waitForFunction(() => 'kc' in globalThis);
  const answer = await visitor.evaluate(
    async ([type, place]) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const realm = place === 'frame' ? (frame.contentWindow as typeof globalThis & Window) : globalThis;
      const text = 'onmessage = ({ data }) => postMessage(data + " " + ("kcGuard" in self))';
      const address = realm.URL.createObjectURL(new realm.Blob([text], { type: 'text/javascript' }));
      const worker = new realm.Worker(address, { type });
      realm.URL.revokeObjectURL(address);
      worker.postMessage('heard, guard');
      return await new Promise<string>((done) => {
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = () => done('error');
        setTimeout(done, 20_000, 'silence');
      });
    },
    [kind, where] as const,
  );
  await visitor.context().close();
  return answer;
}

test.each(Object.keys(PAGES))('%s: a worker of the page’s own text runs, and has the guard', async (path) => {
  expect(await answerOf(path, 'classic')).toBe('heard, guard true');
});

test('a module worker of the page’s own text runs, and has the guard', async () => {
  expect(await answerOf('/open', 'module')).toBe('heard, guard true');
});

test('a worker that a frame of the page makes runs, and has the guard', async () => {
  expect(await answerOf('/blob-only', 'classic', 'frame')).toBe('heard, guard true');
});
