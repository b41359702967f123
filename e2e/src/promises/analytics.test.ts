import { judgeableOn } from '@kiwiconsent/policy/compiled';
import { readPolicyFile } from '@kiwiconsent/policy/file';
import { type Choice, judge, SILENCE } from '@kiwiconsent/policy/runtime';
import { describe, expect, test } from 'vitest';
import { compiled, policyText, withPassage } from './website-policy.ts';

/** Every condition of the exempt row, as the policy file says it, and an answer that does not meet it. */
const CONDITIONS = [
  ['own-account: true', 'own-account: false'],
  ['cross-site: false\n        identifier: none', 'cross-site: true\n        identifier: none'],
  ['identifier: none', 'identifier: cross-site'],
  ['renewed: false', 'renewed: true'],
  ['ip: not-kept', 'ip: kept'],
  ['profile: false', 'profile: true'],
  ['data-kept: P13M', 'data-kept: P10Y'],
  ['objection: true', 'objection: false'],
] as const;

const GRANTED: Choice = { ...SILENCE, categories: { analytics: 'granted' } };

describe('P11: analytics goes without consent only while every condition is met', () => {
  test('as the policy stands, it is met', () => {
    expect(readPolicyFile(policyText, 'cookiebeleid.yaml').kind).toBe('policy');
  });

  test.each(CONDITIONS)('LAW-15: not with "%s" written as "%s"', (met, unmet) => {
    expect(withPassage(met, unmet).kind).toBe('issues');
  });

  test.each(CONDITIONS)('LAW-15: not with "%s" left out', (met) => {
    const line = new RegExp(`^ *${met.split('\n')[0]}\n`, 'm');
    const last = policyText.lastIndexOf('own-account: true');
    const text = policyText.slice(0, last - 20) + policyText.slice(last - 20).replace(line, '');
    expect(text).not.toBe(policyText);
    expect(readPolicyFile(text, 'cookiebeleid.yaml').kind).toBe('issues');
  });
});

test('P12: one provider counts without asking, and measures more only after a yes', () => {
  const policy = compiled(
    withPassage(
      '    provider: meting\n    category: analytics',
      '    provider: kiwiconnect\n    category: analytics',
    ),
  );
  const judgeable = judgeableOn(policy, 'website');
  const of = (id: string, choice: Choice): boolean =>
    judge(judgeable, 'website', choice, { kind: 'technology', id }).allowed;
  const [counting, measuring] = ['pages-per-day', 'snowplow'].map((id) =>
    policy.technologies.find((technology) => technology.id === id),
  );
  expect(counting?.provider).toBe(measuring?.provider);
  expect([of('pages-per-day', SILENCE), of('snowplow', SILENCE)]).toEqual([true, false]);
  expect([of('pages-per-day', GRANTED), of('snowplow', GRANTED)]).toEqual([true, true]);
});
