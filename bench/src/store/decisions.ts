/** Decisions as a busy site makes them, and the seal a server signs with. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { ED25519, keyIdOf, type Signer, sealEntries } from '@kiwiconsent/ledger';
import type { Receipt, Shown } from '@kiwiconsent/policy/receipt';
import type { Entry, PublishedPolicy, Seal } from '@kiwiconsent/store';

export const POLICY: PublishedPolicy = {
  hash: 'a'.repeat(64),
  version: '1.0',
  compiled: '{}',
  publishedAt: '2026-05-16T08:00:00.000Z',
};

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const PARTS: Shown = { text: 'Mag dat?', markup: '<p>Mag dat?</p>', style: 'p {}', script: '1' };
const SHOWN: Shown = {
  text: hashOf(PARTS.text),
  markup: hashOf(PARTS.markup),
  style: hashOf(PARTS.style),
  script: hashOf(PARTS.script),
};
const CONTROLS = ['accept-all', 'refuse-all', 'save'] as const;

/** A new visitor's decision. */
export function decision(at: number, { hash, version }: Receipt['policy'] = POLICY): Entry {
  const now = new Date().toISOString();
  // One call of the system's source, as the server makes: it costs as much for 16 bytes.
  const random = randomBytes(48);
  const answer = at % 2 === 0 ? 'granted' : 'denied';
  const receipt: Receipt = {
    format: 'kiwiconsent/receipt/1',
    id: random.toString('base64url', 0, 16),
    previous: '',
    recordedAt: now,
    saidAt: now,
    validUntil: '2027-06-01T00:00:00.000Z',
    policy: { hash, version },
    surface: 'website',
    language: 'nl',
    layer: 'banner',
    control: CONTROLS[at % 3] ?? 'save',
    shown: SHOWN,
    choice: { categories: { analytics: answer, external: answer }, providers: {}, objections: [] },
    notAsked: ['functional', 'marketing'],
    signals: { gpc: false },
    witness: 'cookie',
  };
  return { key: random.toString('base64url', 16, 32), receipt, salt: random.subarray(32), shown: PARTS };
}

const pair = generateKeyPairSync('ed25519');
const raw = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
const signer: Signer = {
  name: 'bench.test',
  keyId: keyIdOf('bench.test', ED25519, raw, sha256),
  algorithm: ED25519,
  sign: (message) => sign(null, message, pair.privateKey),
};

export const seal: Seal = (before, last, leaves) =>
  sealEntries(before, last, leaves, { origin: 'bench.test', signers: [signer], hash: sha256 });
