/** Product analytics: they count visits and clicks, under an identifier of their own. */
import type { Tracker } from '../tracker.ts';

export const ANALYTICS: readonly Tracker[] = [
  {
    id: 'posthog',
    package: 'posthog-js',
    category: 'analytics',
    is: 'whole',
    code: `
      import posthog from 'posthog-js';
      posthog.init('phc_zoo', { api_host: 'https://eu.i.posthog.com', person_profiles: 'always' });
    `,
    hosts: ['eu-assets.i.posthog.com', 'eu.i.posthog.com'],
    keeps: [
      'cookie ph_phc_zoo_posthog',
      'cookie dmn_chk_*',
      'local-storage ph_phc_zoo_posthog',
      'local-storage __mplssupport__',
      'local-storage __ph_opt_in_out_phc_zoo',
      'local-storage test',
      'session-storage ph_phc_zoo_*',
      'session-storage __support__',
      'fingerprint client-hints',
    ],
  },
  {
    id: 'mixpanel',
    package: 'mixpanel-browser',
    category: 'analytics',
    is: 'whole',
    code: `
      import mixpanel from 'mixpanel-browser';
      mixpanel.init('zootoken', { track_pageview: true, batch_flush_interval_ms: 500 });
      mixpanel.track('seen');
    `,
    hosts: ['cdn.mxpnl.com', 'api-js.mixpanel.com'],
    keeps: [
      'cookie mp_zootoken_mixpanel',
      'cookie __mp_opt_in_out_zootoken',
      'local-storage __mplss_*',
      'local-storage __mpq_zootoken_*',
      'session-storage __mplss_*',
      'session-storage mp_tab_id_mixpanel_zootoken',
      'session-storage mp_gen_new_tab_id_mixpanel_zootoken',
      'indexed-db mixpanelBrowserDb',
      'indexed-db mixpanelFlagsDb',
    ],
  },
  {
    id: 'amplitude',
    package: '@amplitude/analytics-browser',
    category: 'analytics',
    is: 'whole',
    code: `
      import { init, track } from '@amplitude/analytics-browser';
      init('zookey', undefined, { defaultTracking: true, flushIntervalMillis: 300 });
      track('seen');
    `,
    hosts: ['cdn.amplitude.com', 'api2.amplitude.com', 'sr-client-cfg.amplitude.com'],
    keeps: ['cookie AMP_*', 'local-storage AMP_unsent_zookey', 'session-storage AMP_PAGE_VIEW'],
  },
  {
    id: 'snowplow',
    package: '@snowplow/browser-tracker',
    category: 'analytics',
    is: 'whole',
    code: `
      import { enableActivityTracking, newTracker, trackPageView } from '@snowplow/browser-tracker';
      newTracker('sp', 'https://collector.snowplow.example', { appId: 'zoo' });
      enableActivityTracking({ minimumVisitLength: 1, heartbeatDelay: 1 });
      trackPageView();
    `,
    hosts: ['collector.snowplow.example'],
    keeps: [
      'cookie _sp_*',
      'local-storage snowplowOutQueue_sp',
      'fingerprint memory',
      'fingerprint processors',
    ],
  },
  {
    id: 'segment',
    package: '@segment/analytics-next',
    category: 'marketing',
    is: 'whole',
    code: `
      import { AnalyticsBrowser } from '@segment/analytics-next';
      const analytics = AnalyticsBrowser.load({ writeKey: 'zoo' });
      analytics.page();
      analytics.identify('someone');
    `,
    hosts: ['cdn.segment.com', 'api.segment.io'],
    keeps: [
      'cookie ajs_*',
      'cookie __tld__',
      'local-storage ajs_*',
      'local-storage persisted-queue:v1:zoo:*',
    ],
  },
  {
    id: 'rudderstack',
    package: '@rudderstack/analytics-js',
    category: 'marketing',
    is: 'whole',
    code: `
      import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
      const analytics = new RudderAnalytics();
      analytics.load('zoo', 'https://zoo.dataplane.rudderstack.com');
      analytics.page();
      analytics.identify('someone');
    `,
    hosts: ['cdn.rudderlabs.com', 'api.rudderstack.com', 'zoo.dataplane.rudderstack.com'],
    keeps: [
      'cookie rl_*',
      'cookie test_rudder_cookie',
      'cookie __tld__',
      'local-storage rudder_zoo.*',
      'local-storage rl_*',
      'local-storage test_rudder_ls',
      'local-storage _Is_Incognit',
      'session-storage rl_*',
      'session-storage test_rudder_ss',
    ],
  },
  {
    id: 'jitsu',
    package: '@jitsu/js',
    category: 'marketing',
    is: 'whole',
    code: `
      import { jitsuAnalytics } from '@jitsu/js';
      const analytics = jitsuAnalytics({ host: 'https://zoo.d.jitsu.com', writeKey: 'zoo:zoo', cookieDomain: location.hostname });
      analytics.page();
      analytics.identify('someone');
    `,
    hosts: ['zoo.d.jitsu.com'],
    keeps: ['cookie __eventn_*', 'cookie cookiecookie'],
  },
  {
    id: 'countly',
    package: 'countly-sdk-web',
    category: 'analytics',
    is: 'whole',
    code: `
      import Countly from 'countly-sdk-web';
      Countly.init({ app_key: 'zoo', url: 'https://zoo.count.ly', interval: 300 });
      Countly.track_sessions();
      Countly.track_pageview();
      Countly.track_clicks();
    `,
    hosts: ['zoo.count.ly'],
    keeps: ['local-storage zoo/cly_*', 'local-storage cly_testLocal', 'fingerprint client-hints'],
  },
  {
    id: 'piano',
    package: 'piano-analytics-js',
    category: 'analytics',
    is: 'whole',
    code: `
      import { pianoAnalytics } from 'piano-analytics-js';
      pianoAnalytics.setConfigurations({ site: 123456, collectDomain: 'https://zoo.pa-cd.com' });
      pianoAnalytics.sendEvent('page.display', { page: 'zoo' });
    `,
    hosts: ['zoo.pa-cd.com'],
    keeps: [
      'cookie _pcid',
      'cookie _pctx',
      'cookie pa_privacy',
      'cookie _cookie_test',
      'fingerprint client-hints',
    ],
  },
  {
    id: 'plausible',
    package: 'plausible-tracker',
    category: 'analytics',
    is: 'whole',
    code: `
      import Plausible from 'plausible-tracker';
      Plausible({ domain: 'zoo.example', trackLocalhost: true }).enableAutoPageviews();
    `,
    hosts: ['plausible.io'],
    keeps: [],
  },
  {
    id: 'swetrix',
    package: 'swetrix',
    category: 'analytics',
    is: 'whole',
    code: `
      import { init, trackErrors, trackViews } from 'swetrix';
      init('zoo', { devMode: true });
      trackViews();
      trackErrors();
    `,
    hosts: ['api.swetrix.com'],
    keeps: [],
  },
  {
    id: 'ackee',
    package: 'ackee-tracker',
    category: 'analytics',
    is: 'whole',
    code: `
      import { create } from 'ackee-tracker';
      create('https://ackee.zoo.example', { detailed: true, ignoreLocalhost: false }).record('11111111-1111-4111-8111-111111111111');
    `,
    hosts: ['ackee.zoo.example'],
    keeps: [],
  },
];
