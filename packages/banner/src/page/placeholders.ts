/** Placeholders: shown while what they stand for is held; *once* and *always* (docs/spec/page.md §5, P19). */
import type { Press } from './keeper.ts';
import { onPress } from './press.ts';
import type { Host } from './start-banner.ts';

const HELD = '[data-kc]:not(kc-ask)';

/** The tagged element that a placeholder stands for: in it, or directly after it. */
function heldBy(placeholder: Element): HTMLElement | undefined {
  const beside = placeholder.querySelector(HELD) ?? placeholder.nextElementSibling;
  return beside instanceof HTMLElement && beside.matches(HELD) ? beside : undefined;
}

const PLACEHOLDER = 'kc-ask[data-kc="placeholder"]';
const FRAMES = ':is(iframe,embed,object)[data-kc]:is([data-kc-src],[data-kc-data],[data-kc-srcdoc])';

export function showPlaceholders(document: Document): void {
  for (const root of document.querySelectorAll<HTMLElement>(PLACEHOLDER)) {
    root.hidden = heldBy(root)?.hidden === false;
  }
}

/** Held frames that a visitor would miss, and that nothing stands for yet. */
export function bareFrames(document: Document): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(FRAMES)].filter((frame) => {
    const isPlaced = frame.previousElementSibling?.matches(PLACEHOLDER) || frame.closest(PLACEHOLDER);
    return !isPlaced && (!frame.hidden || frame.hasAttribute('data-kc-hidden'));
  });
}

/** Releases one element although its technology is held; `receipt` is that of the press, '' where it is not recorded. */
export type Once = (element: HTMLElement, receipt: Promise<string>) => void;

/** Listens for presses on placeholders. */
export function tendPlaceholders({ config, keeper, decide }: Host, once: Once): void {
  function pressOn(control: 'load-once' | 'load-always', element: HTMLElement): Press | undefined {
    const row = config.judgeable.technologies.find(({ id }) => id === element.dataset['kc']);
    if (!row || row.category === 'necessary') return undefined;
    const { said: choice } = keeper.current();
    const name = `${row.category}.${row.provider}`;
    const granted = { [name]: 'granted' as const };
    const said = { categories: {}, providers: granted, objections: [] };
    const providers = { ...choice.providers, ...granted };
    return { control, layer: 'placeholder', shown: [name], choice: { ...choice, providers }, said };
  }

  onPress(window, (name, control, isTrusted) => {
    const root = control.closest('kc-ask[data-kc="placeholder"]');
    if (!root || (name !== 'load-once' && name !== 'load-always')) return false;
    const element = heldBy(root);
    const press = element && pressOn(name, element);
    if (!isTrusted || !press) return true;
    if (name === 'load-always') void decide(press);
    else once(element, keeper.record(press));
    return true;
  });
}
