/** What tells one browser from another by its traits. The first sends what it found as its path: granted, the same. */
import type { Tracker } from '../tracker.ts';

export const RECOGNISING: readonly Tracker[] = [
  {
    id: 'fingerprintjs',
    package: '@fingerprintjs/fingerprintjs',
    category: 'marketing',
    is: 'whole',
    code: `
      import FingerprintJS from '@fingerprintjs/fingerprintjs';
      const agent = await FingerprintJS.load({ monitoring: false });
      const { visitorId } = await agent.get();
      navigator.sendBeacon('https://print.zoo.example/' + visitorId.slice(0, 8));
    `,
    hosts: ['print.zoo.example'],
    keeps: [
      'cookie cookietest',
      'fingerprint canvas',
      'fingerprint webgl',
      'fingerprint audio',
      'fingerprint client-hints',
      'fingerprint memory',
      'fingerprint processors',
    ],
  },
  {
    id: 'thumbmark',
    package: '@thumbmarkjs/thumbmarkjs',
    category: 'marketing',
    is: 'whole',
    code: `
      import { Thumbmark } from '@thumbmarkjs/thumbmarkjs';
      const { thumbmark } = await new Thumbmark({ logging: false }).get();
      navigator.sendBeacon('https://thumb.zoo.example/' + (thumbmark ? 'seen' : 'none'), thumbmark);
    `,
    hosts: ['thumb.zoo.example'],
    keeps: [
      'fingerprint canvas',
      'fingerprint webgl',
      'fingerprint audio',
      'fingerprint voices',
      'fingerprint memory',
      'fingerprint processors',
      'fingerprint permissions',
    ],
  },
];
