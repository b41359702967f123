/**
 * `localStorage` and `sessionStorage`, by method and by property: a page sees the keys that are allowed, and for as
 * long as it lives what it wrote itself to those that are not (ENF-13). The latter touch no device.
 */
import type { Go, Row } from '../native/patch.ts';
import { apply, native, type Realm } from '../native/realm.ts';
import type { Judgement } from './judgement.ts';

const METHODS = 'getItem setItem removeItem clear key length';

/** What `shown` is for a native storage, and the other way round. */
interface View {
  readonly stored: Storage;
  readonly may: (key: string) => boolean;
  readonly memory: Map<string, string>;
}

const keyAt = native<string>('Storage', 'key');
const lengthOf = native<number>('Storage', 'length');
const getItem = native<string | null>('Storage', 'getItem');
const setItem = native('Storage', 'setItem');
const removeItem = native('Storage', 'removeItem');

function keysOf({ stored, may, memory }: View): string[] {
  const all = Array.from({ length: lengthOf(stored) }, (_, at) => keyAt(stored, at));
  return [...new Set([...all.filter(may), ...memory.keys()])];
}

const valueOf = ({ stored, may, memory }: View, key: string): string | null =>
  may(key) ? getItem(stored, key) : (memory.get(key) ?? null);

function put({ stored, may, memory }: View, key: string, value: unknown): boolean {
  if (may(key)) setItem(stored, key, value);
  else memory.set(key, `${value}`);
  return true;
}

function remove({ stored, memory }: View, key: string): boolean {
  memory.delete(key);
  removeItem(stored, key);
  return true;
}

const has = (view: View, key: PropertyKey): key is string =>
  typeof key === 'string' && valueOf(view, key) !== null;

/** By method: what each does on a view. */
const DOES: Readonly<Record<string, (view: View, go: Go, key: string, value: unknown) => unknown>> = {
  getItem: (view, _, key) => valueOf(view, key),
  setItem: (view, _, key, value) => void put(view, key, value),
  removeItem: (view, _, key) => void remove(view, key),
  clear: (view, go) => {
    view.memory.clear();
    return go([], view.stored);
  },
  key: (view, _, at) => keysOf(view)[Number(at) || 0] ?? null,
  length: (view) => keysOf(view).length,
};

export function storageRows({ may }: Judgement): readonly Row[] {
  const views = new WeakMap<object, View>();
  const shown = new WeakMap<object, Storage>();
  const memories = new Map<string, Map<string, string>>();

  function show(stored: Storage, kind: 'local-storage' | 'session-storage', realm: Realm): Storage {
    const memory = memories.get(kind) ?? new Map<string, string>();
    memories.set(kind, memory);
    const view: View = { stored, memory, may: (key) => may(kind, key) };
    const proto = realm.Storage.prototype;
    const proxy = new Proxy(Object.create(proto) as Storage, {
      get: (_, key) =>
        key in proto || !has(view, key) ? Reflect.get(proto, key, proxy) : valueOf(view, key),
      set: (_, key, value) => put(view, key as string, value),
      has: (_, key) => key in proto || has(view, key),
      deleteProperty: (_, key) => remove(view, key as string),
      defineProperty: (_, key, { value }) => put(view, key as string, value),
      ownKeys: () => keysOf(view),
      getOwnPropertyDescriptor: (_, key) =>
        has(view, key)
          ? { value: valueOf(view, key), writable: true, enumerable: true, configurable: true }
          : undefined,
    });
    views.set(proxy, view);
    views.set(stored, view);
    shown.set(stored, proxy);
    return proxy;
  }

  const kindOf = (member: string) => (member[0] === 'l' ? 'local-storage' : 'session-storage');
  return [
    [
      'self',
      'localStorage sessionStorage',
      (go, _, __, member, realm) => {
        const stored = go() as Storage | null;
        return stored && (shown.get(stored) ?? show(stored, kindOf(member), realm));
      },
    ],
    ['StorageEvent', 'storageArea', (go) => shown.get(go() as Storage) ?? go()],
    [
      'Storage',
      METHODS,
      (go, args, self, member) => {
        const view = views.get(self);
        // Too few arguments, or no storage: the native function says so itself.
        if (!view || args.length < (DOES[member]?.length ?? 0) - 2) return go(args, view?.stored ?? self);
        const [key, value] = args;
        return apply(DOES[member] as never, undefined, [view, go, member === 'key' ? key : `${key}`, value]);
      },
    ],
  ];
}
