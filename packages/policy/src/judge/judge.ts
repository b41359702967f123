/**
 * The one place where allowed or held is decided (docs/spec/verdict.md). Pure and total: any policy, surface,
 * choice and thing has a verdict, and what is not known is held (LAW-3).
 */
import type { Choice } from '../choice/choice.ts';
import { isMarketingClosed } from './is-marketing-closed.ts';
import type { Judgeable, JudgedTechnology } from './judgeable.ts';
import { bareHost, matched } from './matched.ts';
import type { Thing } from './thing.ts';
import type { Verdict } from './verdict.ts';

/** Judges `thing` on `surface` for a visitor who said `choice`. Where rows tie, the strictest verdict counts. */
export function judge(policy: Judgeable, surface: string, choice: Choice, thing: Thing): Verdict {
  const verdicts = matched(policy, surface, thing)
    .filter(({ surfaces }) => surfaces.includes(surface))
    .map((row) => judgeRow(policy, surface, choice, row));
  const strictest = verdicts.find(({ allowed }) => !allowed) ?? verdicts[0];
  if (strictest) return strictest;
  const own = policy.surfaces.find(({ id }) => id === surface)?.hosts;
  if ('host' in thing && own?.includes(bareHost(thing.host))) return verdict(true, 'own-host');
  const elsewhere = matched(policy, '', thing)[0];
  return elsewhere ? verdict(false, 'not-on-surface', elsewhere.id) : verdict(false, 'undeclared');
}

function judgeRow(policy: Judgeable, surface: string, choice: Choice, row: JudgedTechnology): Verdict {
  const { id, category, provider, consent } = row;
  if (isMarketingClosed(policy, surface, category)) return verdict(false, 'marketing-signed-in', id);
  if (consent.kind === 'exempt') {
    const isObjected = consent.objection && choice.objections.includes(id);
    return isObjected ? verdict(false, 'objected', id) : verdict(true, 'exempt', id);
  }
  const answer = choice.providers[`${category}.${provider}`] ?? choice.categories[category as 'external'];
  return answer === 'granted'
    ? verdict(true, 'granted', id)
    : verdict(false, answer === 'denied' ? answer : 'not-asked', id);
}

function verdict<Allowed extends boolean>(
  allowed: Allowed,
  because: Extract<Verdict, { allowed: Allowed }>['because'],
  technology = '',
): Verdict {
  return { allowed, because, technology } as Verdict;
}
