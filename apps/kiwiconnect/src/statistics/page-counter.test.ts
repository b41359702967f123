import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPageCounter } from './page-counter.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'kiwi-count-'));
const DAY = new Date('2026-05-16T10:00:00Z');
const daysAfter = (days: number): Date => new Date(DAY.getTime() + days * 86_400_000);

test('LAW-15: what is kept is a day, a page and a number, and nothing else', () => {
  const place = folder();
  const counter = createPageCounter(place);
  counter.count('/', DAY);
  counter.count('/', DAY);
  counter.count('/contact', DAY);
  counter.close();
  expect(JSON.parse(readFileSync(join(place, 'pages-per-day.json'), 'utf8'))).toEqual({
    '2026-05-16': { '/': 2, '/contact': 1 },
  });
});

test('a new start goes on counting where the last one stopped', () => {
  const place = folder();
  const first = createPageCounter(place);
  first.count('/', DAY);
  first.close();
  const second = createPageCounter(place);
  second.count('/', DAY);
  expect(second.totals(7, DAY)).toEqual([{ page: '/', times: 2 }]);
});

test('totals are of the last days only, most read first', () => {
  const counter = createPageCounter(folder());
  counter.count('/old', DAY);
  counter.count('/contact', daysAfter(7));
  counter.count('/', daysAfter(8));
  counter.count('/', daysAfter(8));
  expect(counter.totals(7, daysAfter(8))).toEqual([
    { page: '/', times: 2 },
    { page: '/contact', times: 1 },
  ]);
});

test('counts go after thirteen months', () => {
  const place = folder();
  const counter = createPageCounter(place);
  counter.count('/', DAY);
  counter.count('/', daysAfter(396));
  counter.close();
  expect(Object.keys(JSON.parse(readFileSync(join(place, 'pages-per-day.json'), 'utf8')))).toHaveLength(1);
});

test('a damaged file is no reason not to start', () => {
  const place = folder();
  writeFileSync(join(place, 'pages-per-day.json'), '{"2026');
  expect(createPageCounter(place).totals(7, DAY)).toEqual([]);
});
