/** A witness signs along with a ledger that only grew, and cannot be shown two (PRF-12; C2SP tlog-witness). */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosignedAt, encodeAddCheckpoint, openNote, readCheckpoint, type Trust } from '@kiwiconsent/ledger';
import { type CheckedReceipt, checkReceipt, readReceiptFile } from '@kiwiconsent/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listener } from '../fixture/listener.ts';
import { HOUR_MS, type SendingSite, sendingSite, trustIn } from '../fixture/sending.ts';
import { decisionOf, get, post, receiptIn } from '../fixture/started.ts';
import { nodeVerify } from '../ledger/ledger-key.ts';
import { nodeHash } from '../ledger/node-hash.ts';
import { openWitness, type Witness } from '../witness/open-witness.ts';
import type { Destination } from './destination.ts';
import { checkpointsFrom } from './read-destinations.ts';

const NAME = 'witness.example/w1';
const NOON = new Date('2026-06-01T12:00:00Z');

let folder = '';
let keyFile = '';
let sending: SendingSite;
let witness: Witness;
let address = '';
const others: SendingSite[] = [];

async function openedWitness(trust: Trust): Promise<void> {
  const options = { folder: join(folder, 'witness'), name: NAME, trusts: [trust] };
  witness = openWitness({ ...options, now: () => NOON, random: randomBytes });
  address = await witness.listen(0, '127.0.0.1');
}

/** A site with its own database, under one key and one name: what an operator with two histories has. */
async function siteWithKey(): Promise<SendingSite> {
  const site = await sendingSite({ ledger: { keyFile } });
  others.push(site);
  return site;
}

