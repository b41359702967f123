/** For tests: a real PostgreSQL, found on the machine or taken from the npm registry; and a SQLite file that was tampered with. */

export { alterSqlite } from './testing/alter-sqlite.ts';
export { openPostgresPair, type PostgresPair } from './testing/postgres-pair.ts';
export { openPostgresServer, type PostgresServer, type ServerSettings } from './testing/postgres-server.ts';
