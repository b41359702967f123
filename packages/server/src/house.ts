import type { Store } from '@kiwiconsent/store';
import type { Sending } from './checkpoints/send-checkpoints.ts';
import type { Csrf } from './csrf/csrf.ts';
import type { AccountAssertions } from './door/account-assertions.ts';
import type { RateLimit } from './door/rate-limit.ts';
import type { WitnessTokens } from './door/witness-tokens.ts';
import type { Kit } from './kit/kit.ts';
import type { OpenedLedger } from './ledger/open-ledger.ts';
import type { ServerOptions } from './options.ts';
import type { ServedFiles } from './page/page-files.ts';
import type { Published } from './publish/published.ts';
import type { Origins } from './security/origins.ts';

/** What every route may use. Made once, at start; nothing in it changes. */
export interface House {
  readonly published: Published;
  readonly origins: Origins;
  readonly store: Store;
  readonly ledger: OpenedLedger;
  readonly sending: Sending;
  readonly files: ServedFiles;
  readonly csrf: Csrf;
  readonly witnesses: WitnessTokens;
  readonly accounts: AccountAssertions;
  readonly rateLimit: RateLimit;
  readonly kit: Kit;
  readonly layout: NonNullable<ServerOptions['layout']>;
  /** Whether the site's pages go through the gate. */
  readonly isGated: boolean;
  /** Nothing is held, asked or recorded (docs/spec/gate.md §8). */
  readonly isReportOnly: boolean;
  readonly now: () => Date;
  /** A fresh 128-bit identifier, 22 characters of base64url. */
  readonly freshId: () => string;
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
}
