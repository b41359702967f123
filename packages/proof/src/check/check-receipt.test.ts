import {
  addedSignature,
  COSIGNATURE,
  readTlogProof,
  readVerifierKey,
  signTimed,
  type Verifier,
  verifierOf,
} from '@kiwiconsent/ledger';
import { nobleHash, nobleVerify } from '@kiwiconsent/ledger/noble';
import type { Receipt } from '@kiwiconsent/policy/receipt';
import { receiptText } from '@kiwiconsent/policy/receipt';
import { describe, expect, test } from 'vitest';
import { filesOf, keysOf, receiptAt } from '../fixture/receipts.ts';
import { type CheckedReceipt, checkReceipt } from './check-receipt.ts';
import { type ReceiptFile, readReceiptFile, receiptFileText } from './receipt-file.ts';

const means = { hash: nobleHash, verify: nobleVerify };
const keys = keysOf(7);
const files = filesOf([0, 1, 2, 3, 4].map((at) => receiptAt(at)));
const [file, other] = files as readonly [ReceiptFile, ReceiptFile];

function outcomes({ steps }: CheckedReceipt): string {
  return steps.map(({ name, outcome }) => `${name} ${outcome}`).join(', ');
}

function checkpointIn({ proof }: ReceiptFile): string {
  const read = readTlogProof(proof);
  if (read.kind === 'refused') throw new Error(read.because);
  return read.checkpoint;
}

/** The file with one more signature under its checkpoint. */
function addedTo(of: ReceiptFile, line: string): ReceiptFile {
  const checkpoint = checkpointIn(of);
  return { ...of, proof: of.proof.replace(checkpoint, checkpoint + line) };
}

function verifiersOf(vkey: string): readonly Verifier[] {
  const key = readVerifierKey(vkey, nobleHash);
  const verifier = key.kind === 'key' ? verifierOf(key, nobleVerify) : key;
  if ('kind' in verifier) throw new Error(verifier.because);
  return [verifier];
}

function readBack(text: string): ReceiptFile {
  const read = readReceiptFile(text);
  if (read.kind === 'unreadable') throw new Error(read.because);
  return read;
}

describe('PRF-4: a receipt is checked with its file alone', () => {
  test('every receipt of a ledger is good, under the key that was given', () => {
    for (const each of files) {
      const checked = checkReceipt(readBack(receiptFileText(each)), keys.published, means);
      expect(outcomes(checked)).toBe('key good, signature good, receipt good');
      expect(checked).toMatchObject({ isGood: true, keyFrom: 'given', size: 5, differs: [] });
    }
  });

  test('without a key it says that the key is from the file', () => {
    expect(checkReceipt(file, undefined, means)).toMatchObject({ isGood: true, keyFrom: 'file' });
  });

  test('the same as a .tlog-proof file, which brings no key', () => {
    const carried = readBack(file.proof);
    expect(carried.receipt).toEqual(file.receipt);
    expect(outcomes(checkReceipt(carried, undefined, means))).toBe(
      'key bad, signature unknown, receipt unknown',
    );
    expect(checkReceipt(carried, keys.published, means).isGood).toBe(true);
  });

  test('and from a page that holds it as a block', () => {
    const page = `<p>x</p><script type="application/json" id="kc-proof">${receiptFileText(file)}</script>`;
    expect(checkReceipt(readBack(page), keys.published, means).isGood).toBe(true);
  });
});

describe('PRF-12: who signed along', () => {
  const witness = keysOf(8, 'witness.example', COSIGNATURE);
  const { signer } = witness;
  const at = Date.UTC(2026, 5, 1, 12) / 1000;
  const signed = addedTo(
    file,
    addedSignature(checkpointIn(file), { ...signer, sign: signTimed(signer.sign, at) }),
  );
  const cosigned = { name: 'witness.example', at: '2026-06-01T12:00:00.000Z' };

  test('is named with its own time, and checked where its key is given', () => {
    const verifiers = verifiersOf(witness.published);
    expect(checkReceipt(signed, keys.published, means)).toMatchObject({
      isGood: true,
      cosigned: [{ ...cosigned, outcome: 'unchecked' }],
    });
    expect(checkReceipt(signed, keys.published, means, verifiers)).toMatchObject({
      isGood: true,
      cosigned: [{ ...cosigned, outcome: 'good' }],
    });
  });

  test('a false signature of one whose key is given makes the receipt no good', () => {
    const falsely = addedTo(
      file,
      addedSignature(checkpointIn(other), { ...signer, sign: () => new Uint8Array(72) }),
    );
    const checked = checkReceipt(falsely, keys.published, means, verifiersOf(witness.published));
    expect(checked).toMatchObject({ isGood: false, cosigned: [{ outcome: 'bad' }] });
    expect(outcomes(checked)).toBe('key good, signature good, receipt good');
  });
});

describe('PRF-4: what was changed is found', () => {
  test('any one byte of the receipt that still can be read', () => {
    const text = receiptText(file.receipt);
    let tried = 0;
    for (let at = 0; at < text.length; at += 1) {
      for (const letter of ['9', '"']) {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        if (changed === text) continue;
        const read = readReceiptFile(receiptFileText(file).replace(JSON.stringify(file.receipt), changed));
        if (read.kind === 'unreadable') continue;
        tried += 1;
        expect(checkReceipt(read, keys.published, means).isGood, changed).toBe(false);
      }
    }
    expect(tried).toBeGreaterThan(400);
  });

  test('a refusal that was made into a yes, with the field named', () => {
    const choice = { ...file.receipt.choice, categories: { marketing: 'granted' } } as Receipt['choice'];
    const checked = checkReceipt({ ...file, receipt: { ...file.receipt, choice } }, undefined, means);
    expect(outcomes(checked)).toBe('key good, signature good, receipt bad');
    expect(checked.differs).toEqual(['choice.categories.marketing']);
  });

  test('a field that was added, a salt that was changed, the proof of another receipt', () => {
    const more = { ...file.receipt, account: 'jansen' };
    const salt = file.salt.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
    for (const lie of [
      { ...file, receipt: more },
      { ...file, salt },
      { ...file, proof: other.proof },
    ])
      expect(outcomes(checkReceipt(lie, undefined, means))).toBe('key good, signature good, receipt bad');
  });

  test('another key, whoever brings it', () => {
    const forged = filesOf([receiptAt(0)], keysOf(8))[0] as ReceiptFile;
    expect(checkReceipt(forged, undefined, means).isGood).toBe(true);
    expect(outcomes(checkReceipt(forged, keys.published, means))).toContain('signature bad');
    expect(outcomes(checkReceipt(forged, keysOf(7, 'elders.example').published, means))).toContain(
      'signature bad',
    );
  });

  test('what is no receipt at all is said to be none', () => {
    for (const text of [
      '',
      '{}',
      'null',
      '[]',
      file.proof.slice(0, 90),
      receiptFileText(file).replace('/1"', '/9"'),
    ])
      expect(readReceiptFile(text).kind, text).toBe('unreadable');
    expect(readReceiptFile(receiptFileText({ ...file, salt: new Uint8Array(15) })).kind).toBe('unreadable');
  });
});
