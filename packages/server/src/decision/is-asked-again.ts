import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { type AskableCategory, standing } from '@kiwiconsent/policy/runtime';
import type { House } from '../house.ts';
import { publicationIn } from '../publish/shared-views.ts';
import { chosenAt } from './chosen-at.ts';

/** What a signal refuses is not asked again, and so is not in `asked` either. */
const NO_SIGNAL = { gpc: false };

/** The longest chain of receipts that is followed. */
const MOST = 20;

/**
 * Whether the visitor had granted something that `policy` asks again (P37): then the banner said what changed.
 *
 * The cookie cannot tell: the press that is being recorded stands in it already. The chain of receipts can: for each
 * category `asked` the last one that answered it, read as the page read it then.
 */
export async function isAskedAgain(
  { published, store, now }: House,
  policy: CompiledPolicy,
  asked: readonly AskableCategory[],
  last: Receipt,
): Promise<boolean> {
  const publication = publicationIn(published, policy);
  const open = new Set(asked);
  let receipt: Receipt | undefined = last;
  for (let seen = 0; receipt && open.size > 0 && seen < MOST; seen++) {
    const { surface, choice, saidAt, recordedAt } = receipt;
    const at = Math.floor(Number(chosenAt(saidAt, new Date(recordedAt), publication.choiceHolds)) / 1000);
    const part = { at, policy: receipt.policy.hash.slice(0, 16), receipt: receipt.id, choice };
    const { changed } = standing({ surfaces: { [surface]: part } }, publication, surface, now(), NO_SIGNAL);
    if (changed.some((category) => open.has(category))) return true;
    for (const category of Object.keys(choice.categories)) open.delete(category as AskableCategory);
    receipt = receipt.previous ? await store.receipts.find(receipt.previous) : undefined;
  }
  return false;
}
