/**
 * Where a site's own things stand on the device, and how each is taken away (WD-4, BRW-6).
 *
 * Names are read with `native`, which gives the function behind the guard's: to page code what is not allowed is not
 * there, and what is not seen is not removed.
 */

/** The native function behind one that the guard put in its place. */
export type Native = <F>(callable: F) => F;

export interface Place {
  readonly kind: string;
  readonly names: () => Iterable<string> | Promise<Iterable<string>>;
  readonly remove: (name: string) => unknown;
}

interface NamedCookie {
  readonly name?: string;
  readonly domain?: string | null;
  readonly path?: string;
  readonly partitioned?: boolean;
}

interface CookieStoreLike {
  getAll(): Promise<readonly NamedCookie[]>;
  delete(cookie: object): Promise<void>;
}

type Member = (self: unknown, ...args: unknown[]) => unknown;

/** A member of an interface as it was before anything was put around it; it gives nothing where there is none. */
function memberOf(native: Native, owner: object | null | undefined, name: string): Member {
  const found = owner ? Object.getOwnPropertyDescriptor(owner, name) : undefined;
  const callable = found?.value ?? found?.get;
  return (self, ...args) =>
    typeof callable === 'function' ? Reflect.apply(native(callable) as Member, self, args) : undefined;
}

/** Every path at which a cookie that this page can see can have been set: `/`, `/a`, `/a/`, `/a/b`. */
export function pathsAt(pathname: string): readonly string[] {
  const steps = pathname.split('/');
  const stems = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
  return [
    ...new Set(
      stems.flatMap((stem, at) => (at < stems.length - 1 ? [stem || '/', `${stem}/`] : [stem || '/'])),
    ),
  ];
}

/** None, then the host and each above it. A browser passes over what is no domain of its own. */
export function domainsAt(hostname: string): readonly string[] {
  const labels = hostname.split('.');
  return ['', ...labels.map((_, at) => labels.slice(at).join('.'))];
}

function removeCookie(name: string): void {
  const secure = isSecureContext ? ['', '; Secure', '; Secure; Partitioned'] : [''];
  const places = domainsAt(location.hostname).flatMap((domain) =>
    pathsAt(location.pathname).flatMap((path) =>
      secure.map((more) => `; Path=${path}${domain && `; Domain=${domain}`}${more}`),
    ),
  );
  for (const place of places) {
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is not in every browser
    document.cookie = `${name}=; Max-Age=0${place}`;
  }
}

/** Where the browser itself knows with which domain, path and partition a cookie was set. */
async function removeKnown(store: CookieStoreLike, all: readonly NamedCookie[], name: string): Promise<void> {
  for (const { domain, path, partitioned, ...cookie } of all)
    if (cookie.name === name)
      await store.delete({
        name,
        path: path ?? '/',
        ...(domain && { domain }),
        ...(partitioned && { partitioned }),
      });
}

function cookies(native: Native): Place {
  const read = memberOf(native, Document.prototype, 'cookie');
  const store = Reflect.get(globalThis, 'cookieStore') as CookieStoreLike | undefined;
  const getAll = memberOf(native, store && Object.getPrototypeOf(store), 'getAll');
  const known = async (): Promise<readonly NamedCookie[]> =>
    ((await getAll(store)) as NamedCookie[] | undefined) ?? [];
  return {
    kind: 'cookie',
    async names() {
      const text = String(read(document) ?? '');
      const seen = text.split('; ').map((pair) => pair.split('=')[0] ?? '');
      return new Set([...seen, ...(await known().catch(() => [])).map(({ name = '' }) => name)]);
    },
    async remove(name) {
      removeCookie(name);
      if (store) await removeKnown(store, await known(), name).catch(() => {});
    },
  };
}

function storage(native: Native, kind: string, where: 'localStorage' | 'sessionStorage'): Place {
  const area = memberOf(native, globalThis, where);
  const key = memberOf(native, Storage.prototype, 'key');
  const length = memberOf(native, Storage.prototype, 'length');
  const removeItem = memberOf(native, Storage.prototype, 'removeItem');
  return {
    kind,
    names() {
      const stored = area(globalThis);
      return Array.from({ length: Number(length(stored)) || 0 }, (_, at) => String(key(stored, at)));
    },
    remove: (name) => removeItem(area(globalThis), name),
  };
}

const pathOf = (worker: ServiceWorkerRegistration): string => {
  const script = (worker.active ?? worker.waiting ?? worker.installing)?.scriptURL;
  return script ? new URL(script).pathname : '';
};

interface Buckets {
  delete(name: string): Promise<void>;
}

/** The root of the origin's own files, with what of it TypeScript does not know yet. */
interface Root {
  keys(): AsyncIterable<string>;
  removeEntry(name: string, options: { readonly recursive: true }): Promise<void>;
}

/** Every place, in the order of the policy's kinds. Total: a place that the browser does not have is empty. */
export function placesOn(native: Native): readonly Place[] {
  const databases = memberOf(native, IDBFactory.prototype, 'databases');
  const cacheNames = memberOf(native, globalThis.CacheStorage?.prototype, 'keys');
  const buckets = (navigator as { storageBuckets?: Buckets }).storageBuckets;
  const bucketNames = memberOf(native, buckets && Object.getPrototypeOf(buckets), 'keys');
  const directory = memberOf(native, globalThis.StorageManager?.prototype, 'getDirectory');
  const root = async (): Promise<Root> => (await directory(navigator.storage)) as Root;
  const workers = (): Promise<readonly ServiceWorkerRegistration[]> =>
    navigator.serviceWorker.getRegistrations();
  return [
    cookies(native),
    storage(native, 'local-storage', 'localStorage'),
    storage(native, 'session-storage', 'sessionStorage'),
    {
      kind: 'indexed-db',
      names: async () =>
        ((await databases(indexedDB)) as IDBDatabaseInfo[]).flatMap(({ name }) => name ?? []),
      remove: (name) => indexedDB.deleteDatabase(name),
    },
    {
      kind: 'cache-storage',
      names: async () => (await cacheNames(caches)) as string[],
      remove: (name) => caches.delete(name),
    },
    {
      // A storage bucket is judged as a cache of its name.
      kind: 'cache-storage',
      names: async () => (await bucketNames(buckets)) as string[],
      remove: (name) => buckets?.delete(name),
    },
    {
      kind: 'file-system',
      async names() {
        const found: string[] = [];
        for await (const name of (await root()).keys()) found.push(name);
        return found;
      },
      remove: async (name) => (await root()).removeEntry(name, { recursive: true }),
    },
    {
      kind: 'service-worker',
      names: async () => (await workers()).map(pathOf),
      remove: async (name) => {
        for (const worker of await workers()) if (pathOf(worker) === name) await worker.unregister();
      },
    },
  ];
}
