import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** Runs one piece of work on the database and gives its failures their code. */
export type Run = <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
