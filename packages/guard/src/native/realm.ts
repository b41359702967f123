/** The functions the guard itself uses, captured before page code runs (docs/spec/guard.md §2). */

/** A window, or a worker's global scope: whatever page code runs in. */
export type Realm = typeof globalThis;

export const apply: typeof Reflect.apply = Reflect.apply;
export const construct: typeof Reflect.construct = Reflect.construct;
export const defineProperty: typeof Reflect.defineProperty = Reflect.defineProperty;
export const getPrototypeOf: typeof Reflect.getPrototypeOf = Reflect.getPrototypeOf;
export const getOwnPropertyDescriptor: typeof Reflect.getOwnPropertyDescriptor =
  Reflect.getOwnPropertyDescriptor;

/** Where a member of `owner` lives: its prototype, or the realm itself for `self`; those of `URL` are its own. */
export function ownerOf(realm: Realm, owner: string): object | undefined {
  const found = realm[owner as never] as { prototype: object } | undefined;
  return /self|URL/.test(owner) ? found : found?.prototype;
}

type Callable = (...args: unknown[]) => unknown;
type Native<Result> = (self: unknown, ...args: readonly unknown[]) => Result;

const calling =
  <Result>(callable: unknown): Native<Result> =>
  (self, ...args) =>
    (callable && apply(callable as Callable, self, args)) as Result;

const describe = (owner: string, member: string): PropertyDescriptor | undefined =>
  getOwnPropertyDescriptor(ownerOf(globalThis, owner) ?? {}, member);

/**
 * A native method or getter of an interface, as a function of the object. Where this realm has none (in a worker, an
 * older browser), it does nothing.
 */
export function native<Result = unknown>(owner: string, member: string): Native<Result> {
  const found = describe(owner, member);
  return calling(found?.value ?? found?.get);
}

/** The same for a setter. */
export const nativeSetter = (owner: string, member: string): Native<unknown> =>
  calling(describe(owner, member)?.set);
