import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { accountAssertions, type Claim } from './account-assertions.ts';

const NOON = new Date('2026-06-01T12:00:00.000Z');
const after = (minutes: number): Date => new Date(Number(NOON) + minutes * 60_000);
const claim = (surface: string, last = '', key = 'one'): Claim => ({ surface, key, last });
const SECRET = 'a secret that the site and the server share';

test('PRF-11: what a site says is accepted on its surface, for a quarter of an hour', () => {
  const accounts = accountAssertions(SECRET, randomBytes);
  const said = accounts.of('platform', NOON);
  for (const minutes of [-1, 0, 14.9])
    expect(accounts.accepts(said, claim('platform'), after(minutes))).toBeDefined();
  for (const minutes of [-1.1, 15, 1000]) {
    expect(accounts.accepts(said, claim('platform'), after(minutes))).toBeUndefined();
  }
  expect(accounts.accepts(said, claim('website'), NOON)).toBeUndefined();
});

test('PRF-11: made with another secret, changed in any letter, or invented, it is nothing', () => {
  const accounts = accountAssertions(SECRET, randomBytes);
  const stranger = accountAssertions('another secret', randomBytes);
  expect(accounts.accepts(stranger.of('platform', NOON), claim('platform'), NOON)).toBeUndefined();
  const said = accounts.of('platform', NOON);
  for (let at = 0; at < said.length; at++) {
    const changed = said.slice(0, at) + (said[at] === '7' ? '8' : '7') + said.slice(at + 1);
    expect(accounts.accepts(changed, claim('platform'), NOON)).toBeUndefined();
  }
  for (const nonsense of [
    '',
    'account',
    `account.1.${'a'.repeat(22)}.${'b'.repeat(43)}`,
    `${said}\n`,
    ` ${said}`,
  ]) {
    expect(accounts.accepts(nonsense, claim('platform'), NOON)).toBeUndefined();
  }
});

test('PRF-11: used again it counts only for who goes on from the receipt that it made', () => {
  const accounts = accountAssertions(SECRET, randomBytes);
  const said = accounts.of('platform', NOON);
  const number = accounts.accepts(said, claim('platform', 'an earlier receipt'), NOON) ?? '';
  accounts.kept(number, 'first');
  expect(accounts.accepts(said, claim('platform', '', 'two'), NOON)).toBeUndefined();
  expect(accounts.accepts(said, claim('platform', 'an earlier receipt', 'two'), NOON)).toBeUndefined();
  // The same decision, sent again because its answer was lost.
  expect(accounts.accepts(said, claim('platform'), NOON)).toBe(number);
  expect(accounts.accepts(said, claim('platform', 'first', 'two'), NOON)).toBe(number);
  accounts.kept(number, 'second');
  expect(accounts.accepts(said, claim('platform', 'second', 'three'), NOON)).toBe(number);
});

test('a site in any language can make one: the form is that of the specification', () => {
  const accounts = accountAssertions(SECRET, randomBytes);
  const [seconds, number] = [String(Number(NOON) / 1000), 'abcdefghijklmnopqrstuv'];
  const text = `kiwiconsent/account/1\nplatform\n${seconds}\n${number}`;
  const mac = createHmac('sha256', SECRET).update(text).digest('base64url');
  expect(accounts.accepts(`account.${seconds}.${number}.${mac}`, claim('platform'), NOON)).toBe(number);
});
