/**
 * The connections to one SQLite file: one writes, and others read beside it, each the last state that was committed.
 *
 * Who writes is alone in the whole file. In this process one waits for the other. Between processes SQLite lets those
 * who wait look for its lock ever more seldom, with the process standing still: two busy processes starve a third. So
 * we look again ourselves, every few milliseconds, and answer others in between.
 */
import { setTimeout } from 'node:timers/promises';
import { SealThrew } from '../entry/check-seal.ts';
import { storeIsClosed } from '../errors.ts';
import type { Connection } from './connection.ts';

export interface DatabaseOptions {
  /** Waits for no lock (`PRAGMA busy_timeout = 0`). */
  readonly writer: Connection;
  /** Opens a connection that only reads. */
  readonly openReader: () => Connection;
  /** Gives failures their code. */
  readonly coded: (error: unknown) => Error;
  /** How long to wait for another program that writes, in milliseconds. */
  readonly patience: number;
}

/** The file as it stood when the first of several looks was taken. */
export interface Moment {
  readonly read: <T>(work: (connection: Connection) => T) => Promise<T>;
  readonly close: () => void;
}

/** At most so long between two looks for the write lock. */
const PAUSE_MS = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

export class Database {
  readonly #options: DatabaseOptions;
  readonly #writer: Connection;
  readonly #reader: Connection;
  #isClosed = false;
  /** Ends when nobody in this process writes. */
  #written: Promise<unknown> = Promise.resolve();

  constructor(options: DatabaseOptions) {
    this.#options = options;
    this.#writer = options.writer;
    this.#reader = options.openReader();
  }

  /** One look at what is committed. */
  async read<T>(work: (connection: Connection) => T): Promise<T> {
    if (this.#isClosed) throw storeIsClosed();
    try {
      return work(this.#reader);
    } catch (error) {
      throw this.#options.coded(error);
    }
  }

  /** All of it or nothing, alone in the whole file; durable when it resolves. */
  transaction<T>(work: (connection: Connection) => T | Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(storeIsClosed());
    const until = Date.now() + this.#options.patience;
    const result = this.#written.then(() => this.#alone(work, until));
    this.#written = result.catch(() => undefined);
    return result;
  }

  /** Many looks at one moment, on a connection of their own. */
  openMoment(): Moment {
    const { coded, openReader } = this.#options;
    const connection = openReader();
    connection.exec('BEGIN');
    return {
      read: async (work) => {
        try {
          return work(connection);
        } catch (error) {
          throw coded(error);
        }
      },
      close: () => connection.close(),
    };
  }

  /** Waits for what is under way, and writes the log back into the file, so that the file alone is whole. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#written;
    this.#reader.close();
    try {
      this.#writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Another program reads: the log stays beside the file, and nothing is lost.
    }
    this.#writer.close();
  }

  async #alone<T>(work: (connection: Connection) => T | Promise<T>, until: number): Promise<T> {
    const writer = this.#writer;
    try {
      await this.#begin(until);
      const result = await work(writer);
      await writer.commit();
      return result;
    } catch (error) {
      writer.rollBack();
      throw error instanceof SealThrew ? error.thrown : this.#options.coded(error);
    }
  }

  /** Takes the write lock as soon as no other program has it. */
  async #begin(until: number): Promise<void> {
    for (;;) {
      try {
        return this.#writer.exec('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || Date.now() >= until) throw error;
      }
      await setTimeout(1 + Math.random() * PAUSE_MS);
    }
  }
}
