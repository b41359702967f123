/** What watches the page work: errors, speed, and recordings of what a visitor does. */
import type { Tracker } from '../tracker.ts';

export const WATCHING: readonly Tracker[] = [
  {
    id: 'sentry',
    package: '@sentry/browser',
    category: 'analytics',
    is: 'whole',
    code: `
      import * as Sentry from '@sentry/browser';
      Sentry.init({
        dsn: 'https://abcdef0123456789abcdef0123456789@o1.ingest.de.sentry.io/1',
        integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration()],
        tracesSampleRate: 1,
        replaysSessionSampleRate: 1,
      });
      Sentry.captureMessage('seen');
    `,
    hosts: ['js.sentry-cdn.com', 'o1.ingest.de.sentry.io'],
    keeps: ['session-storage sentryReplaySession', 'fingerprint memory', 'fingerprint processors'],
  },
  {
    id: 'datadog',
    package: '@datadog/browser-rum',
    category: 'analytics',
    is: 'whole',
    code: `
      import { datadogRum } from '@datadog/browser-rum';
      datadogRum.init({
        clientToken: 'pub00000000000000000000000000000000',
        applicationId: '00000000-0000-4000-8000-000000000000',
        site: 'datadoghq.eu',
        service: 'zoo',
        sessionSampleRate: 100,
        sessionReplaySampleRate: 100,
      });
      datadogRum.addAction('seen');
    `,
    hosts: ['www.datadoghq-browser-agent.com', 'browser-intake-datadoghq.eu'],
    keeps: ['cookie _dd_s_v2', 'cookie dd_cookie_test_*', 'session-storage _dd_tab_id'],
  },
  {
    id: 'openreplay',
    package: '@openreplay/tracker',
    category: 'analytics',
    is: 'whole',
    code: `
      import Tracker from '@openreplay/tracker';
      const tracker = new Tracker({ projectKey: 'zoo', __DISABLE_SECURE_MODE: true });
      tracker.start();
    `,
    hosts: ['static.openreplay.com', 'api.openreplay.com'],
    keeps: ['local-storage __openreplay_uuid', 'session-storage __openreplay_*', 'fingerprint memory'],
    workerSends: 'api.openreplay.com/ingest/v1/web/i',
  },
  {
    id: 'clarity',
    package: 'clarity-js',
    category: 'analytics',
    is: 'whole',
    code: `
      import { clarity } from 'clarity-js';
      clarity.start({
        projectId: 'zoo',
        upload: 'https://v.clarity.ms/collect',
        track: true,
        content: true,
        delay: 300,
      });
    `,
    hosts: ['www.clarity.ms', 'v.clarity.ms'],
    keeps: ['cookie _clck', 'cookie _clsk', 'session-storage _cltk'],
  },
  {
    id: 'web-vitals',
    package: 'web-vitals',
    category: 'analytics',
    is: 'whole',
    code: `
      import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
      const send = ({ name, value }) => navigator.sendBeacon('https://vitals.zoo.example/' + name, String(value));
      for (const on of [onLCP, onCLS, onINP, onTTFB, onFCP]) on(send, { reportAllChanges: true });
    `,
    hosts: ['vitals.zoo.example'],
    keeps: [],
  },
  {
    id: 'elastic-apm',
    package: '@elastic/apm-rum',
    category: 'analytics',
    is: 'whole',
    code: `
      import { init } from '@elastic/apm-rum';
      init({ serviceName: 'zoo', serverUrl: 'https://zoo.apm.europe-west4.gcp.cloud.es.io' });
    `,
    hosts: ['zoo.apm.europe-west4.gcp.cloud.es.io'],
    keeps: [],
  },
  {
    id: 'bugsnag',
    package: '@bugsnag/js',
    category: 'analytics',
    is: 'whole',
    code: `
      import Bugsnag from '@bugsnag/js';
      Bugsnag.start({ apiKey: '00000000000000000000000000000000' });
      Bugsnag.notify(new Error('seen'));
    `,
    hosts: [
      'sessions.bugsnag.com',
      'notify.bugsnag.com',
      'sessions.bugsnag.smartbear.com',
      'notify.bugsnag.smartbear.com',
    ],
    keeps: ['local-storage bugsnag-anonymous-id'],
  },
  {
    id: 'rollbar',
    package: 'rollbar',
    category: 'analytics',
    is: 'whole',
    code: `
      import Rollbar from 'rollbar';
      new Rollbar({ accessToken: '00000000000000000000000000000000', captureUncaught: true }).info('seen');
    `,
    hosts: ['api.rollbar.com'],
    keeps: ['session-storage RollbarSession'],
  },
  {
    id: 'faro',
    package: '@grafana/faro-web-sdk',
    category: 'analytics',
    is: 'whole',
    code: `
      import { getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';
      initializeFaro({
        url: 'https://faro-collector-prod-eu-west-0.grafana.net/collect/zoo',
        app: { name: 'zoo' },
        instrumentations: getWebInstrumentations(),
      });
    `,
    hosts: ['faro-collector-prod-eu-west-0.grafana.net'],
    keeps: [
      'session-storage com.grafana.faro.*',
      'session-storage __faro_storage_test__',
      'local-storage __faro_storage_test__',
    ],
  },
];
