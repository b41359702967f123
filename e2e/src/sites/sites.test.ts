/** Real sites behind the gate, everything allowed, look and work as they do without it. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChromiumSession, reasonMissing } from '../browsers.ts';
import { differences } from './differences.ts';
import { serveFiles } from './files.ts';
import { reasonNotInstalled } from './installed.ts';
import { OUTSIDE_HOSTS } from './outside.ts';
import { compiled, grantedCookie, policyText } from './policy.ts';
import { type RealSite, realSites } from './real-sites.ts';
import { writeReport } from './report.ts';
import { openStage, type Stage } from './stage.ts';
import { type Visited, visited } from './visit.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const missing = reasonMissing('chromium') ?? reasonNotInstalled();
const hosts = realSites('').map(({ host }) => host);

let report = '';
let stage: Stage;
let exempt: ChromiumSession;
let asking: ChromiumSession;
let cookie = '';
let sites: readonly RealSite[] = [];

beforeAll(async () => {
  if (missing !== undefined) return;
  report = await writeReport();
  sites = realSites(report);
  stage = await openStage(
    Object.fromEntries(sites.map((site) => [site.host, serveFiles(site.folders, site.pages)])),
  );
  const uses = sites.flatMap((site) => site.uses);
  const rows = uses.filter(
    ({ kind, name }, at) => uses.findIndex((each) => each.kind === kind && each.name === name) === at,
  );
  const declared = { hosts, outside: OUTSIDE_HOSTS, uses: rows };
  const needed = policyText({ ...declared, consent: 'needed' });
  cookie = grantedCookie(compiled(needed));
  exempt = await stage.behind(policyText({ ...declared, consent: 'exempt' }));
  asking = await stage.behind(needed);
});
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  await stage?.close();
  if (report !== '') await rm(report, { recursive: true, force: true });
});

async function visit(browser: ChromiumSession, site: RealSite, choice = ''): Promise<Visited> {
  const page = await browser.newVisitor();
  const origin = `http://${site.host}`;
  if (choice !== '')
    await page.context().addCookies([{ name: 'cookie_consent', value: choice, url: origin }]);
  try {
    return await visited(page, origin, site.walk);
  } finally {
    await page.context().close();
  }
}

describe.each(realSites('').map(({ what, host }) => ({ what, host })))('$what', ({ host }) => {
  test('is the same where all it does is exempt, and where all is granted', async () => {
    const site = sites.find((each) => each.host === host);
    if (site === undefined) throw new Error(host);
    const [bare, without, granted] = await Promise.all([
      visit(stage.bare, site),
      visit(exempt, site),
      visit(asking, site, cookie),
    ]);
    expect(differences(bare, without)).toEqual([]);
    expect(differences(bare, granted)).toEqual([]);
    const bereft = [...without.moments, ...granted.moments].filter(({ hasLink }) => !hasLink);
    expect(bereft.map(({ name }) => name)).toEqual([]);
  });
});
