/** P37: who is asked again reads what changed, and the record shows the same words. */
import { type AskView, bannerTree, narrowed, shownText } from '@kiwiconsent/banner/render';
import { expect, test } from 'vitest';
import { freshSite } from '../fixture/fresh-site.ts';
import { first, material } from '../fixture/policies.ts';
import {
  cookieAfter,
  decisionOf,
  get,
  newKey,
  post,
  postForm,
  REFUSAL,
  receiptIn,
  recordIn,
} from '../fixture/started.ts';

const NEWS = 'film-kort (Maat Example)';

const site = freshSite();

/** The same site after its policy changed materially. */
async function republished(): Promise<void> {
  await site.restart([first, material]);
  site.setClock('2026-07-02T10:00:00.000Z');
}

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([:.,])/g, '$1');

test('P37: who said yes before is told by name what changed; who never chose is not', async () => {
  const yes = cookieAfter(await post(site, decisionOf()));
  const no = cookieAfter(await post(site, decisionOf(REFUSAL)));
  await republished();
  expect(textOf((await get(site, '/cookiebeleid', yes)).body)).toContain(`Nieuw: ${NEWS}`);
  for (const visitor of [{}, no]) {
    const page = await get(site, '/cookiebeleid', visitor);
    expect(textOf(page.body.split('</kc-ask>')[0] ?? '')).not.toContain(NEWS);
  }
});

test('P37, PRF-2: the record of the second answer keeps the words that said what changed', async () => {
  const before = await post(site, decisionOf());
  await republished();
  const asked = ['marketing', 'external'];
  const categories = { marketing: 'granted', external: 'granted' };
  const again = { policy: material.hash, asked, choice: { categories, providers: {}, objections: [] } };
  const told = receiptIn(await post(site, decisionOf({ ...again, previous: receiptIn(before).id })));
  expect(await site.store.archive.find(told.shown.text)).toContain(NEWS);
  const stranger = receiptIn(await post(site, decisionOf(again)));
  expect(await site.store.archive.find(stranger.shown.text)).not.toContain(NEWS);
});

test('P37, PRF-2: who had refused is asked about what is new alone, and the record says so', async () => {
  const before = await post(site, decisionOf(REFUSAL));
  await republished();
  const categories = { marketing: 'denied' };
  const again = decisionOf({
    ...REFUSAL,
    policy: material.hash,
    asked: ['marketing'],
    choice: { categories, providers: {}, objections: [] },
  });
  const receipt = receiptIn(await post(site, again, cookieAfter(before)));
  const text = (await site.store.archive.find(receipt.shown.text)) ?? '';
  const page = textOf((await get(site, '/cookiebeleid', cookieAfter(before))).body);
  expect(page).toContain(text.split('. ')[0]);
});

test('P37: the words that changed are told and kept without JavaScript too', async () => {
  const before = await post(site, decisionOf());
  await republished();
  const visitor = cookieAfter(before);
  const page = (await get(site, '/cookiebeleid', visitor)).body;
  const asked = /name="asked" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const answer = await postForm(
    site,
    {
      policy: material.hash,
      surface: 'website',
      language: 'nl',
      layer: 'banner',
      control: 'refuse-all',
      key: newKey(),
      return: '/cookiebeleid',
      asked,
    },
    visitor,
  );
  const id = recordIn(answer)?.receipt ?? '';
  const receipt = await site.store.receipts.find(id);
  expect(await site.store.archive.find(receipt?.shown.text ?? '')).toContain(NEWS);
});

test('P37, PRF-2: a page that was not served by us shows and records the same words', async () => {
  const before = receiptIn(await post(site, decisionOf()));
  await republished();
  const { view } = (await get(site, '/_kc/ask/website/nl.json')).json<{ view: AskView }>();
  const shown = shownText(bannerTree(narrowed(view, ['marketing', 'external'], true)));
  expect(shown).toContain(NEWS);
  const receipt = receiptIn(
    await post(
      site,
      decisionOf({
        policy: material.hash,
        asked: ['marketing', 'external'],
        choice: { categories: { marketing: 'granted', external: 'granted' }, providers: {}, objections: [] },
        previous: before.id,
      }),
    ),
  );
  expect(await site.store.archive.find(receipt.shown.text)).toBe(shown);
});
