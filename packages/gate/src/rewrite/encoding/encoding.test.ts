import { expect, test } from 'vitest';
import { silent } from '../../fixture/policy.ts';
import { openRewrite } from '../open-rewrite.ts';
import { joined } from '../output.ts';
import { inAscii } from './ascii.ts';
import { prescan } from './prescan.ts';

const HELD = '<img src=//evil.test/é>';
const full = {
  ...silent,
  head: '<script id=k>{"a":"é\u{1f600}"}</script>',
  body: '<p title="é">✓</p><style>a{content:"✓"}</style>',
};

function rewritten(bytes: Uint8Array, charset: string | undefined): Buffer {
  const rewrite = openRewrite(charset === undefined ? full : { ...full, charset });
  return Buffer.from(
    joined([...Array.from(bytes, (byte) => rewrite.write(Uint8Array.of(byte)).slice()), rewrite.end()]),
  );
}

test('in windows-1252 the site’s bytes stay, and ours are written in ASCII', () => {
  const out = rewritten(Buffer.from(`<p>caf\xe9${HELD}`, 'latin1'), 'windows-1252').toString('latin1');
  expect(out).toBe(
    '<script id=k>{"a":"\\u00e9\\ud83d\\ude00"}</script><p>caf\xe9<img data-kc="" data-kc-held="undeclared" data-kc-src=//evil.test/\xe9><p title="&#xe9;">&#x2713;</p><style>a{content:"\\2713 "}</style>',
  );
});

test('UTF-16, by its mark or by its label, is read, held and sent on as UTF-8', () => {
  for (const charset of ['utf-16le', 'utf-8', undefined]) {
    const mark = charset === 'utf-16le' ? '' : '\ufeff';
    const out = rewritten(Buffer.from(`${mark}<p>é${HELD}`, 'utf16le'), charset).toString('utf8');
    expect(out).toContain('<p>é<img data-kc="" data-kc-held="undeclared" data-kc-src=//evil.test/é>');
  }
});

test('Shift_JIS, whose second bytes can look like markup, is read as what it is', () => {
  const out = rewritten(
    Buffer.from([0x3c, 0x70, 0x3e, 0x83, 0x5c, 0x83, 0x5d, ...Buffer.from('<img src=//evil.test/a>')]),
    'shift_jis',
  );
  expect(out.toString('utf8')).toContain('<p>ソゾ<img data-kc=""');
});

test('a document that declares itself is believed, as a browser does', () => {
  expect(prescan(Buffer.from('<!-- <meta charset=a> --><title>x</title><meta charset="Shift_JIS">'))).toBe(
    'shift_jis',
  );
  expect(prescan(Buffer.from("<META http-equiv='Content-Type' content='text/html; charset=koi8-r'>"))).toBe(
    'koi8-r',
  );
  expect(prescan(Buffer.from('<meta charset=utf-16>'))).toBe('utf-8');
  expect(prescan(Buffer.from(`<p>${' '.repeat(1100)}<meta charset=koi8-r>`))).toBe('');
});

test('a byte order mark stays first', () => {
  const out = rewritten(Buffer.from('\ufeff<p>x', 'utf8'), 'utf-8').toString('utf8');
  expect(out.startsWith('\ufeff<script id=k>')).toBe(true);
});

test('UTF-16 that only its mark declares is sent on as UTF-8 that its mark declares', () => {
  for (const charset of [undefined, 'windows-1252']) {
    const out = rewritten(Buffer.from('\ufeff<p>é', 'utf16le'), charset).toString('utf8');
    expect(out.startsWith('\ufeff<script id=k>')).toBe(true);
    expect(out).toContain('<p>é');
  }
});

test('our own HTML says the same in ASCII', () => {
  expect(inAscii('<b>plain</b>')).toBe('<b>plain</b>');
  expect(inAscii('<p>é</p><script>"é"</script>é')).toBe('<p>&#xe9;</p><script>"\\u00e9"</script>&#xe9;');
});

const DECLARED = (label: string): string => `<!doctype html><head><title>x</title><meta charset="${label}">`;

test('what a document says of its encoding comes before our own head, which may be long', () => {
  const out = rewritten(Buffer.from(`${DECLARED('koi8-r')}\xc1`, 'latin1'), undefined).toString('latin1');
  expect(out).toContain('<head><meta charset="koi8-r"><script id=k>');
  expect(out).toContain('<meta charset="koi8-r">\xc1');
});

test('what was decoded says that it is UTF-8 now, whatever the document says', () => {
  const bytes = Buffer.from([...Buffer.from(`${DECLARED('shift_jis')}<p>`), 0x83, 0x5c]);
  const out = rewritten(bytes, undefined).toString('utf8');
  expect(out).toContain('<head><meta charset="utf-8"><script id=k>');
  expect(out).toContain('<p>ソ');
});

test.each([
  ['the header says it', '<!doctype html><meta charset="utf-8">', 'utf-8'],
  ['nobody says it: a browser may guess', '<!doctype html><title>x</title>', undefined],
  ['a mark says it', '\ufeff<!doctype html><meta charset="utf-8">', undefined],
])('nothing is declared where %s', (_why, html, charset) => {
  const out = rewritten(Buffer.from(html), charset).toString('utf8');
  expect(out.split('<script id=k>')[0]).not.toContain('<meta charset="utf-8"><meta');
  expect(out).not.toMatch(/charset="[^"]*"><script id=k>/);
});
