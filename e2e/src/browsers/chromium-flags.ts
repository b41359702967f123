/**
 * Chromium's switches for tests: it speaks to nobody by itself, and every host name ends on this machine,
 * so that whatever a page asks of the outside is seen by the third party's log or goes nowhere.
 */
import type { ChromiumOptions } from './chromium.ts';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Chromium takes the last list of these alone: those that Playwright switches off by itself, and then the two pages of
 * its address bar, which each window of each visitor opens, seen or not: they cost as much as the visit.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Whom Chromium asks by itself, whatever its switches say. No page of a test needs them. */
const MAKERS = [
  'update.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'content-autofill.googleapis.com',
  'safebrowsing.googleapis.com',
  'clients2.google.com',
  'accounts.google.com',
  'android.clients.google.com',
  '*.gvt1.com',
];

/**
 * Scripts of others see no driver (some keep silent where they see one), and no certificate of a test matters, also to
 * what a page sends when it is already gone.
 */
const ORDINARY = ['--disable-blink-features=AutomationControlled', '--ignore-certificate-errors'];

function resolverRules({ hosts = {}, elsewhere }: ChromiumOptions): string {
  const named = Object.entries(hosts).map(([host, place]) => `MAP ${host} ${place}`);
  const others = elsewhere === undefined ? 'MAP * ~NOTFOUND' : `MAP * 127.0.0.1:${elsewhere}`;
  const makers = MAKERS.map((host) => `MAP ${host} ~NOTFOUND`);
  return [...named, ...makers, others, 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
}

/** A container's root user cannot have Chromium's sandbox. */
function sandbox(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

export function chromiumFlags(options: ChromiumOptions): readonly string[] {
  const plain = options.isPlain === true ? ORDINARY : [];
  const without = `--disable-features=${WITHOUT.join(',')}`;
  return [...QUIET, without, ...plain, ...sandbox(), `--host-resolver-rules=${resolverRules(options)}`];
}
