/** The examples of the package's README, as they stand there, in front of a site that they make themselves. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const readme = readFileSync(join(ROOT, 'packages/gate/README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
const blockWith = (words: string): string => {
  const found = blocks.filter((code) => code.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} examples have ${words}`);
  return found[0] ?? '';
};

const HOST = 'www.garden.example';
const here = process.cwd();
const opened: Server[] = [];
const listen = Server.prototype.listen;
let folder: string;

beforeAll(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, '.cache', 'gate-readme-'));
  cpSync(join(ROOT, 'packages/policy/fixtures/garden.yaml'), join(folder, 'policy.yaml'));
  writeFileSync(join(folder, 'gatehouse.mjs'), blockWith('export const { gatehouse }'));
  Object.assign(process.env, { PORT: '0', ORIGIN: `https://${HOST}` });
  process.chdir(folder);
  // What an example opens is closed here: it runs for ever where it is copied to.
  Server.prototype.listen = function (this: Server, ...given: unknown[]) {
    opened.push(this);
    return Reflect.apply(listen, this, given);
  } as typeof listen;
});
afterEach(async () => {
  for (const server of opened.splice(0)) {
    if ('closeAllConnections' in server) (server.closeAllConnections as () => void)();
    await new Promise((closed) => server.close(closed));
  }
});
afterAll(() => {
  Server.prototype.listen = listen;
  process.chdir(here);
  rmSync(folder, { recursive: true, force: true });
});

const PORTABLE: Readonly<Record<string, string>> = {
  'Node’s http': 'const site = (request, response)',
  Express: 'express()',
  Fastify: 'fastify()',
};

async function run(words: string): Promise<{ default?: { fetch(request: Request): Promise<Response> } }> {
  const file = join(folder, `${words.replace(/\W+/g, '')}.mjs`);
  writeFileSync(file, blockWith(words));
  return import(pathToFileURL(file).href);
}

function pageAt(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, headers: { host: HOST, accept: 'text/html' }, agent: false };
    get(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
      });
      answer.once('end', () => resolve(text));
    }).once('error', reject);
  });
}

const isHeld = (html: string | undefined): void => {
  expect(html).toContain('data-kc-src="https://tags.example/t.js"');
  expect(html).toContain('kc-ask');
};

test.each(Object.entries(PORTABLE))(
  'the example for %s holds',
  async (_name, words) => {
    await run(words);
    await expect.poll(() => opened.at(-1)?.address(), { timeout: 30_000 }).toBeTruthy();
    const address = opened.at(-1)?.address();
    isHeld(await pageAt(typeof address === 'object' ? (address?.port ?? 0) : 0));
  },
  120_000,
);

test('the example for Hono holds', async () => {
  const app = (await run('new Hono()')).default;
  const asked = new Request(`https://${HOST}/`, { headers: { accept: 'text/html' } });
  isHeld(await (await app?.fetch(asked))?.text());
}, 120_000);
