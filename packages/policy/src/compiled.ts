/** The compiled policy: its types, its hash, its differences. */
export { canonicalJson } from './canonical/canonical-json.ts';
export { hashOf } from './canonical/hash-of.ts';
export { readCompiled } from './canonical/read-compiled.ts';
export type { Publication } from './choice/publication.ts';
export { askAgain } from './diff/ask-again.ts';
export type { Change, ChangeKind } from './diff/change.ts';
export { diff } from './diff/diff.ts';
export { merged } from './diff/merged.ts';
export { publicationOf } from './diff/publication-of.ts';
export { refusedBySignal } from './diff/refused-by-signal.ts';
export {
  SUCCESSION_CODES,
  type SuccessionCode,
  type SuccessionIssue,
  successionIssues,
} from './diff/succession-issues.ts';
export { type Judgeable, judgeableOn } from './judge/judgeable.ts';
export type * from './model/category.ts';
export type * from './model/compiled-policy.ts';
export type * from './model/provider.ts';
export type * from './model/regime.ts';
export type * from './model/retention.ts';
export type * from './model/surface.ts';
export { surfaceAt } from './model/surface-at.ts';
export { technologiesOn } from './model/technologies-on.ts';
export type * from './model/technology.ts';
export { DEVICE_KINDS, NETWORK_KINDS } from './model/technology.ts';
export { type Language, type Texts, textIn } from './model/text.ts';
export { EEA } from './model/transfers.ts';
export { regimes } from './regimes/regimes.ts';
