import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Store } from '@kiwiconsent/store';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { CheckpointOptions } from './checkpoints/read-destinations.ts';
import type { GateChoice } from './gate/gatehouse.ts';
import type { Kit } from './kit/kit.ts';
import type { SitePage } from './kit/site-page.ts';
import type { LedgerOptions } from './ledger/open-ledger.ts';

/** `report-only` holds, asks, publishes and records nothing; what would be held is counted (docs/spec/gate.md §8). */
export type Mode = 'hold' | 'report-only';

export interface ServerOptions {
  /** Every published policy, the oldest first; the last one is in force. */
  readonly policies: readonly CompiledPolicy[];
  readonly store: Store;
  /** The site's own origins: `https://www.kiwiconnect.nl`, `http://localhost:8080`. */
  readonly origins: readonly string[];
  /**
   * Hosts that stand for a host of the policy: `{ localhost: 'www.kiwiconnect.nl' }`. Unless given, each host of
   * `origins` that the policy does not name stands for the first host of its first surface.
   */
  readonly hostAliases?: Readonly<Record<string, string>>;
  /** Puts the site's own frame around our pages. Must place the page's `parts` as `SitePage` says. */
  readonly layout?: (page: SitePage) => Tree;
  /** The clock; the system's unless given. */
  readonly now?: () => Date;
  /** `bytes` random bytes; the system's secure source unless given. */
  readonly random?: (bytes: number) => Uint8Array;
  /** The name and the key of the ledger, and where its last checkpoint is remembered. */
  readonly ledger?: LedgerOptions;
  /** Where checkpoints go, out of the operator's hands; nowhere unless given. */
  readonly checkpoints?: CheckpointOptions;
  /** Shared with a site elsewhere that says which pages it made for an account; one of our own unless given. */
  readonly accountSecret?: string;
  /** Decisions a minute from one address; 120 unless given. Addresses of one's own network are not limited. */
  readonly rateLimit?: number | 'off';
  /** Puts the gate before the site's own routes: they write plain markup, and what may not load is held. */
  readonly gate?: GateChoice;
  /** `hold` unless given. */
  readonly mode?: Mode;
  /** Adds the site's own routes. */
  readonly site?: (app: FastifyInstance, kit: Kit) => Promise<void>;
  /** The folder with the built page script and its manifest; that of `@kiwiconsent/page` unless given. */
  readonly pageFolder?: string;
  /** A pino logger, or `false` for silence; without it the level `info` on standard output. */
  readonly log?: FastifyBaseLogger | false;
}
