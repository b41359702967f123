/**
 * The guard: holds in the page what the policy does not allow (docs/spec/guard.md).
 *
 * It runs first and synchronously; whatever page code does afterwards is judged as it happens, by the choice as it
 * then stands.
 */
import type { Choice } from '@kiwiconsent/policy/runtime';
import { cookieRows } from './hold/cookies.ts';
import { databaseRows } from './hold/databases.ts';
import { fingerprintRows } from './hold/fingerprint.ts';
import { frameRows } from './hold/frames.ts';
import { type GuardConfig, type Judgement, openJudgement, type Seen } from './hold/judgement.ts';
import { requestRows } from './hold/requests.ts';
import { storageRows } from './hold/storage.ts';
import { workerRows } from './hold/workers.ts';
import { LOOKS, nativeOf, patch, type Row } from './native/patch.ts';

export { besidePolicyRows } from './hold/beside-policy.ts';
export { elementRows } from './hold/elements.ts';
export { native } from './native/realm.ts';
export type { GuardConfig, Seen };

export interface Guard {
  /** From now on this is the choice. */
  choiceIs(choice: Choice): void;
  /** Hands what was held to `tell`, in batches: what was held so far, then more as it happens. */
  tellTo(tell: (seen: readonly Seen[]) => void): void;
  /** Runs `act`, and what it does itself is not held (`load-once`). */
  freely(act: () => void): void;
  /** The native function behind one that the guard put in its place. */
  native<Callable>(callable: Callable): Callable;
}

/** Starts holding in this realm and in those it makes. Once per realm, before any other script. */
export function startGuard(
  config: GuardConfig,
  more: (judgement: Judgement) => readonly Row[] = () => [],
): Guard {
  const judgement = openJudgement(config);
  const { document } = globalThis;
  // The guard stands inline: what a worker starts with is the text of the script that runs now (§6).
  const { text = '' } = (document?.currentScript as HTMLScriptElement | null) ?? config;
  const rows: readonly Row[] = [
    LOOKS,
    ...cookieRows(judgement),
    ...databaseRows(judgement),
    ...requestRows(judgement),
    ...fingerprintRows(judgement),
    ...workerRows(judgement, text),
    ...more(judgement),
    ...(document ? [...storageRows(judgement), ...frameRows((realm) => patch(realm, rows))] : []),
  ];
  patch(globalThis, rows);
  return {
    ...judgement,
    choiceIs: (choice) => {
      judgement.choice = choice;
      judgement.memory.clear();
    },
    native: nativeOf,
  };
}
