/** What chooses which variant a visitor gets, and tells what came of it. */
import type { Tracker } from '../tracker.ts';

export const FLAGS: readonly Tracker[] = [
  {
    id: 'growthbook',
    package: '@growthbook/growthbook',
    category: 'functional',
    is: 'whole',
    code: `
      import { GrowthBook } from '@growthbook/growthbook';
      import { autoAttributesPlugin, growthbookTrackingPlugin } from '@growthbook/growthbook/plugins';
      const growthbook = new GrowthBook({
        apiHost: 'https://cdn.growthbook.io',
        clientKey: 'sdk-zoo',
        plugins: [autoAttributesPlugin(), growthbookTrackingPlugin({ ingestorHost: 'https://us1.gb-ingest.com' })],
      });
      await growthbook.init({ timeout: 2000 });
      growthbook.isOn('tail');
    `,
    hosts: ['cdn.growthbook.io', 'us1.gb-ingest.com'],
    keeps: ['cookie gbuuid', 'local-storage gbFeaturesCache'],
  },
  {
    id: 'launchdarkly',
    package: 'launchdarkly-js-client-sdk',
    category: 'functional',
    is: 'whole',
    code: `
      import { initialize } from 'launchdarkly-js-client-sdk';
      const client = initialize('0123456789abcdef01234567', { kind: 'user', anonymous: true }, { flushInterval: 2000 });
      await client.waitForInitialization(5).catch(() => {});
      client.track('seen');
      await client.flush();
    `,
    hosts: ['app.launchdarkly.com', 'events.launchdarkly.com', 'clientstream.launchdarkly.com'],
    keeps: ['local-storage ld:*'],
  },
  {
    id: 'statsig',
    package: '@statsig/js-client',
    category: 'functional',
    is: 'whole',
    code: `
      import { StatsigClient } from '@statsig/js-client';
      const client = new StatsigClient('client-zoo', {}, { loggingIntervalMs: 1000 });
      await client.initializeAsync();
      client.logEvent('seen');
    `,
    hosts: [
      'cdn.jsdelivr.net',
      'featureassets.org',
      'prodregistryv2.org',
      'api.statsigcdn.com',
      'statsigapi.net',
      'cloudflare-dns.com',
    ],
    keeps: ['local-storage statsig.*'],
  },
  {
    id: 'optimizely',
    package: '@optimizely/optimizely-sdk',
    category: 'functional',
    is: 'whole',
    code: `
      import {
        createBatchEventProcessor,
        createInstance,
        createOdpManager,
        createPollingProjectConfigManager,
      } from '@optimizely/optimizely-sdk';
      const client = createInstance({
        projectConfigManager: createPollingProjectConfigManager({ sdkKey: 'zoo' }),
        eventProcessor: createBatchEventProcessor({ batchSize: 1 }),
        odpManager: createOdpManager(),
      });
      await client.onReady({ timeout: 5000 }).catch(() => {});
      client.createUserContext('someone').trackEvent('seen');
    `,
    hosts: ['cdn.optimizely.com', 'logx.optimizely.com', 'zoo.zaius.com'],
    keeps: [],
  },
];
