import type { AskableCategory } from '../model/category.ts';

/** What is published besides the compiled policy, so that an earlier choice can be read under it. */
export interface Publication {
  /** First 16 hex digits of the policy's hash. */
  readonly policy: string;
  /** `regime.choiceHolds`. */
  readonly choiceHolds: string;
  /** By earlier policy (16 hex digits) and surface: the categories to ask again about (LAW-10). */
  readonly earlier: Readonly<Record<string, Readonly<Record<string, readonly AskableCategory[]>>>>;
}
