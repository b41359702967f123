/** Vendors whose own call takes consent back, as a policy file names it (docs/spec/policy-file.md, `revoke`). */
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import type { Tracker } from '../zoo/tracker.ts';
import { zooPolicy } from '../zoo/zoo-policy.ts';

export interface Vendor extends Tracker {
  readonly revoke: readonly { readonly call: string; readonly with: readonly unknown[] }[];
}

/** Every way in which a vendor's call can go wrong, and between them one that is right. */
export const METER: Vendor = {
  id: 'meter',
  package: '',
  category: 'analytics',
  is: 'whole',
  code: '',
  hosts: ['meter.test'],
  keeps: ['cookie _meter*', 'local-storage meter-id'],
  revoke: [
    { call: 'meter.isMissing', with: [] },
    { call: 'nothing.at.all', with: [] },
    { call: 'meter.isNoFunction', with: [] },
    { call: 'meter.getter.call', with: [] },
    { call: 'meter.throwsIt', with: [] },
    { call: 'meter.rejects', with: [] },
    { call: 'meter.thenThrows', with: [] },
    { call: 'meter.neverEnds', with: [] },
    { call: 'meter.isSlow', with: [] },
    { call: 'meter.push', with: [['forgetConsentGiven']] },
    { call: 'meter.revoke', with: ['all', { on: false, n: 1 }] },
  ],
};

/** What a page loads from the meter. What is called says so in the console: it outlives the page. */
export const METER_SCRIPT = `
document.cookie = '_meter1=1; path=/';
localStorage.setItem('meter-id', '1');
const say = (...said) => console.log('meter ' + JSON.stringify(said));
globalThis.meter = {
  isNoFunction: 1,
  get getter() { throw new Error('getter') },
  throwsIt() { say('throwsIt'); throw new Error('throwsIt') },
  rejects() { say('rejects'); return Promise.reject(new Error('rejects')) },
  thenThrows() { say('thenThrows'); return { get then() { throw new Error('then') } } },
  neverEnds() { say('neverEnds'); return new Promise(() => {}) },
  isSlow() { say('isSlow'); const end = performance.now() + 700; while (performance.now() < end); },
  push(...said) { say('push', said) },
  revoke(...said) { say('revoke', said, this === globalThis.meter) },
};
addEventListener('error', ({ message }) => say('error', message));
addEventListener('unhandledrejection', ({ reason }) => say('unhandled', String(reason)));
setInterval(() => { new Image().src = 'https://meter.test/tick.gif' }, 200);
`;

/** Real ones: when they were told, the page says whether they know. */
export const REAL: readonly Vendor[] = [
  {
    id: 'posthog',
    package: 'posthog-js',
    category: 'analytics',
    is: 'whole',
    code: `
      import posthog from 'posthog-js';
      posthog.init('phc_zoo', { api_host: 'https://posthog.test', person_profiles: 'always', opt_out_useragent_filter: true });
      globalThis.posthog = posthog;
      const optOut = posthog.opt_out_capturing;
      posthog.opt_out_capturing = (...said) => {
        optOut.apply(posthog, said);
        console.log('posthog ' + posthog.has_opted_out_capturing());
      };
    `,
    hosts: ['posthog.test'],
    keeps: [
      'cookie ph_phc_zoo_posthog',
      'cookie dmn_chk_*',
      'local-storage ph_phc_zoo_posthog',
      'local-storage __mplssupport__',
      'local-storage __ph_opt_in_out_phc_zoo',
      'session-storage ph_phc_zoo_*',
      'session-storage __support__',
    ],
    revoke: [{ call: 'posthog.opt_out_capturing', with: [] }],
  },
  {
    id: 'mixpanel',
    package: 'mixpanel-browser',
    category: 'analytics',
    is: 'whole',
    code: `
      import mixpanel from 'mixpanel-browser';
      mixpanel.init('zootoken', { api_host: 'https://mixpanel.test', track_pageview: true, batch_flush_interval_ms: 300 });
      globalThis.mixpanel = mixpanel;
      const optOut = mixpanel.opt_out_tracking;
      mixpanel.opt_out_tracking = (...said) => {
        optOut.apply(mixpanel, said);
        console.log('mixpanel ' + mixpanel.has_opted_out_tracking());
      };
    `,
    hosts: ['mixpanel.test'],
    keeps: [
      'cookie mp_zootoken_mixpanel',
      'cookie __mp_opt_in_out_zootoken',
      'local-storage __mpq_zootoken_*',
      'session-storage mp_tab_id_mixpanel_zootoken',
      'session-storage mp_gen_new_tab_id_mixpanel_zootoken',
    ],
    revoke: [{ call: 'mixpanel.opt_out_tracking', with: [{ delete_user: false }] }],
  },
];

export function policyWith(vendors: readonly Vendor[], host: string): CompiledPolicy {
  const file = JSON.parse(zooPolicy(vendors, host)) as { technologies: { name: string; revoke?: unknown }[] };
  for (const technology of file.technologies) {
    const { revoke } = vendors.find(({ id }) => id === technology.name) ?? {};
    if (revoke !== undefined) technology.revoke = revoke;
  }
  const read = readPolicyFile(JSON.stringify(file), 'policy.yaml');
  if (read.kind !== 'policy') throw new Error(JSON.stringify(read));
  return read.policy;
}
