/**
 * `localStorage` and `sessionStorage`, by method and by property: a page sees the keys that are allowed, and for as
 * long as it lives what it wrote itself to those that are not (ENF-13). The latter touch no device.
 */
import type { Row } from '../native/patch.ts';
import { getOwnPropertyDescriptor, native } from '../native/realm.ts';
import type { Judgement } from './judgement.ts';

/** What a page sees of a native storage. */
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

const keysOf = ({ stored, may, memory }: View): string[] => [
  ...new Set([
    ...Array.from({ length: lengthOf(stored) }, (_, at) => keyAt(stored, at)).filter(may),
    ...memory.keys(),
  ]),
];

/** By method: what each does on a view. What was written while it was held stays to be read once it is allowed. */
const DOES: Readonly<Record<string, (view: View, key: string, value: string) => unknown>> = {
  getItem: ({ stored, may, memory }, key) =>
    (may(key) ? getItem(stored, key) : null) ?? memory.get(key) ?? null,
  setItem({ stored, may, memory }, key, value) {
    if (!may(key)) memory.set(key, `${value}`);
    else {
      memory.delete(key);
      setItem(stored, key, value);
    }
  },
  removeItem({ stored, memory }, key) {
    memory.delete(key);
    removeItem(stored, key);
  },
  key: (view, at) => keysOf(view)[(at as unknown as number) | 0] ?? null,
  length: (view) => keysOf(view).length,
};
export function storageRows({ may }: Judgement): readonly Row[] {
  const views = new WeakMap<object, View>();
  const shown = new WeakMap<object, Storage>();
  const memories: Record<string, Map<string, string>> = {};

  function show(stored: Storage, kind: 'local-storage' | 'session-storage', proto: object): Storage {
    memories[kind] ??= new Map();
    const view: View = { stored, memory: memories[kind], may: (key) => may(kind, key) };
    const act = (name: string, key: PropertyKey, value?: unknown): boolean => {
      DOES[name]?.(view, key as string, value as string);
      return true;
    };
    const get = (key: PropertyKey): unknown =>
      typeof key === 'string' && !(key in proto)
        ? (DOES['getItem']?.(view, key, '') ?? undefined)
        : undefined;
    const proxy = new Proxy(Object.create(proto) as Storage, {
      get: (_, key) => (key in proto ? Reflect.get(proto, key, proxy) : get(key)),
      set: (_, key, value) => act('setItem', key, value),
      has: (_, key) => key in proto || get(key) !== undefined,
      deleteProperty: (_, key) => act('removeItem', key),
      defineProperty: (_, key, { value }) => act('setItem', key, value),
      ownKeys: () => keysOf(view),
      getOwnPropertyDescriptor(_, key) {
        const value = get(key);
        return value === undefined ? value : getOwnPropertyDescriptor({ [key]: value }, key);
      },
    });
    views.set(proxy, view);
    views.set(stored, view);
    shown.set(stored, proxy);
    return proxy;
  }

  return [
    [
      'self',
      'localStorage sessionStorage',
      (go, _, __, member, realm) => {
        const stored = go() as Storage | null;
        const kind = `${member.slice(0, -7)}-storage` as 'local-storage' | 'session-storage';
        return stored && (shown.get(stored) ?? show(stored, kind, realm.Storage.prototype));
      },
    ],
    ['StorageEvent', 'storageArea', (go) => shown.get(go() as Storage) ?? go()],
    // A native function takes a native storage only, by itself or as a field.
    [
      'self StorageEvent',
      'StorageEvent initStorageEvent',
      (go, args) =>
        go(
          (args as readonly (StorageEventInit | null)[]).map((each) => {
            const value = views.get(each?.storageArea ?? {})?.stored;
            return value
              ? Object.create(each, { storageArea: { value } })
              : (views.get(each ?? {})?.stored ?? each);
          }),
        ),
    ],
    [
      'Storage',
      'getItem setItem removeItem clear key length',
      (go, args, self, member) => {
        const view = views.get(self);
        if (member === 'clear') view?.memory.clear();
        const does = DOES[member];
        // With too few arguments, or on no storage, the native function says so itself.
        return view && does && args.length >= does.length - 1
          ? does(view, `${args[0]}`, args[1] as string)
          : go(args, view?.stored ?? self);
      },
    ],
  ];
}
