/** IndexedDB, Cache, the origin's own files, and service workers: by name; what is held is not there. */
import { dead } from '../native/dead.ts';
import type { Around, Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

const refused = (): Promise<never> =>
  Promise.reject(new DOMException('The user denied permission to access storage.', 'SecurityError'));

export function databaseRows({ may, config }: Judgement): readonly Row[] {
  const ifMay =
    (kind: Parameters<typeof may>[0], otherwise: () => unknown): Around =>
    (go, [name]) =>
      may(kind, `${name}`) ? go() : otherwise();
  const rows = config.judgeable.technologies.filter(({ kind }) => kind === 'file-system');
  return [
    [
      'IDBFactory',
      'open',
      (go, [name], _, __, realm) =>
        may('indexed-db', `${name}`)
          ? go()
          : dead(
              realm,
              'IDBOpenDBRequest',
              {
                readyState: 'done',
                result: undefined,
                error: new DOMException('Internal error.', 'UnknownError'),
              },
              ['error'],
            ),
    ],
    [
      'IDBFactory',
      'databases',
      async (go) => ((await go()) as { name: string }[]).filter(({ name }) => may('indexed-db', name)),
    ],
    ['CacheStorage', 'open', ifMay('cache-storage', refused)],
    ['CacheStorage', 'has', ifMay('cache-storage', async () => false)],
    [
      'CacheStorage',
      'keys',
      async (go) => ((await go()) as string[]).filter((name) => may('cache-storage', name)),
    ],
    [
      'CacheStorage',
      'match',
      async (go, [request, options], self: CacheStorage) => {
        const { cacheName } = (options ?? {}) as CacheQueryOptions & { cacheName?: string };
        for (const name of cacheName === undefined ? await self.keys() : [cacheName]) {
          const found =
            may('cache-storage', name) && (await go([request, { ...(options as object), cacheName: name }]));
          if (found) return found;
        }
        return undefined;
      },
    ],
    [
      'StorageManager',
      'getDirectory',
      (go) => (rows.some(({ name }) => may('file-system', name)) ? go() : refused()),
    ],
    [
      'FileSystemDirectoryHandle',
      'getFileHandle getDirectoryHandle',
      // Only the origin's own root has no name; other folders a visitor picked.
      (go, [name], self: { name: string }) => (self.name || may('file-system', `${name}`) ? go() : refused()),
    ],
    [
      'ServiceWorkerContainer',
      'register',
      (go, [script]) => {
        const { pathname } = new URL(`${script}`, document.baseURI);
        return may('service-worker', pathname) ? go() : refused();
      },
    ],
  ];
}
