import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compiled, fixture, fixtureText } from '../../fixtures/fixture.ts';
import { SUCCESSION_CODES, successionIssues } from './succession-issues.ts';

const garden = fixture('garden.yaml');

function codesAfter(...swaps: readonly (readonly [string, string])[]): readonly string[] {
  const text = swaps.reduce((file, [from, to]) => file.replace(from, to), fixtureText('garden.yaml'));
  return successionIssues(garden, compiled(text)).map(({ code }) => code);
}

const LONGER = ['name: _bbid, retention: P13M', 'name: _bbid, retention: P2Y'] as const;
const HIGHER = ["version: '1.0'", "version: '1.1'"] as const;

describe('one version after another', () => {
  test('P1: content that changed is a new version', () => {
    expect(codesAfter(LONGER)).toEqual(['KC-V001']);
    expect(codesAfter(LONGER, HIGHER, ['reason: first-publication', 'reason: changed-service'])).toEqual([]);
    expect(codesAfter()).toEqual([]);
  });

  test('P1: versions and dates go up', () => {
    expect(codesAfter(["version: '1.0'", "version: '0.9'"])).toEqual(['KC-V002']);
    expect(codesAfter(["version: '1.0'", "version: '1.0.0'"])).toEqual(['KC-V001']);
    expect(codesAfter(["version: '1.0'", "version: '1.10'"])).toEqual([]);
    expect(codesAfter(HIGHER, ['date: 2026-05-16', 'date: 2026-05-15'])).toEqual(['KC-V003']);
  });

  test('P35: a reason that hides a material change is refused', () => {
    const editorial = ['reason: first-publication', 'reason: editorial'] as const;
    expect(codesAfter(LONGER, HIGHER, editorial)).toEqual(['KC-V004']);
    expect(codesAfter(HIGHER, editorial)).toEqual([]);
  });

  test('every code has its line in docs/errors.md', () => {
    const errors = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
    for (const [code, line] of Object.entries(SUCCESSION_CODES))
      expect(errors).toContain(`| \`${code}\` | ${line} |`);
  });
});
