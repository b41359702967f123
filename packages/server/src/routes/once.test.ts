import { expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { decisionOf, HOST, post, receiptIn } from '../fixture/started.ts';

const site = freshSite();
const FRAMED = { ...HOST, 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' };

async function receiptOf(control: 'load-once' | 'load-always'): Promise<string> {
  const granted = { categories: {}, providers: { 'external.tube': 'granted' }, objections: [] };
  const decision = decisionOf({ control, layer: 'placeholder', asked: ['external.tube'], choice: granted });
  return receiptIn(await post(site, decision)).id;
}

const framed = (receipt: string, address: string, headers: object = FRAMED) =>
  site.app.inject({
    url: `/_kc/once/${receipt}?address=${encodeURIComponent(address)}`,
    headers: { ...headers },
  });

test('P14: who pressed once gets that one frame, under a policy that frames its host alone', async () => {
  const answer = await framed(await receiptOf('load-once'), 'https://tube.example/embed/1');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-security-policy']).toContain('frame-src https://tube.example;');
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(answer.body).toContain('<iframe src="https://tube.example/embed/1"');
});

test('LAW-3: nothing is framed that the receipt does not grant', async () => {
  const once = await receiptOf('load-once');
  const always = await receiptOf('load-always');
  for (const [receipt, address] of [
    [once, 'https://evil.example/'],
    [once, 'javascript:alert(1)'],
    [once, 'nowhere'],
    [always, 'https://tube.example/embed/1'],
    ['x'.repeat(22), 'https://tube.example/embed/1'],
    ['..', 'https://tube.example/embed/1'],
  ] as const) {
    expect((await framed(receipt, address)).statusCode, `${receipt} ${address}`).toBe(404);
  }
});

test('a link from elsewhere, and one to a whole page, load nothing', async () => {
  const once = await receiptOf('load-once');
  for (const other of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-dest': 'document' }]) {
    const { statusCode } = await framed(once, 'https://tube.example/embed/1', { ...FRAMED, ...other });
    expect(statusCode).toBe(404);
  }
});

test('ten minutes later it frames nothing any more', async () => {
  const once = await receiptOf('load-once');
  site.setClock('2099-01-01T00:00:00.000Z');
  expect((await framed(once, 'https://tube.example/embed/1')).statusCode).toBe(404);
});
