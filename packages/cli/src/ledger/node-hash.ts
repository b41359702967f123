import { createHash } from 'node:crypto';
import type { Hash } from '@kiwiconsent/ledger';

/** SHA-256 of Node itself: a whole ledger is many hashes. */
export const nodeHash: Hash = (bytes) => createHash('sha256').update(bytes).digest();
