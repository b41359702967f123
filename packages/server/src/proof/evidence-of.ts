import type { Evidence } from '@kiwiconsent/store';
import { notFound } from '../errors.ts';
import type { House } from '../house.ts';

/** What is kept under a receipt's id. Throws `KC-H11`, the same for one that is unknown and one that cannot be (SEC-4). */
export async function evidenceOf({ store }: House, id: string): Promise<Evidence> {
  const found = /^[\w-]{22}$/.test(id) ? await store.receipts.evidence(id) : undefined;
  if (!found) throw notFound();
  return found;
}
