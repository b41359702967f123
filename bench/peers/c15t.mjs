/**
 * c15t's own backend as its documentation says, in a process of its own: `node c15t.mjs sqlite FOLDER` or
 * `node c15t.mjs postgres URL`. Tells its port to whoever forked it.
 */
import { createServer } from 'node:http';
import { c15tInstance } from '@c15t/backend';
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely';
import { migrator } from '@c15t/backend/db/migrator';
import { DB } from '@c15t/backend/db/schema';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';

const [kind, folder] = process.argv.slice(2);
const place = kind === 'postgres' ? folder : `${folder}/c15t.db`;

function dialect() {
  if (kind === 'postgres') return new PostgresDialect({ pool: new pg.Pool({ connectionString: place }) });
  const database = new Database(place);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  return new SqliteDialect({ database });
}

const provider = kind === 'postgres' ? 'postgresql' : 'sqlite';
const adapter = kyselyAdapter({ db: new Kysely({ dialect: dialect() }), provider });
const migration = await migrator({ db: DB.client(adapter), schema: 'latest' });
await migration.execute();
const c15t = c15tInstance({
  appName: 'bench',
  basePath: '/api/c15t',
  trustedOrigins: ['https://www.bench.test'],
  adapter,
});

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await c15t.handler(
    new Request(`http://127.0.0.1${request.url}`, {
      method: request.method,
      headers: Object.entries(request.headers),
      body: request.method === 'POST' ? Buffer.concat(chunks) : undefined,
    }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send((user + system) / 1000);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
