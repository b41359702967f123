import { readPolicyFile } from '@kiwiconsent/policy/file';
import { expect, test } from 'vitest';
import { compiled, policyText } from '../promises/website-policy.ts';
import { ALL_PAGES, ARTICLE } from './addresses.ts';
import { answer, stageFor, strangers, visitorOf } from './stage.ts';

const stage = stageFor({ others: 'log' });

test('P27: with everything granted, every host that a page speaks to is of a provider with a role', async () => {
  const { site, thirdParty } = stage();
  const page = await visitorOf(stage());
  await page.goto(`${site.origin}${ARTICLE}`);
  thirdParty.forget();
  await answer(page, 'accept-all');
  await expect.poll(() => strangers(thirdParty).length, { timeout: 30_000 }).toBeGreaterThan(4);
  for (const path of ALL_PAGES) await page.goto(`${site.origin}${path}`);
  const seen = new Set(strangers(thirdParty).map(({ host }) => host));

  const { providers } = compiled(readPolicyFile(policyText, 'cookiebeleid.yaml'));
  const roles = [...seen].map((host) => [host, providers.find(({ hosts }) => hosts.includes(host))?.role]);
  expect(Object.fromEntries(roles)).toEqual({
    'bericht.localhost': 'independent',
    'film.localhost': 'independent',
    'kaart.localhost': 'independent',
    'meting.localhost': 'processor',
    'reclame.localhost': 'independent',
  });
  await page.context().close();
});
