/** Loaded where there is a choice, or where one may come (docs/spec/page.md §1). */
import type { Host } from '@kiwiconsent/banner/browser';
import { bareFrames, showPlaceholders, tendPlaceholders } from '@kiwiconsent/banner/placeholders';
import {
  fence,
  mayLoad,
  mayReach,
  openRelease as openHeld,
  openReports,
  refusedAt,
  revoke,
  type Sight,
  sweep,
} from '@kiwiconsent/guard';
import type { Guard, Seen } from '@kiwiconsent/guard/hold';
import { type Choice, judge, type Thing } from '@kiwiconsent/policy/runtime';
import { listen, openLeaving, rest, see } from './leaving.ts';
import { isSealed, openRenewal } from './renewal.ts';
import { sendTo } from './send-reports.ts';
import { followTyping } from './typing.ts';

/** The name of the file beside this one, written in when this one is built. */
declare const PLACE_FILE: string;

/** What there was to notice before this listened: that a visitor is there, or goes, or what the guard held. */
export type Noticed = Event | readonly Seen[];

/** Makes the page fit the choice as it stands; `before` is the one it replaces, if it does. Never rejects. */
export type MakeFit = (before: Choice | undefined, noticed: Noticed | undefined) => Promise<void>;

/** How long a withdrawal may take to remove things before the page is loaded anew. */
const SWEEP_MS = 1000;
/** What stands in the page as held can be given back where it stands. */
const IN_MARKUP = /^(script|frame|image|style|font)$/;

function sightOf({ config: { judgeable, surface }, keeper }: Host): Sight {
  const now = (): Choice => keeper.current().choice;
  return {
    mayLoad: (id, address) => mayLoad(judgeable, surface, now(), id, address, document.baseURI),
    mayReach: (address) => mayReach(judgeable, surface, now(), address, document.baseURI),
    refused: (address) => refusedAt(judgeable, surface, now(), address, document.baseURI),
  };
}

/** Whether what the guard held is allowed now. */
function isAllowed({ config: { judgeable, surface }, keeper }: Host, { kind, what }: Seen): boolean {
  const [host = '', ...path] = what.split('/');
  const thing = kind === 'request' ? { kind, host, path: `/${path.join('/')}` } : { kind, name: what };
  return judge(judgeable, surface, keeper.current().choice, thing as Thing).allowed;
}

/** A sealed page can frame nobody else: a page of ours does, for this one receipt (docs/spec/http-api.md §9). */
const framedOnce = (receipt: string, address: string): string =>
  `/_kc/once/${receipt}?address=${encodeURIComponent(address)}`;

/** Puts placeholders before held frames that have none: loaded only where there are such frames. */
async function place(host: Host, frames: readonly HTMLElement[]): Promise<void> {
  const part: typeof import('./place.ts') = await import(new URL(PLACE_FILE, import.meta.url).href);
  await part.placeFrames(host, frames);
}

/** `notice` is told by the page of the guard, and of a page that goes, until this listens itself. */
export function openRelease(
  host: Host,
  guard: Guard | undefined,
  notice: (noticed: Noticed) => void,
  report: (problem: unknown) => void,
): MakeFit {
  const { config, keeper, origin } = host;
  const { judgeable, surface } = config;
  const sight = sightOf(host);
  const leaving = openLeaving();
  const held = openHeld(document, sight, report);
  const renewal = openRenewal({
    say: () => host.say(config.later),
    // The settings page says it by itself.
    warn: () => document.querySelector('kc-ask[data-kc=settings]') ?? host.open(),
    isTyping: followTyping(window),
    leaving,
    settled: keeper.settled,
    mayReach: sight.mayReach,
  });
  const reports = openReports(config, window, sendTo(origin));
  /** What a script asked for in vain, and would not ask for again: only a new page gives it. */
  const lost: Seen[] = [];

  function loadOnce(element: HTMLElement): void {
    const once = (): void => held.once(element);
    if (guard) {
      element.setAttribute = guard.native(element.setAttribute);
      guard.freely(once);
      Reflect.deleteProperty(element, 'setAttribute');
    } else once();
    showPlaceholders(document);
  }

  tendPlaceholders(host, (element, receipt) => {
    const { kcSrc } = element.dataset;
    if (!isSealed() || kcSrc === undefined) loadOnce(element);
    else
      receipt
        .then((id) => {
          if (id === '') return;
          element.dataset['kcSrc'] = framedOnce(id, new URL(kcSrc, document.baseURI).href);
          loadOnce(element);
        })
        .catch(report);
  });

  let isSwept = false;
  /** The choices that this page had before. */
  const earlier: Choice[] = [];
  const couldReach = (address: string): boolean =>
    earlier.some((choice) => mayReach(judgeable, surface, choice, address, document.baseURI));

  /** Takes away what is refused. True where something runs that only a new page stops (WD-5). */
  async function withdraw(before: Choice | undefined, choice: Choice): Promise<boolean> {
    if (isSwept && !before) return false;
    isSwept = true;
    if (before) {
      earlier.push(before);
      revoke(judgeable, surface, before, choice);
    }
    const isStale = before !== undefined && held.isStale(couldReach);
    const sweeping = sweep(judgeable, surface, choice, guard?.native).catch(() => 0);
    if (!isStale) return false;
    fence(judgeable, surface, choice);
    await Promise.race([sweeping, new Promise((ended) => setTimeout(ended, SWEEP_MS))]);
    return true;
  }

  let hasChanged = false;
  const isLost = (): boolean => lost.some((seen) => isAllowed(host, seen));

  function told(seen: readonly Seen[]): void {
    reports.add(seen);
    lost.push(...seen.filter(({ kind }) => !IN_MARKUP.test(kind)));
    // The guard tells in batches: what it held before a grant may come after it.
    if (hasChanged && isLost()) renewal.begin();
  }
  guard?.tellTo(told);

  async function fit(before: Choice | undefined): Promise<void> {
    if (before) listen(leaving);
    removeEventListener('beforeunload', notice);
    const isStale = await withdraw(before, keeper.current().choice);
    if (isStale && (await renewal.stop(guard !== undefined))) return;
    hasChanged ||= before !== undefined;
    if (before && renewal.isNeeded(held.ready().length > 0, isLost())) renewal.begin();
    else if (!renewal.isDue()) {
      rest(leaving);
      held.apply();
    }
    const bare = bareFrames(document);
    if (bare.length > 0) await place(host, bare).catch(report);
    showPlaceholders(document);
  }

  return async (before, noticed) => {
    if (noticed instanceof Event) return see(leaving, noticed);
    if (noticed) told(noticed);
    return fit(before).catch(report);
  };
}
