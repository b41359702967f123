import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup } from '../../fixture/markup.ts';
import { silent } from '../../fixture/policy.ts';
import type { Held } from '../hold/address-judge.ts';
import { openRewrite, type Rewrite } from '../open-rewrite.ts';
import type { RewriteOptions } from '../options.ts';
import { openLog } from '../tree/log.ts';
import { Names } from '../tree/names.ts';
import type { KeptPage } from './kept-page.ts';
import { openRemembering } from './open-remembering.ts';
import { PageMemory } from './page-memory.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const encoder = new TextEncoder();

function aPage(length: number): KeptPage {
  const [source, names] = [Buffer.alloc(length), Names.ofDocument()];
  const past = { names, log: openLog(names) };
  return { source, out: source, cuts: [], places: [], held: [], past, plainUntil: length };
}

interface Made {
  readonly out: string;
  readonly held: readonly Held[];
}

function made(
  html: string,
  sizes: readonly number[],
  who: string,
  open: (options: RewriteOptions) => Rewrite,
): Made {
  const held: Held[] = [];
  const rewrite = open({
    ...silent,
    charset: 'utf-8',
    head: `<meta name="${who}">`,
    body: `<kc-ask>${who}é</kc-ask>`,
    placeholder: () => '<i>x</i>',
    onHeld: (each) => held.push(each),
  });
  const bytes = encoder.encode(html);
  const out: Uint8Array[] = [];
  for (let at = 0, step = 0; at < bytes.length; step += 1) {
    const size = sizes[step % sizes.length] ?? bytes.length;
    out.push(rewrite.write(bytes.subarray(at, at + size)).slice());
    at += size;
  }
  out.push(rewrite.end());
  return { out: Buffer.concat(out).toString(), held };
}

test('ENF-6: a page out of memory is what the rewrite makes of it, with each visitor’s own parts', () => {
  fc.assert(
    fc.property(markup, fc.array(sizes, { minLength: 4, maxLength: 4 }), (html, cuts) => {
      const memory = new PageMemory();
      for (const [at, cut] of cuts.entries()) {
        const who = `visitor-${'x'.repeat(at)}`;
        const remembered = made(html, cut, who, (options) => openRemembering(memory, 'page', options));
        expect(remembered).toEqual(made(html, cut, who, openRewrite));
      }
    }),
    { numRuns: 500 },
  );
});

test('ENF-6, T-21: a page that differs anywhere from the one in memory is read anew', () => {
  fc.assert(
    fc.property(markup, markup, markup, sizes, (shared, one, other, cut) => {
      const memory = new PageMemory();
      const remembering = (options: RewriteOptions): Rewrite => openRemembering(memory, 'page', options);
      for (let round = 0; round < 2; round += 1) made(shared + one, cut, 'a', remembering);
      for (const html of [shared + other, shared, shared + one + other]) {
        expect(made(html, cut, 'b', remembering)).toEqual(made(html, cut, 'b', openRewrite));
      }
    }),
    { numRuns: 500 },
  );
});

test('ENF-6, T-21: a page that differs in places is what the rewrite makes of it', () => {
  const part = fc.array(markup, { maxLength: 4 }).map((parts) => parts.join(''));
  const long = fc
    .tuple(part, fc.integer({ min: 1, max: 40 }))
    .map(([text, times]) => Array.from({ length: times }, (_, at) => `${text}<p id=${at}>words`).join(''));
  fc.assert(
    fc.property(
      fc.array(fc.record({ shared: long, one: part, other: part }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }),
      (places, cut) => {
        const memory = new PageMemory();
        const open = (options: RewriteOptions): Rewrite => openRemembering(memory, 'page', options);
        const page = (which: 'one' | 'other'): string =>
          places.map((each) => each[which] + each.shared).join('');
        for (let round = 0; round < 2; round += 1) made(page('one'), cut, 'a', open);
        for (const html of [page('other'), page('one'), `<i>${page('one')}`]) {
          expect(made(html, cut, 'b', open)).toEqual(made(html, cut, 'b', openRewrite));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('of a page that differs in one place only that place is read', () => {
  const memory = new PageMemory();
  const html = (token: string): string =>
    `<head><meta name=t content=${token}></head>${Array.from({ length: 500 }, (_, at) => `<p id=${at}><img src="https://held.invalid/${at}">`).join('')}`;
  const open = (options: RewriteOptions): Rewrite => openRemembering(memory, 'page', options);
  for (let round = 0; round < 2; round += 1) made(html('one'), [9000], 'a', open);
  const page = memory.find('page');
  for (const token of ['two', 'longer-than-that', '', '<']) {
    expect(made(html(token), [9000], 'b', open)).toEqual(made(html(token), [9000], 'b', openRewrite));
    expect(memory.find('page')).toBe(page);
  }
});

test('what came in pieces goes out in pieces the next time too', () => {
  const memory = new PageMemory();
  const seen: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const rewrite = openRemembering(memory, 'page', { ...silent, charset: 'utf-8' });
    seen.push(Buffer.from(rewrite.write(encoder.encode('<p>first'))).toString());
    rewrite.write(encoder.encode('<p>second'));
    rewrite.end();
  }
  expect(memory.find('page')?.source.toString()).toBe('<p>first<p>second');
  expect(seen).toEqual(['<p>first', '<p>first', '<p>first']);
});

test('a page that is another each time is not kept', () => {
  const memory = new PageMemory();
  for (let round = 0; round < 20; round += 1) {
    made(`<p>${round}`, [], 'a', (options) => openRemembering(memory, 'page', options));
  }
  expect(memory.find('page')).toBeUndefined();
  expect(memory.isWorth('page')).toBe(false);
});

test('a page that stays as it is after all is kept again', () => {
  const memory = new PageMemory();
  const visit = (html: string): Made =>
    made(html, [], 'a', (options) => openRemembering(memory, 'page', options));
  for (let round = 0; round < 20; round += 1) visit(`<p>${round}`);
  for (let round = 0; round < 200; round += 1) visit('<p>settled');
  expect(memory.find('page')?.source.toString()).toBe('<p>settled');
});

test('many visits at once to a page that was changed count as one that differed', () => {
  const memory = new PageMemory();
  const page = aPage(1);
  memory.keep('page', page);
  for (let visit = 0; visit < 10; visit += 1) memory.miss('page', page);
  expect(memory.isWorth('page')).toBe(true);
});

test('the memory has an end: what came last stays', () => {
  const memory = new PageMemory();
  for (let at = 0; at < 60; at += 1) memory.keep(`page-${at}`, aPage(900_000));
  expect(memory.find('page-0')).toBeUndefined();
  expect(memory.find('page-59')).toBeDefined();
});

test.each(['windows-1252', 'shift_jis', ''])('a page in %j is read each time', (charset) => {
  const memory = new PageMemory();
  for (let round = 0; round < 3; round += 1) {
    const rewrite = openRemembering(memory, 'page', { ...silent, charset });
    rewrite.write(encoder.encode('<p>x'));
    rewrite.end();
  }
  expect(memory.find('page')).toBeUndefined();
});
