/** A real PostgreSQL for tests and measurements: found on the machine, or taken from the npm registry. */
export { openPostgresServer, type PostgresServer, type ServerSettings } from './testing/postgres-server.ts';