function toWitness(key = witness.key): Destination {
  const { destinations } = checkpointsFrom({ KIWICONSENT_CHECKPOINT_WITNESS: `${key} ${address}` });
  const [only] = destinations;
  if (!only) throw new Error('there is no destination');
  return only;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kc-witness-'));
  keyFile = join(folder, 'seed');
  writeFileSync(keyFile, randomBytes(32).toString('base64'));
  sending = await siteWithKey();
  await openedWitness(await sending.trust());
});
afterEach(async () => {
  await witness.close();
  for (const site of others.splice(0)) await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('PRF-12: its signature is checked, kept with the checkpoint, and says when', async () => {
  for (const [hour, count] of [3, 300, 1].entries()) {
    await sending.decide(count);
    await sending.lookAfter(hour * HOUR_MS, toWitness());
  }
  expect(sending.warned).toEqual([]);
  const kept = await sending.site.store.deliveries.attestations(0, 10);
  expect(kept.map(({ size }) => size)).toEqual([3, 303, 304]);
  for (const { checkpoint, bytes } of kept) {
    const note = checkpoint + Buffer.from(bytes).toString('utf8');
    const opened = openNote(note, trustIn(witness.key).verifiers);
    if (opened.kind === 'refused') throw new Error(opened.because);
    expect(cosignedAt(opened.signedBy[0]?.signature ?? new Uint8Array())).toBe(Number(NOON) / 1000);
    expect(openNote(note, (await sending.trust()).verifiers).kind).toBe('note');
  }
  const last = await fetch(`${address}/checkpoint/${(await sending.trust()).origin}`);
  expect(readCheckpoint(await last.text())).toMatchObject({ size: 304 });
});

test('PRF-12: a receipt’s proof leads to the first checkpoint that a witness signed too, and its pack says who', async () => {
  const answer = await post(sending.site, decisionOf());
  const { id } = receiptIn(answer);
  const proofNow = async (): Promise<CheckedReceipt> => {
    const file = readReceiptFile((await get(sending.site, `/_kc/receipts/${id}.json`)).body);
    if (file.kind === 'unreadable') throw new Error(file.because);
    const { verifiers } = trustIn(witness.key);
    return checkReceipt(file, undefined, { hash: nodeHash, verify: nodeVerify }, verifiers);
  };
  expect(await proofNow()).toMatchObject({ isGood: true, size: 1, cosigned: [] });
  await sending.decide(2);
  await sending.lookAfter(0, toWitness());
  await sending.decide(4);
  await sending.lookAfter(HOUR_MS, toWitness());
  const cosigned = [{ name: NAME, at: NOON.toISOString(), outcome: 'good' }];
  expect(await proofNow()).toMatchObject({ isGood: true, size: 3, cosigned });
  const pack = (await get(sending.site, `/_kc/receipts/${id}/pack`)).body;
  expect(pack).toContain(`<dt>Ook ondertekend door</dt><dd><code>${NAME}</code>, 1 juni 2026, 14:00:00`);
});

test('PRF-12: a ledger that was rewritten gets no signature, and the operator is told', async () => {
  await sending.decide(3);
  await sending.lookAfter(0, toWitness());
  const [same, longer, shorter] = [await siteWithKey(), await siteWithKey(), await siteWithKey()];
  await same.decide(3);
  await longer.decide(5);
  await shorter.decide(2);
  for (const each of [same, longer, shorter]) await each.lookAfter(0, toWitness());
  expect([same, longer, shorter].flatMap(({ warned }) => warned.map(String))).toEqual([
    expect.stringContaining('signed another tree of this size'),
    expect.stringContaining('does not find that the ledger only grew'),
    expect.stringContaining('the witness signed 3 entries, and this ledger has 2'),
  ]);
  for (const { site } of [same, longer, shorter])
    expect(await site.store.deliveries.attestations(0, 10)).toEqual([]);
});

test('what the witness signed last outlives it; a witness without its memory would sign anything', async () => {
  await sending.decide(2);
  await sending.lookAfter(0, toWitness());
  const { key } = witness;
  await witness.close();
  await openedWitness(await sending.trust());
  expect(witness.key).toBe(key);
  const forked = await siteWithKey();
  await forked.decide(4);
  await forked.lookAfter(0, toWitness());
  expect(forked.warned).toHaveLength(1);
});

test('a server that forgot what it sent asks the witness, and goes on', async () => {
  await sending.decide(2);
  await sending.lookAfter(0, toWitness());
  const note = (await sending.site.store.ledger.head()).checkpoint;
  await sending.decide(2);
  const size = readCheckpoint(note);
  expect(size).toMatchObject({ size: 2 });
  // The same witness under another address has another place in the store, where nothing was sent yet.
  address = address.replace('127.0.0.1', 'localhost');
  await witness.close();
  await openedWitness(await sending.trust());
  await sending.lookAfter(0, toWitness());
  expect(sending.warned).toEqual([]);
  expect(await sending.site.store.deliveries.attestations(4, 10)).toHaveLength(1);
});

test('a key that the witness does not know, and another ledger, get no signature', async () => {
  const stranger = await sendingSite();
  others.push(stranger);
  await stranger.decide(1);
  await stranger.lookAfter(0, toWitness());
  expect(stranger.warned.map(String)).toEqual([expect.stringContaining('does not know the key')]);
  const elsewhere = await sendingSite({ ledger: { origin: 'elsewhere.example/log' } });
  others.push(elsewhere);
  await elsewhere.decide(1);
  await elsewhere.lookAfter(0, toWitness());
  expect(elsewhere.warned.map(String)).toEqual([expect.stringContaining('does not know this ledger')]);
});

test('an answer that is not the signature of the witness is no delivery', async () => {
  await sending.decide(1);
  const real = openWitness({
    folder: join(folder, 'other'),
    name: NAME,
    trusts: [await sending.trust()],
    now: () => NOON,
    random: randomBytes,
  });
  const at = await real.listen(0, '127.0.0.1');
  const { checkpoint } = await sending.site.store.ledger.head();
  const body = encodeAddCheckpoint({ oldSize: 0, proof: [], checkpoint });
  const signed = await (await fetch(`${at}/add-checkpoint`, { method: 'POST', body })).text();
  await real.close();
  const lies = [signed, '', 'ok\n', checkpoint.split('\n').at(-2) ?? '', `${signed}${signed}x`];
  for (const [hour, lie] of lies.entries()) {
    const liar = await listener(() => ({ status: 200, body: lie }));
    address = liar.address;
    await sending.lookAfter(hour * HOUR_MS, toWitness());
    await liar.close();
  }
  expect(sending.warned.map(String)).toEqual(
    lies.map(() => expect.stringContaining('answered without its signature')),
  );
  expect(await sending.site.store.deliveries.attestations(0, 10)).toEqual([]);
});

test('the protocol: every way to ask wrongly has the status that it must have', async () => {
  await sending.decide(2);
  const { checkpoint } = await sending.site.store.ledger.head();
  const ask = async (body: string): Promise<number> =>
    (await fetch(`${address}/add-checkpoint`, { method: 'POST', body })).status;
  const first = encodeAddCheckpoint({ oldSize: 0, proof: [], checkpoint });
  expect(await ask(first.replace('old 0\n', `old 0\n${Buffer.alloc(32).toString('base64')}\n`))).toBe(422);
  expect(await ask(first.replace('old 0', 'old 3'))).toBe(400);
  expect(await ask(first.replace('old 0', 'old 00'))).toBe(400);
  expect(await ask('old 0\n\nnothing\n')).toBe(400);
  expect(await ask(first.replace('\n2\n', '\n3\n'))).toBe(403);
  expect(await ask('x'.repeat(100_000))).toBe(413);
  expect(await ask(first)).toBe(200);
  const conflict = await fetch(`${address}/add-checkpoint`, { method: 'POST', body: first });
  expect([conflict.status, conflict.headers.get('content-type'), await conflict.text()]).toEqual([
    409,
    'text/x.tlog.size',
    '2\n',
  ]);
  expect((await fetch(`${address}/checkpoint/unknown.example`)).status).toBe(404);
});
