/** The user's facts carry over, the user's sentences do not: no run of eight words is the same. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placed } from '../fixture/placed.ts';
import { policies } from '../fixture/policies.ts';
import { noticeMarkdown } from '../notice.ts';

const THEIRS = new URL('../../../../../shared/policy/cookiebeleid-kiwiconnect.txt', import.meta.url);
const RUN = 8;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(' ')).slice(0, 1 - RUN));
}

test('no eight words in a row are those of the user’s document', (context) => {
  context.skip(!existsSync(THEIRS), 'the user’s own document (../shared/policy) is not on this machine');
  const theirs = runsOf(readFileSync(THEIRS, 'utf8'));
  expect(theirs.size).toBeGreaterThan(500);
  for (const [, policy] of policies) {
    const ours = runsOf(noticeMarkdown(policy, 'nl', placed(policy)));
    expect([...ours].filter((run) => theirs.has(run))).toEqual([]);
  }
});
