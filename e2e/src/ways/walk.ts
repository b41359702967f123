/** A visitor in one engine walks over the page of ways; what reached third parties and what is stored is told. */
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineSession } from '../browsers.ts';
import type { ThirdParty } from '../third-party.ts';
import { TRIED } from './catalogue.ts';
import type { Deployment, Ground } from './deployments.ts';
import { cookieOf, type State } from './states.ts';

/** How long a busy machine may take for what should come. */
const PATIENCE_MS = 60_000;
/** How long nothing may have come before a page counts as quiet. */
const QUIET_MS = 1000;

export interface Outcome {
  /** Keys of the ways that reached a third party. */
  readonly reached: readonly string[];
  readonly did: Readonly<Record<string, string>>;
  readonly failed: Readonly<Record<string, string>>;
  readonly thrown: readonly string[];
  /** `kind name` of all that was on the device when the page was left. */
  readonly stored: readonly string[];
}

export interface Walk {
  readonly visitor: EngineSession;
  readonly ground: Ground;
  readonly thirdParty: ThirdParty;
}

/** Exempt, and declared so. */
const NECESSARY: ReadonlySet<string> = new Set(['cookie cookie_consent', 'cookie csrf_token']);
const WITHDRAW = '[data-kc-do="withdraw-all"]';
const known = new Set(TRIED.map(({ key }) => key));

/** The ways whose requests are in the third party's log. */
export function reachedIn({ requests }: ThirdParty): readonly string[] {
  const keys = requests().flatMap(({ host, path }) => {
    const id = path.replace(/^\/v\d+/, '').split(/[/.?]/)[1] ?? '';
    const key = host.startsWith('page.') ? `page ${id}` : id;
    return known.has(key) ? [key] : [];
  });
  return [...new Set(keys)].sort();
}

async function until(
  came: () => boolean | Promise<boolean>,
  what: string,
  patience: number = PATIENCE_MS,
): Promise<void> {
  const end = Date.now() + patience;
  while (!(await came())) {
    if (Date.now() > end) throw new Error(`it never came: ${what}`);
    await wait(50);
  }
}

/** Until no request came for a while; where some are expected, also until they came or had the time to. */
export async function settled(thirdParty: ThirdParty, expected: readonly string[] = []): Promise<void> {
  const end = Date.now() + PATIENCE_MS / 4;
  let [count, since] = [-1, Date.now()];
  const isDone = (): boolean => {
    const now = thirdParty.requests().length;
    if (now !== count) [count, since] = [now, Date.now()];
    const reached = reachedIn(thirdParty);
    const isMissing = expected.some((key) => !reached.includes(key)) && Date.now() < end;
    return !isMissing && Date.now() - since > QUIET_MS;
  };
  while (!isDone()) await wait(100);
}

/**
 * Goes to a page, and waits until `came`: what shows that it is there. Not for the driver's word: Firefox's misses a
 * visit that begins while the page before still loads, and gives it up half a minute later.
 */
async function go(
  { visitor }: Walk,
  address: string,
  came: () => boolean | Promise<boolean>,
  what: string,
  patience?: number,
): Promise<void> {
  const there = until(came, what, patience);
  await Promise.race([visitor.goto(address).catch(() => there), there]);
  await there;
}

const parsed = (text: string | undefined): never[] => JSON.parse(text || '[]');

/** What is on the device now, and then no more. */
export async function emptied(over: Walk, origin: string): Promise<readonly string[]> {
  const { told } = over.ground;
  // A database that is being taken away keeps WebKit's list of them waiting: then the page asks again.
  for (let tries = 0; tries < 3; tries += 1) {
    for (const each of ['stored', 'emptied', 'cookies']) delete told[each];
    await go(over, `${origin}/dump`, () => 'emptied' in told, 'what is stored', PATIENCE_MS / 3).catch(
      () => {},
    );
    if ('emptied' in told) break;
  }
  const found: string[] = [...parsed(told['cookies']), ...parsed(told['stored'])];
  return [...new Set(found)].filter((each) => !NECESSARY.has(each)).sort();
}

/** As a visitor comes who said this before, to whom the site had left something of each kind. */
export async function arrive(over: Walk, origin: string, state: State): Promise<void> {
  const { visitor, ground } = over;
  const said = cookieOf(state);
  // A driver may still be taking the last visitor's cookies away.
  for (let tries = 0; tries < 20; tries += 1) {
    delete ground.told['seeded'];
    await go(over, `${origin}/seed?is=${encodeURIComponent(said)}`, () => 'seeded' in ground.told, 'a seed');
    if (((await visitor.cookie('cookie_consent'))?.value ?? '') === said) return;
  }
  throw new Error('the visitor has no cookie');
}

/** Opens the page of ways and waits until it is quiet. */
export async function look(
  over: Walk,
  origin: string,
  { to }: State,
  expected: readonly string[] = [],
): Promise<Omit<Outcome, 'stored'>> {
  const { ground, thirdParty } = over;
  delete ground.told['did'];
  thirdParty.forget();
  await go(over, `${origin}/${to}.html`, () => 'did' in ground.told, 'what the page did');
  await settled(thirdParty, expected);
  return { reached: reachedIn(thirdParty), ...JSON.parse(ground.told['did'] ?? '{}') };
}

/** One whole visit. */
export async function walk(
  over: Walk,
  deployment: Deployment,
  state: State,
  expected: readonly string[] = [],
): Promise<Outcome> {
  const origin = over.ground.origins[deployment];
  await arrive(over, origin, state);
  const first = await look(over, origin, state, expected);
  // Firefox loses one in a hundred of the workers that a worker starts, without us too: the next visit must have it.
  const isLost = expected.some((key) => !first.reached.includes(key));
  const again = isLost ? await look(over, origin, state, expected) : first;
  const outcome = { ...again, reached: [...new Set([...first.reached, ...again.reached])].sort() };
  // What is refused is gone by the next page at the latest: a slow machine may not be done on the first.
  if (state.granted !== undefined) {
    await over.visitor.goto(`${origin}/quiet.html`).catch(() => {});
    await settled(over.thirdParty);
  }
  const stored = await emptied(over, origin);
  return { ...outcome, stored };
}

/** Withdraws everything, as a visitor does on the settings page, and waits until that is recorded. */
export async function withdraw(over: Walk, origin: string): Promise<void> {
  const { visitor } = over;
  const isThere = () => visitor.isVisible(WITHDRAW).catch(() => false);
  await go(over, `${origin}/cookie-instellingen`, isThere, 'the settings');
  const before = (await visitor.cookie('cookie_consent'))?.value;
  await visitor.click(WITHDRAW);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = (await visitor.cookie('cookie_consent'))?.value ?? '';
    if (value !== before && /website\.r=/.test(value) && !/website\.[a-z]{2,}=1/.test(value)) return;
    if (Date.now() > end) throw new Error(`the withdrawal was not recorded: ${value}`);
    await wait(100);
  }
}
