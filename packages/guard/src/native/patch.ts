/**
 * Puts one of our functions around a native one, so that a page cannot tell: same name, length, text and place,
 * still constructible, and what a page does to the one it does to the other (docs/spec/guard.md §2).
 */
import {
  apply,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownerOf,
  type Realm,
} from './realm.ts';

/** Calls the native function: as the page called it, or with other arguments or on another object. */
export type Go = (args?: readonly unknown[], self?: unknown) => unknown;

/** What happens instead. `self` is the object it is called on; with `new`, what is constructed. */
export type Around = (go: Go, args: readonly unknown[], self: never, member: string, realm: Realm) => unknown;

/** Interfaces and their members, both as words; `self` is the realm, `name=` a setter. */
export type Row = readonly [owners: string, members: string, around: Around];

type Callable = (...args: unknown[]) => unknown;

const natives = new WeakMap<object, object>();

/** The native function behind one of ours; any other is itself. */
export const nativeOf = <Function>(callable: Function): Function =>
  (natives.get(callable as object) as Function | undefined) ?? callable;

/** How a wrapped function reads as text. */
export const LOOKS: Row = ['Function', 'toString', (go, args, self) => go(args, nativeOf(self))];

function wrapped(callable: Callable, around: Around, member: string, realm: Realm): Callable {
  const proxy = new Proxy(callable, {
    apply: (target, self, args) =>
      around((given = args, on = self) => apply(target, on, given), args, self as never, member, realm),
    construct: (target, args, made) =>
      around((given = args) => construct(target, given, made), args, made as never, member, realm) as object,
  });
  natives.set(proxy, nativeOf(callable));
  const { prototype } = callable as { prototype?: object };
  // Only a constructor has one that points back at it.
  if (prototype && getOwnPropertyDescriptor(prototype, 'constructor')?.value === callable)
    defineProperty(prototype, 'constructor', { value: proxy });
  return proxy;
}

/** Total: what this realm does not have is passed over. */
export function patch(realm: Realm, rows: readonly Row[]): void {
  for (const [owners, members, around] of rows)
    for (const owner of owners.split(' '))
      for (const each of members.split(' ')) {
        const member = each.replace('=', '');
        let on = ownerOf(realm, owner);
        // A worker's own functions are on what its global scope inherits from.
        while (owner === 'self' && on && !getOwnPropertyDescriptor(on, member))
          on = getPrototypeOf(on) as object;
        const found = on && getOwnPropertyDescriptor(on, member);
        const part = found?.value ? 'value' : each === member ? 'get' : 'set';
        const callable = found?.[part] as unknown;
        if (on && found?.configurable && typeof callable === 'function')
          defineProperty(on, member, {
            ...found,
            [part]: wrapped(callable as Callable, around, member, realm),
          });
      }
}
