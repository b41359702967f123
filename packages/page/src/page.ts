/**
 * The one script a page loads: the banner, and the way to the parts that are loaded later (docs/spec/page.md §1).
 *
 * Nothing is ever thrown into the page: what cannot start leaves everything held, and says so once (ENF-11).
 */
import {
  type Host,
  type Keeper,
  openDelivery,
  openJar,
  openKeeper,
  type PageConfig,
  readPageConfig,
  signalsIn,
  startBanner,
} from '@kiwiconsent/banner/browser';
import { type Choice, SILENCE } from '@kiwiconsent/policy/runtime';
import { follow } from './follow.ts';
import { handedOver } from './hands.ts';
import type { Noticed } from './release.ts';
import { report } from './report.ts';
import { watchPage } from './watch-page.ts';
import { whenRead } from './when-read.ts';

/** The names of the files beside this one, written in when this one is built. */
declare const PREFERENCES_FILE: string;
declare const ASK_FILE: string;
declare const RELEASE_FILE: string;

const { src, dataset } = document.currentScript as HTMLScriptElement;
const beside = <Part>(file: string): Promise<Part> => import(new URL(file, src).href);
const preferences = (): Promise<typeof import('./preferences.ts')> => beside(PREFERENCES_FILE);

// First of all: the guard gives itself only while this script runs.
const guard = handedOver();

/** What a visitor sees the place of, though it is held. */
const SEEN = 'kc-ask[data-kc="placeholder"],iframe[data-kc]';

type Release = typeof import('./release.ts');
let releasing: Promise<ReturnType<Release['openRelease']>> | undefined;
let before = SILENCE;
let here: Host;

/** Loads what releases, again where that failed, and makes the page fit the choice as it stands after `last`. */
function release(last?: Choice, noticed?: Noticed): void {
  releasing ??= beside<Release>(RELEASE_FILE).then((part) => part.openRelease(here, guard, notice, report));
  releasing
    .then((makeFit) => makeFit(last, noticed))
    .catch((problem) => {
      releasing = undefined;
      report(problem);
    });
}

const notice = (noticed: Noticed): void => release(undefined, noticed);

/** Where nobody said anything, and no place is kept for what is held, there is nothing to release or to take away. */
function apply(host: Host, isChanged: boolean): void {
  here = host;
  const { choice, at } = host.keeper.current();
  const last = isChanged ? before : undefined;
  before = choice;
  guard?.choiceIs(choice);
  // From a choice on, so that no page is made anew under a visitor who goes to another.
  if (last) addEventListener('beforeunload', notice);
  if (last || at || releasing || host.keeper.signals.gpc || document.querySelector(SEEN)) release(last);
}

function open(host: Host, opener?: HTMLElement): void {
  preferences()
    .then((part) => part.openPreferences(host, opener))
    .catch(() => follow(opener));
}

function start(config: PageConfig, origin: string, show: (keeper: Keeper) => void): void {
  const deliver = openDelivery(config, origin, window);
  const keeper = openKeeper(config, openJar(document), deliver, () => new Date(), signalsIn(document));
  show(keeper);
  const host = startBanner({ config, origin, keeper, apply, open });
  watchPage(document, () => apply(host, false));
  guard?.tellTo(notice);
  // The first sign that a visitor is there, and may answer.
  for (const sign of ['keydown', 'click', 'pointerover']) addEventListener(sign, notice, { once: true });
  const settings = document.querySelector<HTMLElement>('kc-ask[data-kc="settings"]');
  if (settings)
    preferences()
      .then((part) => part.tendSettings(host, settings))
      .catch(report);
}

async function startElsewhere(): Promise<void> {
  const { surface, language } = dataset;
  if (!surface || !language) return;
  const { origin } = new URL(src);
  const part = await beside<typeof import('./ask.ts')>(ASK_FILE);
  const ask = await part.fetchAsk(origin, surface, language);
  start(ask, origin, (keeper) => part.renderAsk(ask, keeper));
}

async function startHere(): Promise<void> {
  const config = readPageConfig(document);
  if (config) start(config, '', () => {});
  else await startElsewhere();
}

whenRead(document, () => void startHere().catch(report));
