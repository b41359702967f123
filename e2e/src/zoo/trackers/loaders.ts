/** Packages that fetch the vendor's own script: chat, pixels and recordings whose code is in no package. */
import type { Tracker } from '../tracker.ts';

export const LOADERS: readonly Tracker[] = [
  {
    id: 'hotjar',
    package: '@hotjar/browser',
    category: 'analytics',
    is: 'loader',
    code: `
      import Hotjar from '@hotjar/browser';
      Hotjar.init(1234567, 6);
    `,
    hosts: ['static.hotjar.com', 'in.hotjar.com'],
    keeps: ['cookie _hjSession*', 'session-storage _hjid'],
  },
  {
    id: 'intercom',
    package: '@intercom/messenger-js-sdk',
    category: 'functional',
    is: 'loader',
    code: `
      import Intercom from '@intercom/messenger-js-sdk';
      Intercom({ app_id: 'zooapp' });
    `,
    hosts: ['widget.intercom.io', 'api-iam.intercom.io'],
    keeps: ['cookie intercom-*', 'local-storage intercom.intercom-state-zooapp'],
  },
  {
    id: 'crisp',
    package: 'crisp-sdk-web',
    category: 'functional',
    is: 'loader',
    code: `
      import { Crisp } from 'crisp-sdk-web';
      Crisp.configure('00000000-0000-4000-8000-000000000000');
    `,
    hosts: ['client.crisp.chat', 'client.relay.crisp.chat'],
    keeps: ['cookie crisp-client%2Fsession%2F*', 'local-storage crisp-client/session'],
  },
  {
    id: 'fullstory',
    package: '@fullstory/browser',
    category: 'analytics',
    is: 'loader',
    code: `
      import { init } from '@fullstory/browser';
      init({ orgId: 'o-ZOO-na1' });
    `,
    hosts: ['edge.fullstory.com', 'rs.fullstory.com'],
    keeps: ['cookie fs_uid', 'cookie fs_lua', 'local-storage _fs_uid'],
  },
  {
    id: 'logrocket',
    package: 'logrocket',
    category: 'analytics',
    is: 'loader',
    code: `
      import LogRocket from 'logrocket';
      LogRocket.init('zoo/zoo');
    `,
    hosts: ['cdn.logr-in.com', 'r.logr-in.com'],
    keeps: ['cookie _lr_uf_-zoo', 'local-storage _lr_id_', 'session-storage _lr_tabs_-zoo%2Fzoo'],
  },
  {
    id: 'facebook-pixel',
    package: 'react-facebook-pixel',
    category: 'marketing',
    is: 'loader',
    code: `
      import pixel from 'react-facebook-pixel';
      (pixel.default ?? pixel).init('1234567890');
      (pixel.default ?? pixel).pageView();
    `,
    hosts: ['connect.facebook.net', 'www.facebook.com'],
    keeps: ['cookie _fbp'],
  },
  {
    id: 'matomo',
    package: '@datapunt/matomo-tracker-js',
    category: 'analytics',
    is: 'loader',
    code: `
      import MatomoTracker from '@datapunt/matomo-tracker-js';
      const tracker = new (MatomoTracker.default ?? MatomoTracker)({ urlBase: 'https://zoo.matomo.cloud', siteId: 1 });
      tracker.trackPageView();
    `,
    hosts: ['zoo.matomo.cloud'],
    keeps: ['cookie _pk_id.*', 'cookie _pk_ses.*'],
  },
];
