/** Objects that look like what a page asked for, and at once behave as if the other side were unreachable. */
import { defineProperty, ownerOf, type Realm } from './realm.ts';

const { EventTarget, Event, setTimeout } = globalThis;

/** An object of `type` that never did anything and soon tells so by `events`. Never throws. */
export function dead(realm: Realm, type: string, own: object, events: readonly string[]): object {
  const target = new EventTarget();
  const add = (name: string, value: unknown): void =>
    void (name in EventTarget.prototype || defineProperty(target, name, { value, writable: true }));
  const proto = ownerOf(realm, type) as object;
  for (const name in proto) add(name, name.startsWith('on') ? null : () => {});
  for (const [name, value] of Object.entries(own)) defineProperty(target, name, { value });
  Object.setPrototypeOf(target, proto);
  setTimeout(() => {
    for (const name of events) {
      const on = target[`on${name}` as never];
      if (on) target.addEventListener(name, on as EventListener);
      target.dispatchEvent(new Event(name));
    }
  });
  return target;
}
