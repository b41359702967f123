/** The policy of an organisation with many sites, written as a person would: one file, every site a host of it. */
import { type CompiledPolicy, publicationOf } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import { type Choice, writeCookie } from '@kiwiconsent/policy/runtime';

/** One thing that a site uses: a name on the device, or a host outside. */
export interface Use {
  readonly kind: string;
  readonly name: string;
}

export interface PolicyOptions {
  /** The sites' own hosts. */
  readonly hosts: readonly string[];
  /** Who is asked from outside. */
  readonly outside: readonly string[];
  /** What is kept and read on the device. */
  readonly uses: readonly Use[];
  /** `exempt`: nothing of it needs consent. `needed`: all of it does. */
  readonly consent: 'exempt' | 'needed';
}

const BECAUSE = { exempt: 'requested-service', reason: 'De bezoeker vraagt zelf om deze site.' };

export function policyText({ hosts, outside, uses, consent }: PolicyOptions): string {
  const category = consent === 'needed' ? 'functional' : 'necessary';
  const row = {
    category,
    surfaces: ['website'],
    purpose: 'De site laten werken zoals zij gemaakt is.',
    consent: consent === 'needed' ? 'needed' : BECAUSE,
  };
  const providers = {
    kiwi: {
      name: 'Kiwi B.V.',
      role: 'controller',
      country: 'NL',
      address: 'Straat 1, 1000 AA Plaats',
      contact: 'post@kiwi.example',
      website: 'https://www.kiwi.example',
    },
    ...(outside.length > 0 && {
      elsewhere: {
        name: 'Elders B.V.',
        role: 'processor',
        country: 'NL',
        privacy: 'https://elders.example/privacy',
        cookies: 'https://elders.example/cookies',
        hosts: outside,
        why: 'Het levert letters, plaatjes en scripts.',
        reviewed: '2026-05-01',
      },
    }),
  };
  const technologies = [
    {
      name: 'cookie_consent',
      kind: 'cookie',
      provider: 'kiwi',
      category: 'necessary',
      surfaces: ['website'],
      purpose: 'Uw keuze onthouden.',
      retention: 'P6M',
      consent: { exempt: 'preference-storage', reason: 'Anders vragen wij het steeds opnieuw.' },
    },
    ...uses.map(({ kind, name }, at) => {
      const retention = kind === 'fingerprint' ? 'none' : kind === 'session-storage' ? 'session' : 'P6M';
      return { ...row, id: `own-${at}`, kind, name, provider: 'kiwi', retention };
    }),
    ...(outside.length > 0
      ? [{ ...row, name: 'elders', kind: 'sdk', provider: 'elsewhere', retention: 'none' }]
      : []),
  ];
  return JSON.stringify({
    policy: 1,
    document: {
      title: 'Cookiebeleid',
      version: '1.0',
      date: '2026-05-16',
      owner: 'kiwi',
      reason: 'first-publication',
      links: { notice: '/cookiebeleid', settings: '/cookie-instellingen', privacy: '/privacy' },
    },
    regime: 'nl',
    languages: ['nl'],
    surfaces: { website: { hosts, paths: ['/'] } },
    providers,
    technologies,
  });
}

/** Compiles `text`. Throws with every issue where it is no policy. */
export function compiled(text: string): CompiledPolicy {
  const read = readPolicyFile(text, 'sites.yaml');
  if (read.kind === 'policy') return read.policy;
  throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** The consent cookie of a visitor who a minute ago allowed all that this policy asks. */
export function grantedCookie(policy: CompiledPolicy): string {
  const choice: Choice = { categories: { functional: 'granted' }, providers: {}, objections: [] };
  const at = Math.floor(Date.now() / 1000) - 60;
  const receipt = 'x'.repeat(22);
  return writeCookie({
    surfaces: { website: { at, policy: publicationOf(policy, []).policy, receipt, choice } },
  });
}
