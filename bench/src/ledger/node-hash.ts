import { hash } from 'node:crypto';
import type { Hash } from '@kiwiconsent/ledger';

/** SHA-256 of Node, as the server hands it in. */
export const nodeHash: Hash = (bytes) => hash('sha256', bytes, 'buffer');
