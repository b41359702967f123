/** The policy file of the zoo, made from its data: one provider and one technology for each tracker. */
import type { Kept, Tracker } from './tracker.ts';

const both = (text: string): { readonly nl: string; readonly en: string } => ({ nl: text, en: text });

const KIWI = {
  name: 'Kiwi B.V.',
  role: 'controller',
  country: 'NL',
  address: 'Straat 1, 1000 AA Plaats',
  contact: 'post@kiwi.example',
  website: 'https://www.kiwi.example',
};

const MEMORY = {
  name: 'cookie_consent',
  kind: 'cookie',
  provider: 'kiwi',
  category: 'necessary',
  surfaces: ['website'],
  purpose: both('Uw keuze onthouden.'),
  retention: 'P6M',
  'http-only': false,
  consent: { exempt: 'preference-storage', reason: both('Zonder dit vragen wij het steeds opnieuw.') },
};

function providerOf({ id, hosts }: Tracker): object {
  return {
    name: `${id} B.V.`,
    role: 'independent',
    country: 'NL',
    privacy: `https://${id}.example/privacy`,
    cookies: `https://${id}.example/cookies`,
    hosts,
    why: both('Om te laten zien dat de keuze van een bezoeker telt.'),
    reviewed: '2026-05-01',
  };
}

/** A policy names a thing on the device once: the first tracker that has it is the one. */
const isFirst = (trackers: readonly Tracker[], { id }: Tracker, kept: Kept): boolean =>
  trackers.find(({ keeps }) => keeps.includes(kept))?.id === id;

function technologyOf(tracker: Tracker, _: number, trackers: readonly Tracker[]): object {
  const { id, category, keeps } = tracker;
  const own = keeps.filter((kept) => isFirst(trackers, tracker, kept));
  const sets = own.map((each, at) => {
    const [kind = '', name = ''] = each.split(/ (.*)/);
    return { id: `${id}.${at + 1}`, kind, name, retention: kind === 'session-storage' ? 'session' : 'P1Y' };
  });
  return {
    name: id,
    kind: 'sdk',
    provider: id,
    category,
    surfaces: ['website'],
    purpose: both('Laten zien wat een bezoeker toestaat.'),
    ...(category === 'analytics' && { uses: ['improvement'] }),
    retention: 'none',
    consent: 'needed',
    ...(sets.length > 0 && { sets }),
  };
}

/** YAML, since every JSON text is. */
export function zooPolicy(trackers: readonly Tracker[], host: string): string {
  const policy = {
    policy: 1,
    document: {
      title: both('Cookiebeleid'),
      version: '1.0',
      date: '2026-05-16',
      owner: 'kiwi',
      reason: 'first-publication',
      links: {
        notice: { nl: '/cookiebeleid', en: '/cookie-policy' },
        settings: { nl: '/cookie-instellingen', en: '/en/cookie-settings' },
        privacy: { nl: '/privacy', en: '/en/privacy' },
      },
    },
    regime: 'nl',
    languages: ['nl', 'en'],
    surfaces: { website: { hosts: [host], paths: ['/'] } },
    providers: { kiwi: KIWI, ...Object.fromEntries(trackers.map((each) => [each.id, providerOf(each)])) },
    technologies: [MEMORY, ...trackers.map(technologyOf)],
  };
  return JSON.stringify(policy, undefined, 1);
}
