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
  startBanner,
} from '@kiwiconsent/banner/browser';
import { follow } from './follow.ts';
import { report } from './report.ts';
import { whenRead } from './when-read.ts';

/** The names of the files beside this one, written in when this one is built. */
declare const PREFERENCES_FILE: string;
declare const ASK_FILE: string;
declare const RELEASE_FILE: string;

const { src, dataset } = document.currentScript as HTMLScriptElement;
const beside = <Part>(file: string): Promise<Part> => import(new URL(file, src).href);
const preferences = (): Promise<typeof import('./preferences.ts')> => beside(PREFERENCES_FILE);

let releasing: Promise<() => void> | undefined;

/** Where nothing is tagged and nothing changed, what releases is not loaded. */
function apply(host: Host, isChanged: boolean): void {
  if (isChanged || document.querySelector('[data-kc]:not(kc-ask)')) {
    releasing ??= beside<typeof import('./release.ts')>(RELEASE_FILE).then((part) =>
      part.openRelease(host, report),
    );
  }
  releasing?.then((release) => release()).catch(report);
}

function open(host: Host, opener?: HTMLElement): void {
  preferences()
    .then((part) => part.openPreferences(host, opener))
    .catch(() => follow(opener));
}

function start(config: PageConfig, origin: string, show: (keeper: Keeper) => void): void {
  const deliver = openDelivery(config, origin, window);
  const keeper = openKeeper(config, openJar(document), deliver, () => new Date());
  show(keeper);
  const host = startBanner({ config, origin, keeper, apply, open });
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
