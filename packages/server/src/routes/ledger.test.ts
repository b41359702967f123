import { createHash } from 'node:crypto';
import {
  decodeEntries,
  leafHash,
  openCheckpoint,
  readTlogProof,
  readVerifierKey,
  type Verifier,
  verifierOf,
  verifyTlogProof,
} from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import { canonicalJson } from '@kiwiconsent/policy/compiled';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { describe, expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { cookieAfter, decisionOf, get, newKey, post, REFUSAL, receiptIn } from '../fixture/started.ts';

const site = freshSite();
const ORIGIN = 'www.voorbeeld.nl/_kc/ledger';

/** As an outsider checks: with the public files, the public key, and another implementation of the cryptography. */
async function published(): Promise<Verifier> {
  const key = readVerifierKey((await get(site, '/_kc/ledger/key')).body.trim(), nobleHash);
  if (key.kind === 'refused') throw new Error(key.because);
  const verifier = verifierOf(key, nobleVerify);
  if ('kind' in verifier) throw new Error(verifier.because);
  return verifier;
}

async function bytesAt(path: string): Promise<Buffer> {
  const response = await get(site, `/_kc/ledger/${path}`);
  expect(response.statusCode).toBe(200);
  return response.rawPayload;
}

function entryOf(receipt: Receipt, salt: string): Buffer {
  const bytes = Buffer.concat([Buffer.from(salt, 'base64url'), Buffer.from(canonicalJson(receipt))]);
  return Buffer.concat([Buffer.of(1), createHash('sha256').update(bytes).digest()]);
}

describe('the ledger', () => {
  test('PRF-4: a receipt, a refusal too, is proven by its own file, the public key and nothing else (PRF-13)', async () => {
    const given = await post(site, decisionOf());
    const { id } = receiptIn(await post(site, decisionOf(REFUSAL), cookieAfter(given)));
    for (let more = 0; more < 5; more++) await post(site, decisionOf());
    const file = (await get(site, `/_kc/receipts/${id}.json`)).json();
    const trust = { origin: ORIGIN, verifiers: [await published()] };
    const proven = verifyTlogProof(file.proof, entryOf(file.receipt, file.salt), trust, nobleHash);
    expect(proven).toMatchObject({ kind: 'proven', index: 1, checkpoint: { size: 7, origin: ORIGIN } });

    const lie = { ...file.receipt, control: 'accept-all' };
    expect(verifyTlogProof(file.proof, entryOf(lie, file.salt), trust, nobleHash).kind).toBe('refused');
  });

  test('PRF-4: the proof as a file of its own carries the receipt and its salt', async () => {
    const receipt = receiptIn(await post(site, decisionOf()));
    const response = await get(site, `/_kc/receipts/${receipt.id}/proof`);
    expect(response.headers['content-disposition']).toBe(`attachment; filename="${receipt.id}.tlog-proof"`);
    const read = readTlogProof(response.body);
    const extra = read.kind === 'refused' ? Buffer.alloc(0) : Buffer.from(read.extra);
    expect(JSON.parse(extra.subarray(16).toString())).toEqual(receipt);
    const entry = Buffer.concat([Buffer.of(1), createHash('sha256').update(extra).digest()]);
    const trust = { origin: ORIGIN, verifiers: [await published()] };
    expect(verifyTlogProof(response.body, entry, trust, nobleHash).kind).toBe('proven');
  });

  test('the answer says where in the ledger the decision stands, and under which checkpoint', async () => {
    for (let count = 0; count < 3; count++) {
      const { ledger } = (await post(site, decisionOf())).json();
      expect(ledger).toEqual({ index: count, size: count + 1 });
      const checkpoint = openCheckpoint((await bytesAt('checkpoint')).toString(), ORIGIN, [
        await published(),
      ]);
      expect(checkpoint).toMatchObject({ kind: 'checkpoint', size: count + 1 });
    }
  });

  test('many decisions at once share a checkpoint, and each has a place of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => post(site, decisionOf())));
    const places = answers.map((answer) => answer.json().ledger as { index: number; size: number });
    expect(new Set(places.map(({ index }) => index)).size).toBe(300);
    expect(new Set(places.map(({ size }) => size)).size).toBeLessThan(30);

    const entries = decodeEntries(await bytesAt('tile/entries/000')) ?? [];
    expect(entries).toHaveLength(256);
    const leaves = Buffer.concat(entries.map((entry) => leafHash(entry, nobleHash)));
    expect(await bytesAt('tile/0/000')).toEqual(leaves);
    expect(await bytesAt('tile/1/000.p/1')).toHaveLength(32);
    expect(decodeEntries(await bytesAt('tile/entries/001.p/44'))).toHaveLength(44);
  });

  test('what is full is kept for ever, the edge for a minute; what is not there yet, and another spelling, are not', async () => {
    await Promise.all(Array.from({ length: 260 }, () => post(site, decisionOf())));
    const kept = async (path: string) => (await get(site, `/_kc/ledger/${path}`)).headers['cache-control'];
    expect(await kept('tile/0/000')).toContain('immutable');
    expect(await kept('tile/0/001.p/4')).toBe('public, max-age=60');
    expect(await kept('checkpoint')).toBe('no-cache');
    for (const path of ['tile/0/001', 'tile/0/001.p/5', 'tile/0/0', 'tile/0/x000/000', 'tile/9/000']) {
      expect([path, (await get(site, `/_kc/ledger/${path}`)).statusCode]).toEqual([path, 404]);
    }
  });

  test('an empty ledger has a signed checkpoint too', async () => {
    const opened = openCheckpoint((await bytesAt('checkpoint')).toString(), ORIGIN, [await published()]);
    expect(opened).toMatchObject({ kind: 'checkpoint', size: 0 });
  });

  test('PRF-5: nothing that the ledger publishes holds anything of a receipt', async () => {
    const receipt = receiptIn(await post(site, decisionOf({ key: newKey() })));
    const { salt } = (await get(site, `/_kc/receipts/${receipt.id}.json`)).json();
    const all = Buffer.concat([
      await bytesAt('checkpoint'),
      await bytesAt('tile/entries/000.p/1'),
      await bytesAt('tile/0/000.p/1'),
    ]);
    for (const part of [receipt.id, salt]) {
      expect(all.includes(Buffer.from(part, 'base64url'))).toBe(false);
      expect(all.toString('latin1')).not.toContain(part);
    }
    const alone = createHash('sha256').update(canonicalJson(receipt)).digest();
    expect(all.includes(alone)).toBe(false);
  });
});
