/**
 * The guard: holds in the page what the policy does not allow (docs/spec/guard.md).
 *
 * It runs first and synchronously; whatever page code does afterwards is judged as it happens, by the choice as it
 * then stands.
 */
import type { Choice } from '@kiwiconsent/policy/runtime';
import { openAddresses } from './hold/addresses.ts';
import { attributeRows } from './hold/attributes.ts';
import { cookieRows } from './hold/cookies.ts';
import { databaseRows } from './hold/databases.ts';
import { fingerprintRows } from './hold/fingerprint.ts';
import { openFrames } from './hold/frames.ts';
import { insertionRows } from './hold/insertion.ts';
import { type GuardConfig, type Judgement, openJudgement, type Seen } from './hold/judgement.ts';
import { markupRows } from './hold/markup.ts';
import { requestRows } from './hold/requests.ts';
import { storageRows } from './hold/storage.ts';
import { styleRows } from './hold/styles.ts';
import { textAt } from './hold/text-at.ts';
import { workerRows } from './hold/workers.ts';
import { LOOKS, patch, type Row } from './native/patch.ts';
import type { Realm } from './native/realm.ts';

export type { GuardConfig, Seen };

export interface Guard {
  /** From now on this is the choice. */
  choiceIs(choice: Choice): void;
  /** Hands what was held to `tell`, in batches: what was held so far, then more as it happens. */
  tellTo(tell: (seen: readonly Seen[]) => void): void;
}

/** The rows for what every realm has, a worker too. */
function everywhere(judgement: Judgement): readonly Row[] {
  return [
    LOOKS,
    ...cookieRows(judgement),
    ...databaseRows(judgement),
    ...requestRows(judgement),
    ...fingerprintRows(judgement),
  ];
}

/** The rows for a page, and what holds its frames. */
function inPages(judgement: Judgement, guardText: () => string): readonly Row[] {
  const frames = openFrames(
    () => judgement,
    (realm) => patch(realm as Realm, rows),
  );
  const addresses = openAddresses(judgement, frames.framed);
  const rows: readonly Row[] = [
    ...everywhere(judgement),
    ...storageRows(judgement),
    ...attributeRows(addresses),
    ...styleRows(judgement),
    ...markupRows(addresses),
    ...insertionRows(judgement, addresses, frames.framesIn),
    ...workerRows(judgement, guardText),
    ...frames.rows,
  ];
  frames.hold(globalThis);
  const watch = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes)
      if (type === 'attributes') addresses.settle(target as Element);
      else for (const node of addedNodes) if (node.nodeType === 1) addresses.settleAll(node as Element);
    frames.framesIn(globalThis);
  });
  watch.observe(document, { childList: true, subtree: true, attributeFilter: ['style'] });
  return rows;
}

/** Starts holding in this realm and in those it makes. Once per realm, before any other script. */
export function startGuard(config: GuardConfig): Guard {
  const judgement = openJudgement(config);
  const { document } = globalThis;
  if (document) {
    const { src = '', text = '' } = (document.currentScript as HTMLScriptElement | null) ?? {};
    inPages(judgement, () => (src ? textAt(src)[0] : text));
  } else patch(globalThis, [...everywhere(judgement), ...workerRows(judgement, () => '')]);
  return {
    choiceIs: (choice) => {
      judgement.choice = choice;
    },
    tellTo: judgement.tellTo,
  };
}
