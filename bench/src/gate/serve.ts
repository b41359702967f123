/** One of the three processes of `bench -- gate`: `site`, `plain PORT`, `gate PORT`. Tells its port when it answers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createProxy } from '@kiwiconsent/gate/proxy';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import { createServer as createKiwi } from '@kiwiconsent/server';
import { openSqlite } from '@kiwiconsent/store';
import { pageOf100kB } from './page-of-100-kb.ts';

const POLICY = new URL('../../../apps/kiwiconnect/policy/cookiebeleid.yaml', import.meta.url);

/**
 * `/same` is the same page each time; `/other` says in its head who asked, as a page with a session does; of `/new/…` every
 * section is another, and nobody has seen its address.
 */
function site(): Server {
  const same = Buffer.from(pageOf100kB());
  const head = same.indexOf('</head>');
  const sections = pageOf100kB().split('<h2>');
  let asked = 0;
  return createServer(({ url }, response) => {
    asked += 1;
    const number = String(asked).padStart(12, '0');
    const other = (): Buffer => {
      const own = Buffer.from(`<meta name="session" content="${number}">`);
      return Buffer.concat([same.subarray(0, head), own, same.subarray(head)]);
    };
    const page =
      url === '/same' ? same : url === '/other' ? other() : Buffer.from(sections.join(`<h2>${number} `));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
    response.end(page);
  });
}

/** What a proxy is without a gate: the same agent, and nothing done. */
function plain(port: number): Server {
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  return createServer((request, response) => {
    const { method, url: path, rawHeaders: headers } = request;
    const out = ask({ agent, host: '127.0.0.1', port, method, path, headers, setHost: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      pipeline(answer, response, () => {});
    });
    pipeline(request, out, () => {});
  });
}

async function gate(port: number): Promise<Server> {
  const read = readPolicyFile(readFileSync(POLICY, 'utf8'), 'cookiebeleid.yaml');
  if (read.kind !== 'policy') throw new Error('the policy of the website does not compile');
  const folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGTERM', () => process.exit());
  const store = await openSqlite({ folder });
  const origins = ['http://www.bench.test'];
  const server = await createKiwi({ policies: [read.policy], store, origins, log: false });
  return createProxy({ gatehouse: server.gatehouse, upstream: new URL(`http://127.0.0.1:${port}`) }).server;
}

const [role, port = '0'] = process.argv.slice(2);
const server = role === 'site' ? site() : role === 'plain' ? plain(Number(port)) : await gate(Number(port));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
