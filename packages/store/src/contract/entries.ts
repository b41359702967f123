/** Decisions to try a store with, and a seal that signs nothing. */
import { createHash, randomBytes } from 'node:crypto';
import { sealEntries } from '@kiwiconsent/ledger';
import type { Receipt, Shown } from '@kiwiconsent/policy/receipt';
import type { Seal } from '../ledger.ts';
import type { PublishedPolicy } from '../policies.ts';
import type { Entry, KeyTaken, Recorded } from '../receipts.ts';
import type { Store } from '../store-interface.ts';

export const POLICY: PublishedPolicy = {
  hash: 'a'.repeat(64),
  version: '1.0',
  compiled: '{"document":{"title":"Cookiebeleid"}}',
  publishedAt: '2026-05-16T08:00:00.000Z',
};

const hashOf = (part: string): string => (part === '' ? '' : createHash('sha256').update(part).digest('hex'));

export const SCREEN: Shown = {
  text: 'Wij vragen uw toestemming.',
  markup: '<p>Wij vragen uw toestemming.</p>',
  style: 'p { color: black }',
  script: '/* the page */',
};

export function entryOf(changes: Partial<Receipt> = {}, screen: Partial<Shown> = {}): Entry {
  const shown = { ...SCREEN, ...screen };
  const receipt: Receipt = {
    format: 'kiwiconsent/receipt/1',
    id: randomBytes(16).toString('base64url'),
    previous: '',
    recordedAt: '2026-06-01T10:11:12.123Z',
    saidAt: '2026-06-01T10:11:11.900Z',
    validUntil: '2026-12-01T10:11:12.123Z',
    policy: { hash: POLICY.hash, version: POLICY.version },
    surface: 'website',
    language: 'nl',
    layer: 'preferences',
    control: 'save',
    shown: {
      text: hashOf(shown.text),
      markup: hashOf(shown.markup),
      style: hashOf(shown.style),
      script: hashOf(shown.script),
    },
    choice: {
      categories: { analytics: 'granted', external: 'denied' },
      providers: { 'external.tube': 'granted' },
      objections: ['pages-per-day'],
    },
    notAsked: ['functional', 'marketing'],
    signals: { gpc: true },
    witness: 'cookie',
    ...changes,
  };
  return {
    key: randomBytes(16).toString('base64url'),
    receipt,
    salt: new Uint8Array(randomBytes(16)),
    shown,
  };
}

export function entriesOf(count: number, changes: Partial<Receipt> = {}): readonly Entry[] {
  return Array.from({ length: count }, () => entryOf(changes));
}

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The ledger's own, with no signer: the store does not look at signatures. */
export const seal: Seal = (before, last, leaves) =>
  sealEntries(before, last, leaves, { origin: 'store.test', signers: [], hash });

/** One decision by itself. */
export async function record({ receipts }: Store, entry: Entry): Promise<Recorded | KeyTaken> {
  const [answer] = await receipts.append([entry], seal);
  if (answer === undefined) throw new RangeError('no answer for the entry');
  return answer;
}
