/**
 * The one place where allowed or held is decided (docs/spec/verdict.md). Pure and total: any policy, surface,
 * choice and thing has a verdict, and what is not known is held (LAW-3).
 */
import type { Choice } from '../choice/choice.ts';
import { indexOn } from './index-on.ts';
import { isMarketingClosed } from './is-marketing-closed.ts';
import type { Judgeable, JudgedTechnology } from './judgeable.ts';
import { bareHost, matched } from './matched.ts';
import type { Thing } from './thing.ts';
import type { Verdict } from './verdict.ts';

/** Judges `thing` on `surface` for a visitor who said `choice`. Where rows tie, the strictest verdict counts. */
export function judge(policy: Judgeable, surface: string, choice: Choice, thing: Thing): Verdict {
  const rows = matched(indexOn(policy, surface), thing);
  if (rows.length) {
    const verdicts = rows.map((row) => judgeRow(policy, surface, choice, row));
    return verdicts.find(({ allowed }) => !allowed) ?? (verdicts[0] as Verdict);
  }
  const elsewhere = matched(indexOn(policy, ''), thing)[0];
  if (elsewhere && thing.kind === 'technology') return held('not-on-surface', elsewhere.id);
  if ('host' in thing) {
    const own = policy.surfaces.find(({ id }) => id === surface)?.hosts;
    if (own?.includes(bareHost(thing.host))) return { allowed: true, because: 'own-host', technology: '' };
  }
  return elsewhere ? held('not-on-surface', elsewhere.id) : held('undeclared', '');
}

function judgeRow(policy: Judgeable, surface: string, choice: Choice, row: JudgedTechnology): Verdict {
  const { id, category, provider, consent } = row;
  if (isMarketingClosed(policy, surface, category)) return held('marketing-signed-in', id);
  if (consent.kind === 'exempt') {
    if (consent.objection && choice.objections.includes(id)) return held('objected', id);
    return { allowed: true, because: 'exempt', technology: id };
  }
  const answer =
    category !== 'necessary' && (choice.providers[`${category}.${provider}`] ?? choice.categories[category]);
  if (answer === 'granted') return { allowed: true, because: 'granted', technology: id };
  return held(answer === 'denied' ? 'denied' : 'not-asked', id);
}

type Held = Extract<Verdict, { allowed: false }>;

function held(because: Held['because'], technology: string): Held {
  return { allowed: false, because, technology };
}
