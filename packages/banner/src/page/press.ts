/**
 * Presses on the named controls (docs/spec/page.md §3): the one door through which a person's will comes in.
 *
 * Listened for on the window, before the site's own listeners, so that a site that stops events cannot keep a
 * visitor from refusing.
 */
export type Pressed = (name: string, control: HTMLElement, isTrusted: boolean) => boolean;

/** Calls `pressed` for each press; where it says true, the browser does not follow the link or send the form. */
export function onPress(window: Window, pressed: Pressed): void {
  window.addEventListener(
    'click',
    (event) => {
      const control = (event.target as Element).closest<HTMLElement>('[data-kc-do]');
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (control && !isElsewhere && pressed(control.dataset['kcDo'] ?? '', control, event.isTrusted)) {
        event.preventDefault();
      }
    },
    true,
  );
}

/**
 * Where our script runs, only a press is a press: Enter in a field presses no button (DP-7, A11Y-9), and no script
 * presses by sending a form (LAW-5). KNOWN LIMIT: `form.submit()` fires no event; the server then sees a form.
 */
export function keepFormsStill(window: Window): void {
  const still = (name: string, isOurs: (element: Element, event: Event) => boolean): void =>
    window.addEventListener(
      name,
      (event) => isOurs(event.target as Element, event) && event.preventDefault(),
      true,
    );
  still(
    'keydown',
    (element, event) => (event as KeyboardEvent).key === 'Enter' && element.matches('kc-ask input'),
  );
  // The settings page's are plain forms until they are tended: no press is lost meanwhile, or without the network.
  still('submit', (form) => form.matches('kc-ask:not([data-kc=settings]) [action^="/_kc"]'));
}
