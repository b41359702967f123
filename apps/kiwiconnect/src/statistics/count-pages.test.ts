import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { Site } from '../routes/site.ts';
import { countPages } from './count-pages.ts';

/** What page counting hands to its counter, for one request with these headers. */
async function counted(headers: Record<string, string>): Promise<readonly (readonly unknown[])[]> {
  const seen: (readonly unknown[])[] = [];
  const now = new Date('2026-05-16T10:00:00Z');
  const site = {
    now: () => now,
    kit: { visit: () => ({}), allows: () => true },
    counter: { count: (...all: unknown[]) => seen.push(all) },
  } as unknown as Site;
  const app = Fastify();
  countPages(app, site);
  app.get('/contact', async () => 'ok');
  await app.inject({ url: '/contact?session_id=s3cret', headers });
  await app.close();
  return seen.map((all) => all.map((one) => (one instanceof Date ? 'the day' : one)));
}

test('P41: page counting is given the page and the day: no cookie, no address, no browser', async () => {
  const plain = await counted({});
  expect(plain).toEqual([['/contact', 'the day']]);
  expect(await counted({ cookie: 'session_id=s3cret', 'user-agent': 'x', referer: '/platform' })).toEqual(
    plain,
  );
});
