/**
 * What a script does to elements, markup and style, held in the page itself: for a page whose answer carries no
 * Content-Security-Policy of the gate (docs/spec/guard.md §1, §4). With one, the browser holds the same requests.
 */
import type { Row } from '../native/patch.ts';
import { native } from '../native/realm.ts';
import { whileParsed } from '../native/while-parsed.ts';
import { openAddresses } from './addresses.ts';
import { attributeRows } from './attributes.ts';
import { connectionRows } from './connections.ts';
import { openFrameText } from './frame-text.ts';
import { insertionRows } from './insertion.ts';
import type { Judgement } from './judgement.ts';
import { markupRows } from './markup.ts';
import { styleRows } from './styles.ts';

const contains = native<boolean>('Node', 'contains');

export function elementRows(judgement: Judgement): readonly Row[] {
  if (!globalThis.document) return connectionRows(judgement);
  let isFree = false;
  judgement.freely = (act) => {
    isFree = true;
    try {
      act();
    } finally {
      isFree = false;
    }
  };
  const mayBeFree: Judgement = {
    ...judgement,
    held: (address, kind) => (isFree ? undefined : judgement.held(address, kind)),
  };
  const frames = openFrameText(judgement);
  const addresses = openAddresses(mayBeFree, frames.framed);
  // What no function stands before: a declaration's own properties in Chromium, and what a parser adds.
  new MutationObserver((changes) => {
    for (const { target } of changes) addresses.settle(target as Element);
  }).observe(document, { subtree: true, attributeFilter: ['style'] });
  whileParsed((changes) => {
    /** Settled in this turn, with all that is in it: a parser tells each node by itself, and an outer one first. */
    let done: Node | undefined;
    for (const { target, addedNodes } of changes)
      if (!done || !contains(done, target))
        for (const node of addedNodes)
          if (node.nodeType === 1) {
            done = node;
            addresses.settleAll(node as Element);
          }
  });
  return [
    ...connectionRows(judgement),
    ...attributeRows(addresses),
    ...styleRows(judgement),
    ...markupRows(addresses),
    ...insertionRows(judgement, addresses),
    ['HTMLIFrameElement', 'srcdoc', (go) => frames.bare(`${go()}`)],
  ];
}
