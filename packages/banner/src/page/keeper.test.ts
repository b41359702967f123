import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Control } from '@kiwiconsent/policy/receipt';
import {
  type Choice,
  type CookieRecord,
  choiceOf,
  readCookie,
  SILENCE,
  writeCookie,
} from '@kiwiconsent/policy/runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageConfig } from '../view/page-config.ts';
import { openDelivery } from './deliver.ts';
import type { Jar } from './jar.ts';
import { type Keeper, openKeeper } from './keeper.ts';

const POLICY = '0123456789abcdef';
const RECEIPT = 'receiptreceiptreceipt1';
const config: PageConfig = {
  policy: POLICY.repeat(4),
  surface: 'website',
  language: 'nl',
  publication: { policy: POLICY, choiceHolds: 'P6M', gpc: {}, earlier: {} },
  judgeable: { surfaces: [], technologies: [] },
  asked: ['analytics', 'external'],
  inventory: '/inventory',
  said: 'Bewaard',
  later: 'Straks',
};

/** A jar of memory: it keeps the cookie's text, so that what is read was written. */
function jarOf(text = ''): Jar & { text: string; until: Date | undefined } {
  return {
    isKept: true,
    text,
    until: undefined,
    read() {
      return readCookie(this.text);
    },
    write(record: CookieRecord, until: Date) {
      this.text = writeCookie(record);
      this.until = until;
    },
  };
}

interface Sent {
  readonly key: string;
  readonly control: Control;
  readonly choice: Choice;
  readonly previous: string;
}

let server: Server;
let origin: string;
let sent: Sent[];
let answers: (() => Promise<number>)[];

beforeEach(async () => {
  sent = [];
  answers = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    sent.push(JSON.parse(Buffer.concat(chunks).toString()));
    const status = (await answers.shift()?.()) ?? 201;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ receipt: { id: RECEIPT } }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((closed) => server.close(closed)));

const keep = (jar: Jar, now = new Date('2026-08-31T12:00:00Z'), page = new EventTarget()): Keeper =>
  openKeeper(config, jar, openDelivery(config, origin, page), () => now, { gpc: false });
const press = (keeper: Keeper, control: 'accept-all' | 'refuse-all' | 'withdraw-all') => {
  const choice = choiceOf(control, ['analytics', 'external'], keeper.current().choice);
  return keeper.decide({ control, layer: 'banner', shown: ['analytics', 'external'], choice });
};

test('WD-10: a choice holds at once, and stays queued under its key until the server has it', async () => {
  const jar = jarOf();
  const keeper = keep(jar);
  answers.push(async () => 503);
  const settled = press(keeper, 'accept-all');
  expect(keeper.current().choice.categories).toEqual({ analytics: 'granted', external: 'granted' });
  const key = jar.read()?.surfaces['website']?.pending?.key;
  expect(key).toMatch(/^[\w-]{22}$/);
  expect(await settled).toBe('');
  expect(jar.read()?.surfaces['website']?.pending?.key).toBe(key);

  const next = keep(jar);
  next.resume();
  await expect.poll(() => jar.read()?.surfaces['website']?.receipt).toBe(RECEIPT);
  expect(jar.read()?.surfaces['website']?.pending).toBeUndefined();
  expect(sent.map((each) => each.key)).toEqual([key, key]);
  expect(next.current().choice.categories['analytics']).toBe('granted');

  keep(jar).resume();
  expect(sent).toHaveLength(2);
});

test('WD-10, PRF-2: what is sent again is the same decision: its layer, what was on show, the receipt before it', async () => {
  const jar = jarOf();
  await press(keep(jar), 'accept-all');
  const keeper = keep(jar);
  answers.push(async () => 503);
  await keeper.decide({
    control: 'save',
    layer: 'settings-page',
    shown: ['analytics'],
    choice: { ...keeper.current().choice, categories: { analytics: 'denied', external: 'granted' } },
  });
  keep(jar).resume();
  await expect.poll(() => sent.length).toBe(3);
  expect(sent[1]).toMatchObject({ layer: 'settings-page', asked: ['analytics'], previous: RECEIPT });
  expect(sent[2]).toEqual(sent[1]);
});

test('a decision whose key is taken by another one goes again under a fresh key: a refusal is never lost', async () => {
  const jar = jarOf();
  const keeper = keep(jar);
  answers.push(async () => 409);
  expect(await press(keeper, 'refuse-all')).toBe(RECEIPT);
  expect(sent.map(({ control }) => control)).toEqual(['refuse-all', 'refuse-all']);
  expect(sent[1]?.key).toMatch(/^[\w-]{22}$/);
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
  expect({ ...sent[1], key: '' }).toEqual({ ...sent[0], key: '' });
  expect(jar.read()?.surfaces['website']?.receipt).toBe(RECEIPT);
  expect(jar.read()?.surfaces['website']?.pending).toBeUndefined();
  expect(keeper.current().choice.categories).toEqual({ analytics: 'denied', external: 'denied' });
});

