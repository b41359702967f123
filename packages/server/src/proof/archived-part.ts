import { createHash } from 'node:crypto';
import type { Archive } from '@kiwiconsent/store';
import { notFound } from '../errors.ts';

/** What is archived under `hash`. Throws `KC-H11` where there is nothing, and fails where it was changed (PRF-3). */
export async function archivedPart(archive: Archive, hash: string): Promise<string> {
  const found = /^[0-9a-f]{64}$/.test(hash) ? await archive.find(hash) : undefined;
  if (found === undefined) throw notFound();
  const is = createHash('sha256').update(found).digest('hex');
  if (is !== hash)
    throw new Error(`The archive holds something else under ${hash.slice(0, 16)}: it was changed.`);
  return found;
}
