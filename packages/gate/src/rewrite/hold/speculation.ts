/**
 * `<script type="speculationrules">`: pages fetched before anyone asks. A rule that lists addresses is judged by
 * them; one that picks links of the document passes only where it keeps to the site's own paths.
 */
import type { AddressJudge, Held } from './address-judge.ts';
import { parsedJson } from './import-map.ts';

const ANYWHERE: Held = {
  where: 'speculationrules',
  kind: 'frame',
  host: '*',
  path: '/',
  verdict: { allowed: false, because: 'undeclared', technology: '' },
};

export function heldInSpeculation(text: string, judge: AddressJudge): readonly Held[] {
  const sets = parsedJson(text);
  if (!isRecord(sets)) return [];
  return Object.values(sets).flatMap((rules) =>
    Array.isArray(rules) ? rules.flatMap((rule) => (isRecord(rule) ? heldInRule(rule, judge) : [])) : [],
  );
}

function heldInRule(rule: Readonly<Record<string, unknown>>, judge: AddressJudge): readonly Held[] {
  const { urls, source, where } = rule;
  if (Array.isArray(urls)) {
    return urls.flatMap((url) => judge.held(String(url), 'frame', 'speculationrules') ?? []);
  }
  const isOfDocument = source === 'document' || where !== undefined;
  return isOfDocument && !isOwn(where) ? [ANYWHERE] : [];
}

/** Whether a condition can only be met by a path of this site. */
function isOwn(where: unknown): boolean {
  if (!isRecord(where)) return false;
  const { and, or, href_matches: patterns } = where;
  if (Array.isArray(and)) return and.some(isOwn);
  if (Array.isArray(or)) return or.length > 0 && or.every(isOwn);
  const all = Array.isArray(patterns) ? patterns : [patterns];
  return all.length > 0 && all.every((each) => typeof each === 'string' && /^\/(?![/\\])/.test(each));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
