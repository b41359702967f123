/** Objects that look like what a page asked for, and at once behave as if the other side were unreachable. */
import { defineProperty, named, type Realm } from './realm.ts';

const { EventTarget, Event, setTimeout, Object } = globalThis;

/** An object of `type` that never did anything and soon tells so by `events`. Never throws. */
export function dead(realm: Realm, type: string, own: object, events: readonly string[]): object {
  const target = new EventTarget();
  Object.setPrototypeOf(target, named(realm, type)?.['prototype'] as object);
  const nothing = (): void => {};
  const shown = { close: nothing, send: nothing, terminate: nothing, error: null, readyState: 0, ...own };
  for (const [name, value] of [...Object.entries(shown), ...events.map((event) => [`on${event}`, null])] as [
    string,
    unknown,
  ][])
    defineProperty(target, name, { value, writable: true, configurable: true });
  setTimeout(() => {
    for (const name of events) {
      const event = new Event(name);
      const on = Reflect.get(target, `on${name}`);
      if (typeof on === 'function') target.addEventListener(name, on as EventListener, { once: true });
      target.dispatchEvent(event);
    }
  });
  return target;
}
