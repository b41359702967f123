import { describe, expect, test } from 'vitest';
import { first } from '../fixture/policies.ts';
import { originsOf } from './origins.ts';

describe('origins', () => {
  test.each(['www.voorbeeld.nl', 'https://www.voorbeeld.nl/path', 'javascript:alert(1)', ''])(
    'what is no origin stops the start, with how to write it: %j',
    (origin) => {
      expect(() => originsOf(first, [origin], undefined)).toThrow(/KC-H52.*Write it as https:\/\//);
    },
  );

  test('a host of an origin that the policy does not name stands for its first host', () => {
    const origins = originsOf(first, ['http://localhost:8080'], undefined);
    expect(origins.surfaceAt('localhost:8080', '/')?.id).toBe('website');
    expect(origins.surfaceAt('LOCALHOST:8080', '/platform/x')?.id).toBe('platform');
    expect(origins.surfaceAt('evil.example', '/')).toBeUndefined();
  });

  test('aliases that are given are the only ones', () => {
    const origins = originsOf(first, ['http://localhost:8080'], { 'test.local': 'www.voorbeeld.nl' });
    expect(origins.surfaceAt('test.local', '/')?.id).toBe('website');
    expect(origins.surfaceAt('localhost:8080', '/')).toBeUndefined();
  });

  test('BRW-2: cookies are Secure everywhere but on an origin that was named as plain http', () => {
    const origins = originsOf(first, ['http://localhost:8080', 'https://www.voorbeeld.nl'], undefined);
    expect(origins.isSecure('localhost:8080')).toBe(false);
    expect(origins.isSecure('www.voorbeeld.nl')).toBe(true);
    expect(origins.isSecure('localhost:9999')).toBe(true);
  });

  test('an origin is ours only when it is the same, character for character', () => {
    const origins = originsOf(first, ['https://www.voorbeeld.nl'], undefined);
    expect(origins.has('https://www.voorbeeld.nl')).toBe(true);
    for (const other of [
      'http://www.voorbeeld.nl',
      'https://voorbeeld.nl',
      'null',
      '',
      'https://www.voorbeeld.nl.',
    ]) {
      expect(origins.has(other)).toBe(false);
    }
  });
});
