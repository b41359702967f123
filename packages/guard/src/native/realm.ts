/** The functions the guard itself uses, captured before page code runs (docs/spec/guard.md §2). */

/** A window, or a worker's global scope: whatever page code runs in. */
export type Realm = typeof globalThis;

export const apply: typeof Reflect.apply = Reflect.apply;
export const construct: typeof Reflect.construct = Reflect.construct;
export const defineProperty: typeof Reflect.defineProperty = Reflect.defineProperty;
export const getPrototypeOf: typeof Reflect.getPrototypeOf = Reflect.getPrototypeOf;
export const getOwnPropertyDescriptor: typeof Reflect.getOwnPropertyDescriptor =
  Reflect.getOwnPropertyDescriptor;

/** Looks a name up without believing that it is there. */
export function named(realm: object, name: string): Record<string, unknown> | undefined {
  return Reflect.get(realm, name) as Record<string, unknown> | undefined;
}

/** Where a member of `owner` lives: its prototype, or the realm itself for `self`. */
export function ownerOf(realm: Realm, owner: string): object | undefined {
  return owner === 'self' ? realm : (named(realm, owner)?.['prototype'] as object | undefined);
}

type Callable = (...args: unknown[]) => unknown;

/**
 * A native member of an interface, as a function of the object. A setter is written `value=`. Where this realm has
 * none (in a worker, an older browser), it does nothing.
 */
export function native<Result = unknown>(
  owner: string,
  member: string,
): (self: unknown, ...args: readonly unknown[]) => Result {
  const [name = '', set] = member.split('=');
  const found = getOwnPropertyDescriptor(ownerOf(globalThis, owner) ?? {}, name);
  const callable = (found?.value ?? (set === undefined ? found?.get : found?.set)) as Callable | undefined;
  return (self, ...args) => (callable && apply(callable, self, args)) as Result;
}
