import type { AskableCategory } from '../model/category.ts';

/** What is published besides the compiled policy, so that an earlier choice can be read under it. */
export interface Publication {
  /** First 16 hex digits of the policy's hash. */
  readonly policy: string;
  /** `regime.choiceHolds`. */
  readonly choiceHolds: string;
  /** By surface: the categories that Global Privacy Control refuses there (docs/spec/signals.md). */
  readonly gpc: Readonly<Record<string, readonly AskableCategory[]>>;
  /** By earlier policy (16 hex digits) and surface: the categories to ask again about (LAW-10). */
  readonly earlier: Readonly<Record<string, Readonly<Record<string, readonly AskableCategory[]>>>>;
}
