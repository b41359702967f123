/** What every route of the site works with. Made once, at the start. */
import type { Kit } from '@kiwiconsent/server';
import type { Sessions } from '../platform/sessions.ts';
import type { Assets } from '../site/assets.ts';
import type { PageCounter } from '../statistics/page-counter.ts';

export interface Site {
  readonly kit: Kit;
  readonly assets: Assets;
  readonly sessions: Sessions;
  readonly counter: PageCounter;
  /** Whether cookies for this `Host` are `Secure`: always, but on an origin of ours that is plain http. */
  readonly isSecure: (host: string) => boolean;
  readonly now: () => Date;
}
