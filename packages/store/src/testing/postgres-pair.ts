/** A primary with a synchronous standby, and an address that follows the primary, as a load balancer's does. */
import { chmodSync, cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Door, openDoor } from './door.ts';
import { openPostgresServer, type PostgresServer, startOn } from './postgres-server.ts';
import { handOverAll } from './unprivileged.ts';

export interface PostgresPair {
  /** The address that clients use, whoever is primary. */
  readonly url: string;
  readonly primary: PostgresServer;
  readonly standby: PostgresServer;
  /** Kills the primary as a power cut would, makes the standby the primary, and moves the address. */
  readonly failOver: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The standby begins as a copy of the stopped primary, so that no program but `postgres` is needed. */
export async function openPostgresPair(): Promise<PostgresPair> {
  const first = await openPostgresServer();
  const name = new URL(await first.database()).pathname;
  await first.halt();
  const folder = mkdtempSync(join(tmpdir(), 'kc-standby-'));
  const data = join(folder, 'data');
  cpSync(first.data, data, { recursive: true, filter: (path) => !path.endsWith('postmaster.pid') });
  writeFileSync(join(data, 'standby.signal'), '');
  chmodSync(data, 0o700);
  handOverAll(folder);
  const primary = await startOn(first.folder, first.data, first.programs, { synchronous_standby_names: '*' });
  const standby = await startOn(folder, data, first.programs, {
    primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres`,
  });
  const door = await openDoor(primary.port);
  return {
    url: `postgres://postgres@127.0.0.1:${door.port}${name}`,
    primary,
    standby,
    failOver: () => failOver(primary, standby, door),
    close: async () => {
      await door.close();
      await standby.close();
      await primary.close();
    },
  };
}

async function failOver(primary: PostgresServer, standby: PostgresServer, door: Door): Promise<void> {
  await primary.kill();
  const client = new Client({
    host: '127.0.0.1',
    port: standby.port,
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  await client.query('SELECT pg_promote(true, 120)');
  await client.end();
  door.leadTo(standby.port);
}
