import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { decisionOf, post, removed, type Started, started } from '../fixture/started.ts';
import { ledgerKeyOf } from './ledger-key.ts';
import type { LedgerKeys } from './ledger-keys.ts';
import { NO_FILE, type Seen, type SeenFile, seenIn } from './seen.ts';
import { openWatch, type Watch } from './watch.ts';

const ORIGIN = 'www.voorbeeld.nl/_kc/ledger';
const SEED = Buffer.alloc(32, 7);
const NOW = new Date('2026-06-01T12:00:00Z');

const sites: Started[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) {
    await site.stop();
    removed(site.folder);
  }
});

/** A ledger of so many decisions, signed with our key. */
async function ledgerOf(count: number): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'kc-watch-'));
  const keyFile = join(folder, 'seed');
  writeFileSync(keyFile, SEED.toString('base64'));
  const site = await started(undefined, { folder, ledger: { keyFile } });
  sites.push(site);
  for (let each = 0; each < count; each++) await post(site, decisionOf());
  return site;
}

async function lastSeen(site: Started): Promise<Seen> {
  const { checkpoint } = await site.store.ledger.head();
  return (
    seenIn(checkpoint, NOW) ?? { origin: ORIGIN, size: 0, root: new Uint8Array(), since: NOW.toISOString() }
  );
}

/** What a process sees that has seen `seen` before, and now finds the store of `site`. */
function watching({ store }: Started, start: Seen, file: SeenFile = NO_FILE): Watch {
  const current = ledgerKeyOf(SEED, ORIGIN);
  const keys = (): LedgerKeys => ({ current, verifiers: [current.verifier], handovers: [] });
  const { ledger } = store;
  return openWatch({ ledger, origin: ORIGIN, keys, file, now: () => NOW, start });
}

async function sealOn(site: Started, watch: Watch): Promise<number> {
  const { tree, checkpoint } = await site.store.ledger.head();
  return watch.sealing().seal(tree, checkpoint, [Uint8Array.of(1)]).tree.size;
}

const codeOf = (watch: Watch): Promise<string> =>
  watch.check().then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );

test('what another process appended is signed on, and is looked up to be a continuation', async () => {
  const site = await ledgerOf(3);
  const early = await lastSeen(site);
  for (let more = 0; more < 2; more++) await post(site, decisionOf());
  const watch = watching(site, early);
  expect(await sealOn(site, watch)).toBe(6);
  expect(await codeOf(watch)).toBe('fine');
});

test('PRF-4: a longer ledger that does not begin with what was seen is found, and nothing is signed any more', async () => {
  const [mine, other] = [await ledgerOf(3), await ledgerOf(5)];
  const watch = watching(other, await lastSeen(mine));
  await sealOn(other, watch);
  await expect.poll(() => codeOf(watch), { timeout: 30_000 }).toBe('KC-L02');
  await expect(sealOn(other, watch)).rejects.toMatchObject({ code: 'KC-L02' });
});

test('PRF-4: one that is shorter, or as long and different, is refused at once', async () => {
  const [short, one, other] = [await ledgerOf(2), await ledgerOf(3), await ledgerOf(3)];
  await expect(sealOn(short, watching(short, await lastSeen(one)))).rejects.toMatchObject({ code: 'KC-L01' });
  await expect(sealOn(other, watching(other, await lastSeen(one)))).rejects.toMatchObject({ code: 'KC-L02' });
});

test('PRF-4: a tree that grew under a checkpoint that nobody signed is refused', async () => {
  const site = await ledgerOf(3);
  const early = await lastSeen(site);
  await post(site, decisionOf());
  const { tree, checkpoint } = await site.store.ledger.head();
  const unsigned = checkpoint.replace(/— .*$/s, '— www.voorbeeld.nl/_kc/ledger AAAAAAAA\n');
  expect(() => watching(site, early).sealing().seal(tree, unsigned, [])).toThrow(/^KC-L03/);
});

test('what we sealed and the store has kept is ours before we are told: it is remembered at once', async () => {
  const site = await ledgerOf(3);
  const { receipts } = site.store;
  const remembered: string[] = [];
  const file = { ...NO_FILE, remember: (checkpoint: string) => void remembered.push(checkpoint) };
  const start = await lastSeen(site);
  const watch = watching(site, start, file);
  const order = { reason: 'request', at: NOW.toISOString() } as const;
  const first = watch.sealing();
  const { checkpoint } = await receipts.erase({ indices: [0], ...order }, first.seal);
  const second = watch.sealing();
  await receipts.erase({ indices: [1], ...order }, second.seal);
  expect(remembered).toEqual([checkpoint]);
  first.kept();
  second.kept();
  expect(remembered).toHaveLength(2);
  expect(await codeOf(watch)).toBe('fine');
});
