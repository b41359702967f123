/**
 * How many of the ways in each holds before a choice. What the bare site really does is what can be held; a third party's
 * log and the browser's own storage say what was. A trait is held where the page reads something else than bare.
 */
import { type ChromiumSession, openChromium, openChromiumEngine } from '@kiwiconsent/e2e/browsers';
import { openThirdParty } from '@kiwiconsent/e2e/third-party';
import {
  arrive,
  emptied,
  look,
  NO_CHOICE,
  openDeployments,
  TRIED,
  type Tried,
  visitAlone,
  type Walk,
} from '@kiwiconsent/e2e/ways';
import type { Peer } from './peer.ts';
import { serveWays } from './serve-ways.ts';

export interface Held {
  readonly name: string;
  /** Keys of the ways that went through. */
  readonly passed: ReadonlySet<string>;
}

const NOTHING = { name: 'nothing (the bare site)', files: {}, head: '' };

interface Read {
  readonly passed: ReadonlySet<string>;
  readonly did: Readonly<Record<string, string>>;
}

const isNetwork = ({ does }: Tried): boolean => does === 'network';

/** What the bare site is waited for to do. */
const TO_COME: Read = {
  passed: new Set(TRIED.filter((way) => isNetwork(way) && !way.unseen).map(({ key }) => key)),
  did: {},
};

interface Stage {
  readonly walk: Walk;
  /** For the ways that need a page of their own. */
  readonly tabs: ChromiumSession;
}

/** The keys of the ways that went through, of a new visitor who says nothing. Ours is waited for as our tests do. */
async function passedOn({ walk, tabs }: Stage, origin: string, bare: Read, isOurs: boolean): Promise<Read> {
  const expected = isOurs ? [] : [...bare.passed];
  await arrive(walk, origin, NO_CHOICE);
  const { reached, did } = await look(walk, origin, NO_CHOICE, expected);
  const stored = await emptied(walk, origin);
  await walk.visitor.forget();
  const alone = await visitAlone(tabs, walk.thirdParty, origin, NO_CHOICE, expected);
  const isRead = ({ key, does }: Tried): boolean => {
    const here = did[key] ?? 'undefined';
    if (does === 'read') return !/^(false|null|undefined)$/.test(here);
    return does === 'trait' && here !== 'undefined' && (bare.did[key] ?? here) === here;
  };
  const read = TRIED.filter(isRead).map(({ key }) => key);
  return { passed: new Set([...reached, ...stored, ...alone, ...read]), did };
}

/** The bare site first, then each peer, then ours two ways. Says how far it is, since it takes minutes. */
export async function heldWays(
  peers: readonly Peer[],
  isWanted: (name: string) => boolean,
): Promise<readonly Held[]> {
  const thirdParty = await openThirdParty();
  const ground = await openDeployments();
  const visitor = await openChromiumEngine({ elsewhere: thirdParty.port });
  const tabs = await openChromium({ elsewhere: thirdParty.port });
  const stage: Stage = { walk: { visitor, ground, thirdParty }, tabs };
  const found: Held[] = [];
  let bare = TO_COME;
  const visit = async (name: string, origin: string, isOurs = false): Promise<void> => {
    const outcome = await passedOn(stage, origin, bare, isOurs);
    if (name === NOTHING.name) bare = outcome;
    found.push({ name, passed: outcome.passed });
    console.error(`${name}: ${heldRows(found).at(-1)?.slice(1).join(' and ') ?? 'seen'}`);
  };
  try {
    for (const each of [NOTHING, ...peers.filter(({ name }) => isWanted(name))]) {
      const site = await serveWays(each, ground.told);
      await visit(each.name, site.origin);
      await site.close();
    }
    for (const [name, origin] of [
      ['ours, guard alone on static pages', ground.origins.static],
      ['ours, behind the gate', ground.origins.gate],
    ] as const)
      if (isWanted(name)) await visit(name, origin, true);
  } finally {
    await tabs.close();
    await visitor.close();
    await ground.close();
    await thirdParty.close();
  }
  return found;
}

/** How many of the ways that the bare site uses do not go through. */
export function heldRows([bare, ...others]: readonly Held[]): readonly (readonly string[])[] {
  const able = TRIED.filter(({ key, unseen }) => unseen === undefined && bare?.passed.has(key));
  const held = (passed: ReadonlySet<string>, ways: readonly Tried[]): string =>
    `${ways.filter(({ key }) => !passed.has(key)).length} of ${ways.length}`;
  const network = able.filter(isNetwork);
  const device = able.filter((way) => !isNetwork(way));
  return others.map(({ name, passed }) => [name, held(passed, network), held(passed, device)]);
}
