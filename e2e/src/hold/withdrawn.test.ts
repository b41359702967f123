/**
 * What runs when a visitor withdraws sends nothing more, by no way, at unload neither (WD-5).
 */
import { expect, test } from 'vitest';
import { acknowledged, control, open, ready } from '../page/scene.ts';
import { openGated } from './gated.ts';

/** Sends by all that a script has, again and again, and by all that lasts when the page goes. */
const TRACKER = `
  const to = 'https://meter.test/';
  const page = Math.random().toString(36).slice(2);
  let n = 0;
  const send = (how) => {
    n += 1;
    const at = to + how + '/' + page + '/' + n + '/';
    new Image().src = at + 'x.gif';
    fetch(at, { mode: 'no-cors', keepalive: true }).catch(() => {});
    navigator.sendBeacon(at, 'x');
    const s = document.createElement('script'); s.src = at + 'x.js'; document.body.append(s);
    const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = at + 'x.css'; document.head.append(l);
    const d = document.createElement('p'); d.textContent = 'x'; d.style.background = 'url(' + at + 'x.png)'; document.body.append(d);
    const f = document.createElement('iframe'); f.src = at; document.body.append(f);
    try { const x = new XMLHttpRequest(); x.open('GET', at, false); x.send(); } catch {}
    try { self.fetchLater?.(at, { activateAfter: 0 }); } catch {}
  };
  setInterval(() => send('tick'), 300);
  for (const end of ['pagehide', 'beforeunload', 'unload', 'visibilitychange']) addEventListener(end, () => send(end));
`;
const gated = openGated({ '/runs': `<script>${TRACKER}</script><p>Loopt</p>`, '/after': '<p>Daarna</p>' });

test('WD-5: after a withdrawal a tracker that runs reaches nobody, by image, script, style, frame or beacon, also at unload', async () => {
  const page = await gated.visitor();
  await open(page, '/runs');
  await Promise.all([page.waitForEvent('load'), page.click(control('accept-all'))]);
  await ready(page);
  await expect.poll(() => gated.reached().length).toBeGreaterThan(8);
  await acknowledged(page);
  // The record takes its time: until it is there, and the page comes anew, the old one stands.
  await page.route('**/_kc/decisions', async (route) => {
    await new Promise((late) => setTimeout(late, 1500));
    await route.continue();
  });
  const withdrawn = page.waitForEvent('load');
  gated.thirdParty.forget();
  // What was sent before the visitor spoke is not called back, and may arrive when it likes.
  const [from, last] = await page.evaluate<[string, number]>('kc.withdraw(); [page, n]');
  const late = (): readonly string[] =>
    gated.reached().filter((address) => {
      const [, , by, number] = address.split('/');
      return by !== from || Number(number) > last;
    });
  await withdrawn;
  await ready(page);
  await page.waitForTimeout(1500);
  expect(late()).toEqual([]);
  await open(page, '/after');
  await page.waitForTimeout(500);
  expect(late()).toEqual([]);
});
