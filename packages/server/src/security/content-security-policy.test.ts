import { describe, expect, test } from 'vitest';
import { first } from '../fixture/policies.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

const ours = contentSecurityPolicy(first, 'website', {
  page: 'ours',
  frame: 'never',
  styles: ['p{}'],
  scripts: ['sha384-x'],
});
const site = contentSecurityPolicy(first, 'website', {
  page: 'site',
  frame: 'own-origin',
  styles: [],
  scripts: [],
});

describe('the Content-Security-Policy', () => {
  test('BRW-12: has nothing unsafe in it, anywhere', () => {
    expect(ours + site).not.toContain('unsafe');
    expect(ours).toContain("default-src 'none'");
  });

  test('allows exactly the inline script that is there', () => {
    expect(ours).toContain("script-src 'self' 'sha384-x';");
  });

  test('allows exactly the inline style that is there', () => {
    expect(ours).toContain("style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='");
  });

  test('SEC-1: on our own pages no host of a third party stands', () => {
    expect(ours).not.toContain('.example');
    expect(ours).toContain("require-trusted-types-for 'script'");
  });

  test('on pages of the site each declared host stands where its kind loads, and nowhere else', () => {
    expect(site).toContain("script-src 'self' maat.example");
    expect(site).toContain("frame-src 'self' tube.example plan.example");
    expect(site).toContain("font-src 'self';");
    expect(
      contentSecurityPolicy(first, 'platform', { page: 'site', frame: 'never', styles: [], scripts: [] }),
    ).not.toContain('.example');
  });
});
