import { hash } from 'node:crypto';
import type { Hash } from '@kiwiconsent/ledger';

/** SHA-256 of Node itself; in one call, without an object for the collector. */
export const nodeHash: Hash = (bytes) => hash('sha256', bytes, 'buffer');
