/**
 * A document's own policy in a `<meta>`: what comes after it loads by it, our files and styles too, so that it leaves
 * room for them as a header does (docs/spec/gate.md §4).
 */
import { sitePolicy } from '../../csp/site-policy.ts';
import type { RewriteOptions } from '../options.ts';
import type { AddressJudge } from './address-judge.ts';
import type { Tag } from './tag.ts';

export interface Room {
  readonly value: string;
  /** Where the old value stands, with its quotes, from the tag's `<`. */
  readonly at: number;
  readonly end: number;
}

/** `undefined` where the tag is no policy, or has room already. */
export function roomIn(
  tag: Tag,
  { ours, address, reportOnly }: RewriteOptions,
  judge: AddressJudge,
): Room | undefined {
  const content = tag.attributes.find(({ name }) => name === 'content');
  if (ours === undefined || reportOnly || content === undefined || content.valueAt < 0) return undefined;
  if (tag.value('http-equiv')?.trim().toLowerCase() !== 'content-security-policy') return undefined;
  const { value } = sitePolicy(content.value, ours, new URL(address).origin, judge);
  return value === '' || value === content.value
    ? undefined
    : { value, at: content.valueAt, end: content.valueEnd };
}