test('LAW-8, P40: yes and no end at the same moment, six calendar months after the choice', async () => {
  const [yes, no] = [jarOf(), jarOf()];
  await press(keep(yes), 'accept-all');
  await press(keep(no), 'refuse-all');
  expect(yes.until?.toISOString()).toBe('2027-02-28T12:00:00.000Z');
  expect(no.until).toEqual(yes.until);
});

test('P40, BRW-10: looking again never moves the end of a choice', async () => {
  const jar = jarOf();
  await press(keep(jar), 'refuse-all');
  const { text } = jar;
  const later = keep(jar, new Date('2026-12-24T00:00:00Z'));
  later.look();
  later.resume();
  expect(jar.text).toBe(text);
  expect(keep(jar, new Date('2027-02-28T11:59:59Z')).current().choice.categories['analytics']).toBe('denied');
  expect(keep(jar, new Date('2027-02-28T12:00:01Z')).current().choice).toEqual(SILENCE);
});

test('a choice made while an earlier one is under way is the one that stays, and is sent after it', async () => {
  const jar = jarOf();
  const keeper = keep(jar);
  let answer: (status: number) => void = () => {};
  answers.push(() => new Promise<number>((resolve) => (answer = resolve)));
  const first = press(keeper, 'accept-all');
  await expect.poll(() => sent.length).toBe(1);
  const second = press(keeper, 'withdraw-all');
  expect(keeper.current().choice.categories['analytics']).toBe('denied');
  answer(201);
  await first;
  expect(keeper.current().choice.categories['analytics']).toBe('denied');
  await second;
  expect(sent.map((each) => each.control)).toEqual(['accept-all', 'withdraw-all']);
  expect(jar.read()?.surfaces['website']?.choice.categories['analytics']).toBe('denied');
});

test('a page that goes away while an older choice is under way sends the newer one, and hears the older no more', async () => {
  const jar = jarOf();
  const page = new EventTarget();
  const keeper = keep(jar, new Date('2026-08-31T12:00:00Z'), page);
  answers.push(() => new Promise<number>(() => {}));
  const first = press(keeper, 'accept-all');
  await expect.poll(() => sent.length).toBe(1);
  void press(keeper, 'withdraw-all');
  page.dispatchEvent(new Event('pagehide'));
  expect(await first).toBe('');
  await expect.poll(() => sent.map((each) => each.control)).toContain('withdraw-all');
  expect(keeper.current().choice.categories['analytics']).toBe('denied');
  server.closeAllConnections();
});

test('LAW-3: an acceptance that was long under way takes the place of no later refusal, in no tab', async () => {
  const jar = jarOf();
  const at = (seconds: number): Keeper => keep(jar, new Date(Date.UTC(2026, 7, 31, 12, 0, seconds)));
  const [here, there] = [at(0), at(10)];
  let answer: (status: number) => void = () => {};
  answers.push(() => new Promise<number>((resolve) => (answer = resolve)));
  const accepted = press(here, 'accept-all');
  await expect.poll(() => sent.length).toBe(1);
  const late = jar.read()?.surfaces['website'];
  if (!late) throw new Error('nothing was kept');
  await press(there, 'refuse-all');
  here.look();
  const refused = jar.text;
  const { pending: _asked, ...granted } = { ...late, receipt: 'lateanswerlateanswer00' };
  const setBack = (): void => jar.write({ surfaces: { website: granted } }, new Date());
  setBack();
  answer(201);
  await accepted;
  expect(jar.text).toBe(refused);
  setBack();
  there.look();
  expect(jar.text).toBe(refused);
  await press(at(20), 'accept-all');
  for (const tab of [here, there]) {
    tab.look();
    expect(tab.current().choice.categories).toEqual({ analytics: 'granted', external: 'granted' });
  }
});

test('the next decision names the receipt before it', async () => {
  const keeper = keep(jarOf());
  await press(keeper, 'accept-all');
  await press(keeper, 'withdraw-all');
  expect(sent.map((each) => each.previous)).toEqual(['', RECEIPT]);
});

test('followers hear of a change once, and of no change never', async () => {
  const jar = jarOf();
  const [here, there] = [keep(jar), keep(jar)];
  let heard = 0;
  there.follow(() => {
    heard += 1;
  });
  there.look();
  await press(here, 'refuse-all');
  there.look();
  there.look();
  expect(heard).toBe(1);
  expect(there.current().choice.categories['external']).toBe('denied');
});

test('LAW-3: a cookie that is not exactly ours is no choice', () => {
  for (const text of [
    '1',
    'v=2',
    `v=1&website.t=1&website.p=${POLICY}&website.analytics=1`,
    '%',
    'v=1&__proto__.t=1',
  ]) {
    expect(keep(jarOf(text)).current().choice).toEqual(SILENCE);
  }
});
