/** Keeps the visitor's choice on this page: reads it, changes it, tells who follows it. */
import type { Control, Layer } from '@kiwiconsent/policy/receipt';
import {
  type Choice,
  type Signals,
  type Standing,
  type SurfaceRecord,
  standing,
  withChoice,
} from '@kiwiconsent/policy/runtime';
import type { PageConfig } from '../view/page-config.ts';
import type { Deliver, Said } from './deliver.ts';
import type { Jar } from './jar.ts';
import { newKey } from './new-key.ts';

/** One press of a visitor. */
export interface Press {
  readonly control: Control;
  readonly layer: Layer;
  /** What was on show: categories, or on a placeholder `category.provider`. */
  readonly shown: readonly string[];
  /** The choice that stands afterwards. */
  readonly choice: Choice;
  /** What was said, where that is less than what stands. */
  readonly said?: Choice;
}

export interface Keeper {
  /** False where a choice would be forgotten on the next page: then nothing is asked at load (P26). */
  readonly isKept: boolean;
  readonly signals: Signals;
  /** As last read. */
  current(): Standing;
  /** Reads the cookie again; followers hear of it when the choice is another one. */
  look(): void;
  /** Takes effect at once, then goes to the server. Resolves with the receipt's id; '' where there is none yet. */
  decide(press: Press): Promise<string>;
  /** Goes to the server, and changes nothing that is kept (`load-once`). */
  record(press: Press): Promise<string>;
  /** Resolves when the latest decision has its answer, and the cookie with it; at once where there is none. */
  settled(): Promise<string>;
  /** Sends again what an earlier page could not (WD-10). */
  resume(): void;
  follow(follower: () => void): void;
}

/** Whether `found`, which is on record, is older than `seen` and grants what that does not. A press is never older. */
function isSetBack(found: SurfaceRecord, seen: SurfaceRecord): boolean {
  const answersIn = ({ choice }: SurfaceRecord): Readonly<Record<string, string>> => ({
    ...choice.categories,
    ...choice.providers,
  });
  const is = (name: string, each: SurfaceRecord): boolean => answersIn(each)[name] === 'granted';
  const isMore = (name: string): boolean => is(name, found) && !is(name, seen);
  return !!found.receipt && found.at < seen.at && Object.keys(answersIn(found)).some(isMore);
}

export function openKeeper(
  config: PageConfig,
  jar: Jar,
  deliver: Deliver,
  clock: () => Date,
  signals: Signals,
): Keeper {
  const { surface, publication } = config;
  const followers: (() => void)[] = [];
  let latest: Said | undefined;
  let settling = Promise.resolve('');
  const part = (): SurfaceRecord | undefined => jar.read()?.surfaces[surface];
  let newest = part();
  const read = (): Standing => standing(jar.read(), publication, surface, clock(), signals);
  let now = read();

  /** An answer that was long under way sets the cookie back; what this page saw since stands (LAW-3). */
  function look(): void {
    const found = part();
    if (newest && found && isSetBack(found, newest)) {
      keep(newest);
      return;
    }
    newest = found;
    const before = JSON.stringify(now.choice);
    now = read();
    if (JSON.stringify(now.choice) !== before) for (const follower of followers) follower();
  }

  function keep(record: SurfaceRecord): void {
    const next = withChoice(jar.read(), surface, record);
    jar.write(next, standing(next, publication, surface, clock(), signals).until ?? clock());
    look();
  }

  /** The answer sets the cookie; we do where it came from another origin, or was about an older choice. */
  async function settle(said: Said): Promise<string> {
    latest = said;
    const receipt = await deliver(said);
    if (latest !== said) keep(latest.record);
    else if (receipt && part()?.pending?.key === said.record.pending.key) {
      const { pending: _recorded, ...record } = said.record;
      keep({ ...record, receipt });
    }
    look();
    return receipt;
  }

  function sayingOf({ control, layer, shown, choice, said = choice }: Press): Said {
    const at = Math.floor(Number(clock()) / 1000);
    const pending = { key: newKey(), control, layer, shown, previous: now.receipt };
    const { gpc } = signals;
    const record = { at, policy: publication.policy, receipt: '', pending, choice, gpc };
    return { record, choice: said };
  }

  return {
    isKept: jar.isKept,
    signals,
    current: () => now,
    look,
    follow: (follower) => followers.push(follower),
    decide(press) {
      const said = sayingOf(press);
      keep(said.record);
      settling = settle(said);
      return settling;
    },
    settled: () => settling,
    record: (press) => deliver(sayingOf(press)),
    resume() {
      const record = part();
      if (record?.pending)
        settling = settle({ record: { ...record, pending: record.pending }, choice: record.choice });
    },
  };
}
