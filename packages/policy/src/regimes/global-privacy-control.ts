import type { SignalRule } from '../model/regime.ts';

/**
 * Its text says what it asks for under the GDPR: no sharing with other controllers. No regulator of ours has said what that
 * covers: the stricter reading.
 */
export const GLOBAL_PRIVACY_CONTROL: SignalRule = {
  refuses: ['marketing'],
  refusesForOthers: ['analytics', 'external'],
  source: {
    nl: 'Global Privacy Control (W3C), over de AVG',
    en: 'Global Privacy Control (W3C), on the GDPR',
    de: 'Global Privacy Control (W3C), zur DSGVO',
    fr: 'Global Privacy Control (W3C), sur le RGPD',
    es: 'Global Privacy Control (W3C), sobre el RGPD',
    it: 'Global Privacy Control (W3C), sul GDPR',
    pt: 'Global Privacy Control (W3C), sobre o RGPD',
    pl: 'Global Privacy Control (W3C), o RODO',
    sv: 'Global Privacy Control (W3C), om GDPR',
  },
};
