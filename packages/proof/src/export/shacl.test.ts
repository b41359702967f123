/** The JSON-LD export against the shapes of the spec, by a SHACL engine (docs/spec/exports.md; ISO/IEC TS 27560). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shaclCheck } from '../fixture/shacl.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Document {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly Fields[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../docs/spec/vectors/${name}`, import.meta.url), 'utf8'));

const shapes = read('ts-27560.shapes.json') as { readonly '@graph': readonly Fields[] };
const { texts } = read('exports.json') as { readonly texts: { readonly jsonld: string } };
const document: Document = JSON.parse(texts.jsonld);
const findings = await shaclCheck(shapes);

/** Every path that a shape asks for, as our document writes it. */
const MANDATORY = shapes['@graph']
  .flatMap((shape) => shape['property'] as readonly Fields[])
  .filter((property) => 'min' in property || 'hasValue' in property)
  .map(({ path }) => String(path));

/** A document of one record without a field, wherever it stands. */
function without(field: string): Document {
  const one = { ...document, '@graph': document['@graph'].slice(0, 1) };
  const text = JSON.stringify(one, (key, value: unknown) => (key === field ? undefined : value));
  return JSON.parse(text);
}

const iriOf = (field: string): string => {
  const [prefix = '', name = ''] = field.split(':');
  return `${document['@context'][prefix]}${name}`;
};

test('PRF-9: the JSON-LD export is what the shapes of ISO/IEC TS 27560 ask for, refusal and withdrawal too', async () => {
  expect(document['@graph'].length).toBeGreaterThan(2);
  expect(await findings(document)).toEqual([]);
});

test('PRF-9: the shapes ask for every mandatory field: a record without any of them is found out', async () => {
  expect(new Set(MANDATORY).size).toBeGreaterThanOrEqual(22);
  for (const field of new Set(MANDATORY)) {
    const found = await findings(without(field));
    // What stands inside another node is told of the field that the node is the value of.
    expect([field, found.length > 0], found.join()).toEqual([field, true]);
    if (isOfRecord(field)) expect(found).toContain(iriOf(field));
  }
});

function isOfRecord(field: string): boolean {
  const properties = shapes['@graph'][0]?.['property'] as readonly Fields[] | undefined;
  return properties?.some(({ path }) => path === field) === true;
}

test('PRF-9: a status or a date of another form is found out', async () => {
  const text = JSON.stringify(document);
  const strange = JSON.parse(text.replaceAll('dpv:ConsentRefused', 'dpv:ConsentMaybe'));
  expect(await findings(strange)).toContain(iriOf('dpv:hasProcess'));
  const undated = JSON.parse(text.replaceAll('xsd:dateTime', 'xsd:string'));
  expect(await findings(undated)).toEqual(expect.arrayContaining([iriOf('dct:date'), iriOf('dct:valid')]));
});
