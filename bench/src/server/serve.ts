/** One of the servers of `bench -- server`, in a process of its own: `floor|ours sqlite|postgres PLACE`. Tells its port. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer as createKiwi } from '@kiwiconsent/server';
import { openPostgres, openSqlite } from '@kiwiconsent/store';
import Database from 'libsql';
import pg from 'pg';
import { benchPolicy } from './policy.ts';

type Insert = (body: string) => Promise<void>;

const TABLE = 'CREATE TABLE IF NOT EXISTS consents (at BIGINT NOT NULL, body TEXT NOT NULL)';

/** One insert a request, as the database comes: for SQLite in WAL with `synchronous=NORMAL`. */
async function inserter(kind: string, place: string): Promise<Insert> {
  if (kind === 'postgres') {
    const pool = new pg.Pool({ connectionString: place });
    await pool.query(TABLE);
    return async (body) => {
      await pool.query({
        name: 'in',
        text: 'INSERT INTO consents VALUES ($1, $2)',
        values: [Date.now(), body],
      });
    };
  }
  const database = new Database(join(place, 'floor.db'));
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL']) database.exec(`PRAGMA ${pragma}`);
  database.exec(TABLE);
  const insert = database.prepare('INSERT INTO consents VALUES (?, ?)');
  return async (body) => void insert.run(Date.now(), body);
}

async function floor(kind: string, place: string): Promise<Server> {
  const insert = await inserter(kind, place);
  return createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.once('end', async () => {
      await insert(body);
      response.writeHead(201, { 'content-type': 'application/json' }).end('{}');
    });
  });
}

async function ours(kind: string, place: string): Promise<Server> {
  const store = await (kind === 'postgres' ? openPostgres({ url: place }) : openSqlite({ folder: place }));
  const { app } = await createKiwi({
    policies: [benchPolicy()],
    store,
    origins: ['http://www.bench.test'],
    rateLimit: 'off',
    log: false,
  });
  await app.ready();
  return app.server;
}

const [role = '', kind = '', place = ''] = process.argv.slice(2);
const server = await (role === 'floor' ? floor : ours)(kind, place);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
