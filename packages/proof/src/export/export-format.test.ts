import { readFileSync } from 'node:fs';
import { type CompiledPolicy, hashOf } from '@kiwiconsent/policy/compiled';
import { describe, expect, test } from 'vitest';
import { fromBase64Url } from '../check/bytes.ts';
import { cell } from './csv.ts';
import { type Exported, type ExportName, exportedText } from './export-format.ts';

interface Vectors {
  readonly policy: CompiledPolicy;
  readonly receipts: readonly (Omit<Exported, 'salt'> & { readonly salt: string })[];
  readonly texts: Readonly<Record<ExportName, string>>;
}

const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../../../../docs/spec/vectors/exports.json', import.meta.url), 'utf8'),
);

async function* receipts(): AsyncGenerator<Exported> {
  for (const each of vectors.receipts) yield { ...each, salt: fromBase64Url(each.salt) ?? new Uint8Array() };
}

async function textOf(name: ExportName): Promise<string> {
  let text = '';
  for await (const piece of exportedText(name, receipts(), () => vectors.policy)) text += piece;
  return text;
}

interface LinkedRecord {
  readonly [field: string]: unknown;
  readonly 'dpv:hasProcess': readonly Readonly<Record<string, unknown>>[];
}

const records = async (): Promise<readonly LinkedRecord[]> => JSON.parse(await textOf('jsonld'))['@graph'];

test.each(['jsonl', 'csv', 'jsonld', 'kantara'] as const)(
  'PRF-9: %s is as the vectors of the spec have it',
  async (name) => {
    expect(hashOf(vectors.policy)).toBe(vectors.policy.hash);
    expect(await textOf(name)).toBe(vectors.texts[name]);
  },
);

describe('PRF-9: a JSON-LD record', () => {
  test('has every mandatory field of ISO/IEC TS 27560', async () => {
    for (const record of await records()) {
      for (const field of [
        ...[
          'dct:conformsTo',
          'dct:identifier',
          'dct:language',
          'dct:date',
          'dct:valid',
          'dpv:hasDataSubject',
        ],
        ...['dpv:isImplementedByEntity', 'dpv:hasNotice', 'dpv:hasDataController', 'dpv:hasJurisdiction'],
        ...[
          'dpv:hasConsentControl',
          'dpv:hasConsentType',
          'dpv:hasLegalBasis',
          'dpv:hasRight',
          'dpv:hasAuthority',
        ],
      ])
        expect(record[field], field).toBeTruthy();
      for (const process of record['dpv:hasProcess'])
        for (const field of [
          'dpv:hasPurpose',
          'dpv:hasPersonalData',
          'dpv:hasRecipient',
          'dpv:hasConsentStatus',
        ])
          expect(process[field], field).toBeDefined();
    }
  });

  test('uses no prefix that its context does not name', async () => {
    const text = await textOf('jsonld');
    const { '@context': context } = JSON.parse(text);
    const used = new Set(
      [...text.matchAll(/"(?:@id":"|@type":")?([a-z-]+):[A-Z a-z0-9-]+"/g)].map(([, prefix]) => prefix),
    );
    expect(used.size).toBeGreaterThan(3);
    for (const prefix of used) if (prefix !== 'ledger') expect(Object.keys(context)).toContain(prefix);
  });

  test('PRF-13: tells a refusal, a withdrawal, a grant and silence apart', async () => {
    const said = (await records()).map((record) =>
      record['dpv:hasProcess'].map((process) => JSON.stringify(process['dpv:hasConsentStatus'])),
    );
    const all = said.flat().join(' ');
    for (const status of ['ConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentUnknown'])
      expect(all).toContain(`dpv:${status}`);
  });
});

test('PRF-9: no cell of a CSV is a formula, whatever stands in it', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])
    expect(cell(text)).toBe(`"'${text}"`);
  expect(cell('a "b", c')).toBe('"a ""b"", c"');
  expect(cell('2026-06-01')).toBe('"2026-06-01"');
});
