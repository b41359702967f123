/** IndexedDB, Cache, the origin's own files, and service workers: by name; what is held is not there. */
import { dead } from '../native/dead.ts';
import type { Around, Row } from '../native/patch.ts';
import { ifMay, listed, refused } from './by-name.ts';
import type { Judgement } from './judgement.ts';

const failed: Around = (_, __, ___, ____, realm) =>
  dead(realm, 'IDBOpenDBRequest', { readyState: 'done', error: new DOMException('', 'UnknownError') }, [
    'error',
  ]);

const CACHES = 'CacheStorage StorageBucketManager';

/** The names of allowed caches are asked first; only those are looked through. */
const matched: Around = async (go, [request, given], self: CacheStorage) => {
  const options = (given ?? {}) as MultiCacheQueryOptions;
  for (const cacheName of await self.keys()) {
    const isAsked = (options.cacheName ?? cacheName) === cacheName;
    const found = isAsked && (await go([request, { ...options, cacheName }]));
    if (found) return found;
  }
  return;
};

export function databaseRows(judgement: Judgement): readonly Row[] {
  const { may, config } = judgement;
  const { technologies } = config.judgeable;
  const inFiles = ifMay(judgement, 'file-system', refused);
  return [
    ['IDBFactory', 'open', ifMay(judgement, 'indexed-db', failed)],
    ['IDBFactory', 'databases', listed(judgement, 'indexed-db')],
    // A bucket is a place of its own, with caches, databases and files in it: it is judged as a cache of its name.
    [CACHES, 'open', ifMay(judgement, 'cache-storage', refused)],
    ['CacheStorage', 'has', ifMay(judgement, 'cache-storage', async () => false)],
    [CACHES, 'keys', listed(judgement, 'cache-storage')],
    ['CacheStorage', 'match', matched],
    [
      'StorageManager',
      'getDirectory',
      (go) =>
        technologies.some(({ kind, name }) => kind === 'file-system' && may(kind, name)) ? go() : refused(),
    ],
    [
      'FileSystemDirectoryHandle',
      'getFileHandle getDirectoryHandle',
      // Only the origin's own root has no name; other folders a visitor picked.
      (go, args, self: { name: string }, ...more) =>
        self.name ? go() : inFiles(go, args, self as never, ...more),
    ],
    [
      'ServiceWorkerContainer',
      'register',
      (go, [script]) =>
        may('service-worker', new URL(`${script}`, document.baseURI).pathname) ? go() : refused(),
    ],
  ];
}
