import { expect, test } from 'vitest';
import { capturedTerminal } from '../fixture/captured-terminal.ts';
import { smallPolicy } from '../fixture/small-policy.ts';
import { main } from '../main.ts';

/** What `diff` prints between the small policy and itself after `swaps`, as version 1.1. */
async function printed(...swaps: readonly (readonly [string | RegExp, string])[]): Promise<string[]> {
  const next = smallPolicy((yaml) =>
    [
      ...swaps,
      [/version: '1.0'\n {2}date: 2026-05-16/, "version: '1.1'\n  date: 2026-06-16"] as const,
    ].reduce((text, [from, to]) => text.replace(from, to), yaml),
  );
  const captured = capturedTerminal({ old: smallPolicy(), next });
  await main(['diff', 'old', 'next'], captured.terminal);
  return captured.out().trimEnd().split('\n');
}

/** A third party in two categories more, so that another owner matters for three. */
const THREE_CATEGORIES = (yaml: string): string =>
  ['analytics', 'external'].reduce(
    (text, category) =>
      `${text}  - name: _maat_${category}
    kind: cookie
    provider: meetbureau
    category: ${category}
    surfaces: [website]
    purpose: { nl: Meten., en: To measure. }
    retention: P3M
    consent: needed
${category === 'analytics' ? '    uses: [improvement]\n' : ''}`,
    yaml,
  );

test('LAW-10: what matters for several categories is told once', async () => {
  const old = smallPolicy(THREE_CATEGORIES);
  const next = old.replace(/name: Voorbeeld B.V./, 'name: Ander B.V.').replace("'1.0'", "'1.1'");
  const captured = capturedTerminal({ old, next });
  await main(['diff', 'old', 'next'], captured.terminal);
  const owner = captured
    .out()
    .split('\n')
    .filter((line) => line.includes('the owner changed'));
  expect(owner).toEqual(['material   document — the owner changed: Voorbeeld B.V. → Ander B.V. (website)']);
});

test('a provider whose particulars changed has a line for each field, by its name', async () => {
  const lines = await printed([/Dorpsstraat 1/, 'Kerkstraat 2'], [/info@voorbeeld/, 'hallo@voorbeeld']);
  expect(lines.slice(0, 2)).toEqual([
    'editorial  provider:voorbeeld — its particulars changed, address: Dorpsstraat 1, 1234 AB Utrecht → Kerkstraat 2, 1234 AB Utrecht (website)',
    'editorial  provider:voorbeeld — its particulars changed, contact: info@voorbeeld.example → hallo@voorbeeld.example (website)',
  ]);
});

test('a text that changed names the language it changed in', async () => {
  const lines = await printed([/nl: Cookiebeleid Voorbeeld/, 'nl: Cookies van Voorbeeld']);
  expect(lines[0]).toBe(
    'editorial  document — the title changed, nl: Cookiebeleid Voorbeeld B.V. → Cookies van Voorbeeld B.V. (website)',
  );
});

test('a row in which nothing but a hidden field changed still says which', async () => {
  const lines = await printed([/hosts: \[meetbureau.example\]/, 'hosts: [meetbureau.example, m.example]']);
  expect(lines[0]).toMatch(/provider:meetbureau — its particulars changed, hosts: meetbureau.example → /);
});
