/**
 * What the document's parser adds, which no call does. Once it is done only calls add, and the guard stands before each:
 * to be told of every node then would cost a page that builds much more than all else of the guard.
 */
import { native } from './realm.ts';

const stateOf = native('Document', 'readyState');

/** Tells `act` what was added, before the next script runs, until the parser is done. */
export function whileParsed(act: (changes: readonly MutationRecord[]) => void): void {
  const watch = new MutationObserver((changes) => {
    act(changes);
    if (stateOf(document) !== 'loading') watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}
