/** Puts the behaviour together: presses become decisions, decisions become what the page shows. */
import type { Layer } from '@kiwiconsent/policy/receipt';
import { type Choice, choiceOf } from '@kiwiconsent/policy/runtime';
import type { PageConfig } from '../view/page-config.ts';
import { askedIn } from './asked-in.ts';
import { followPage } from './follow-page.ts';
import type { Keeper, Press } from './keeper.ts';
import { openStatus } from './open-status.ts';
import { keepFormsStill, onPress } from './press.ts';
import { publish, tellPage } from './public.ts';
import { showBanner } from './show-banner.ts';

/** What the parts that are loaded later work with. */
export interface Host {
  readonly config: PageConfig;
  /** Where the server is: '' for the page's own origin. */
  readonly origin: string;
  readonly keeper: Keeper;
  readonly decide: (press: Press) => Promise<string>;
  /** Opens the preferences, where a visitor can see where they stand. */
  readonly open: () => void;
  /** Says words politely: heard by a screen reader, moving no focus (A11Y-11). */
  readonly say: (words: string) => void;
}

export interface Parts {
  readonly config: PageConfig;
  readonly origin: string;
  readonly keeper: Keeper;
  /** Makes the page fit the choice as it stands, which is another one since the last time, or the first. */
  readonly apply: (host: Host, isChanged: boolean) => void;
  /** Opens the preferences, which it loads first. */
  readonly open: (host: Host, opener?: HTMLElement) => void;
}

export function startBanner({ config, origin, keeper, apply, open }: Parts): Host {
  const { asked } = config;
  const choice = (): Choice => keeper.current().choice;

  function show(isChanged: boolean): void {
    showBanner(document, keeper.isKept && asked.some((category) => !choice().categories[category]));
    apply(host, isChanged);
    tellPage(document, choice());
  }

  const say = openStatus(document);
  const tell = followPage(window, keeper.look);
  const host: Host = {
    config,
    origin,
    keeper,
    say,
    open: () => open(host),
    decide(press) {
      const receipt = keeper.decide(press);
      tell();
      say(config.said);
      return receipt;
    },
  };

  /** Without a form it is about all there is. */
  function answer(control: 'accept-all' | 'refuse-all' | 'withdraw-all', form: HTMLFormElement | null): void {
    const shown = form ? askedIn(form) : asked;
    const layer = (form ? new FormData(form).get('layer') : 'preferences') as Layer;
    void host.decide({ control, layer, shown, choice: choiceOf(control, shown, keeper.current().said) });
  }

  // Only a person's press grants; a script may refuse and withdraw (LAW-5).
  onPress(window, (name, control, isTrusted) => {
    const form = control.closest('form');
    if (name === 'open-preferences') open(host, control);
    else if (name === 'refuse-all' || name === 'withdraw-all') answer(name, form);
    else if (name === 'accept-all') isTrusted && form && answer(name, form);
    else return false;
    return true;
  });
  keepFormsStill(window);
  keeper.follow(() => show(true));
  publish(window, { choice, open: host.open, withdraw: () => answer('withdraw-all', null) });
  show(false);
  keeper.resume();
  return host;
}
