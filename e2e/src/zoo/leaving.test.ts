/** How the zoo judges what is sent as a page is left: what the race with it may lose, and what is missing. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reasonMissing } from '../browsers.ts';
import type { Baselines } from './allowed.ts';
import { reasonEmpty } from './bundle.ts';
import { useAlone } from './granted.ts';
import { type Ground, openGround } from './ground.ts';
import type { Tracker } from './tracker.ts';
import { type Cookies, cookiesOf } from './visitor.ts';

const missing = reasonMissing('chromium') ?? reasonEmpty();
const PATIENCE_MS = 10_000;

/** Ours, for the test: asks its worker for its last bytes as Datadog does, and sends them when it has them. */
const slow: Tracker = {
  id: 'slow',
  package: 'none',
  category: 'analytics',
  is: 'whole',
  code: `
    const text = 'onmessage = ({ data }) => setTimeout(postMessage, 3000, data)';
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    worker.onmessage = ({ data }) => navigator.sendBeacon('https://slow.test/last', data);
    worker.postMessage('bytes');
    navigator.sendBeacon('https://slow.test/first');
  `,
  hosts: ['slow.test'],
  keeps: [],
};

/** As if this were all that it always does without us. */
function sending(...last: readonly string[]): Baselines {
  const staying = { sent: ['POST slow.test/first'], kept: [] };
  const baseline = { staying, all: { sent: [...staying.sent, ...last], kept: [] } };
  return { 'by-tag': baseline, bundled: baseline };
}

let ground: Ground;
let cookies: Cookies;

beforeAll(async () => {
  if (missing !== undefined) return;
  ground = await openGround([slow], PATIENCE_MS);
  cookies = await cookiesOf(ground, slow.category);
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(() => ground?.close());

test('what a tracker lost as its page was left, and sends to whoever stays, is no fault', async () => {
  expect(await useAlone(ground, 'bundled', slow, sending('POST slow.test/last'), cookies)).toEqual([]);
});

test('what it sends neither then nor to whoever stays is one', async () => {
  expect(await useAlone(ground, 'bundled', slow, sending('POST slow.test/never'), cookies)).toEqual([
    'slow, bundled, analytics alone: does not send POST slow.test/never',
  ]);
});
