/** An SVG is a page where a browser shows it, and a picture where another page does. */
import { expect, test } from 'vitest';
import { NOW, visit } from '../fixture/garden.ts';
import { type Field, valuesOf } from './field.ts';
import { gateHeaders } from './gate-headers.ts';

const SVG: readonly Field[] = [
  ['Content-Type', 'image/svg+xml'],
  ['Cache-Control', 'max-age=600'],
];

function gated(destination: string): readonly Field[] {
  const options = {
    ...visit('silent'),
    now: NOW,
    mode: 'visitor',
    reports: '',
    ours: { files: '/_kc/', styles: [] },
    state: 'abc',
  } as const;
  const requestFields: readonly Field[] = destination === '' ? [] : [['Sec-Fetch-Dest', destination]];
  return gateHeaders(options, { method: 'GET', status: 200, fields: SVG, requestFields }).fields;
}

test('a picture that a page shows may be kept as the site says, and never shown as a page from there', () => {
  expect(gated('image')).toEqual([...SVG, ['Vary', 'Sec-Fetch-Dest']]);
});

test.each(['', 'document', 'iframe', 'object', 'empty'])(
  'ENF-6: one that is wanted as “%s” is held as any page is',
  (destination) => {
    const fields = gated(destination);
    expect(valuesOf(fields, 'cache-control')).toEqual(['private, no-cache']);
    expect(valuesOf(fields, 'content-security-policy').join()).toContain("default-src 'self'");
  },
);
