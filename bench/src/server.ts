/**
 * `npm run bench -- server`: decisions a second, ours with full evidence and fsync beside a floor (`node:http` and one
 * insert a request) and `@c15t/backend`, each on SQLite and PostgreSQL, one after another in one run, with the load on
 * the same machine. The usable figures are ratios and CPU per decision.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresServer } from '@kiwiconsent/store/testing';
import { median } from './median.ts';
import { printTable } from './print-table.ts';
import { type Post, toC15t, toUs } from './server/decisions.ts';
import { type Load, loadOn } from './server/load.ts';
import { type Role, startServer } from './server/start-server.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const SECONDS = Number(process.env['SECONDS'] ?? 20);

interface Subject {
  readonly name: string;
  readonly kind: 'sqlite' | 'postgres';
  readonly role: Role;
  readonly post: Post;
}

const SUBJECTS: readonly Subject[] = (['sqlite', 'postgres'] as const).flatMap((kind) => [
  { name: 'floor', kind, role: 'floor', post: toUs() },
  { name: 'KiwiConsent', kind, role: 'ours', post: toUs() },
  { name: 'c15t', kind, role: 'c15t', post: toC15t() },
]);

/** A fresh database for each round: nobody gains by being measured first. */
async function measured({ kind, role, post }: Subject, database: () => Promise<string>): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'kiwiconsent-bench-'));
  const server = await startServer(role, kind, kind === 'postgres' ? await database() : folder);
  await loadOn(server.port, post, 2);
  const before = await server.cpu();
  const load = await loadOn(server.port, post, SECONDS);
  const spent = (await server.cpu()) - before;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { ...load, cpuMs: spent / load.decisions };
}

const postgres = await openPostgresServer();
const all = new Map<Subject, Load[]>(SUBJECTS.map((subject) => [subject, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const subject of SUBJECTS) all.get(subject)?.push(await measured(subject, postgres.database));
}
await postgres.close();

const middle = (subject: Subject | undefined, figure: keyof Load): number =>
  median((subject && all.get(subject))?.map((load) => load[figure]) ?? []);

console.log(`50 connections, ${SECONDS} s, a new visitor each time; medians of ${ROUNDS}\n`);
printTable(
  ['', 'decisions/s', 'of the floor', 'p99 ms', 'CPU ms each', 'refused'],
  SUBJECTS.map((subject) => {
    const floor = SUBJECTS.find(({ name, kind }) => name === 'floor' && kind === subject.kind);
    return [
      `${subject.name}, ${subject.kind}`,
      middle(subject, 'perSecond').toFixed(0),
      (middle(subject, 'perSecond') / middle(floor, 'perSecond')).toFixed(2),
      middle(subject, 'p99').toFixed(1),
      middle(subject, 'cpuMs').toFixed(3),
      middle(subject, 'refused').toFixed(0),
    ];
  }),
);
