/**
 * One tracker of the zoo: software from npm that no one here wrote, unmodified, as a site uses it. Its package is in
 * `e2e/zoo/package.json`, with its version.
 */
import type { AskableCategory, DeviceKind } from '@kiwiconsent/policy/compiled';

/** A name on the visitor's device as the policy file has it: kind, then name, with a `*` at its end if it varies. */
export type Kept = `${DeviceKind} ${string}`;

export interface Tracker {
  readonly id: string;
  readonly package: string;
  readonly category: AskableCategory;
  /**
   * `whole`: the vendor's own code runs. `loader`: the package fetches a script of the vendor's that is in no package;
   * `stand-ins.ts` answers for it, and keeps and sends what the vendor documents.
   */
  readonly is: 'whole' | 'loader';
  /** An ES module, as in the vendor's own documentation. */
  readonly code: string;
  /** All hosts it speaks to, the first of which also serves it where it comes by a script tag. */
  readonly hosts: readonly string[];
  /** All it places and reads, probes that it takes away at once included. */
  readonly keeps: readonly Kept[];
  /**
   * KNOWN LIMIT: host and path of what a worker that it started while it was granted may still send after a withdrawal,
   * until the page has been made anew (docs/spec/guard.md §6).
   */
  readonly workerSends?: string;
}
