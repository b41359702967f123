/** Policies, the server's own keys, health and closing. */
import { expect, test } from 'vitest';
import { POLICY } from './entries.ts';
import type { Subject } from './store-contract.ts';

export function othersContract({ store, reopened }: Subject): void {
  test('P1: one version, one contents: the same again is fine, other contents are refused', async () => {
    const later = { ...POLICY, publishedAt: '2027-01-01T00:00:00.000Z' };
    expect(await store().policies.publish(later)).toEqual(POLICY);
    const other = { ...POLICY, hash: 'c'.repeat(64) };
    await expect(store().policies.publish(other)).rejects.toMatchObject({ code: 'KC-S05' });
    const renamed = { ...POLICY, version: '1.1' };
    await expect(store().policies.publish(renamed)).rejects.toMatchObject({ code: 'KC-S05' });
  });

  test('published policies come back oldest first, byte for byte', async () => {
    const next = { ...POLICY, hash: 'd'.repeat(64), version: '1.1', compiled: '{"é":"\u2028"}' };
    await store().policies.publish(next);
    expect(await (await reopened()).policies.all()).toEqual([POLICY, next]);
    expect(await store().policies.find(next.hash)).toEqual(next);
    expect(await store().policies.find('e'.repeat(64))).toBeUndefined();
  });

  test('a key is made once and is the same for everyone after', async () => {
    expect(await store().keys.find('form')).toBeUndefined();
    expect(await store().keys.take('form', 'first')).toBe('first');
    expect(await (await reopened()).keys.take('form', 'second')).toBe('first');
    expect(await store().keys.find('form')).toBe('first');
  });

  test('a healthy store says so, a closed one does not, and closing twice is fine', async () => {
    await store().health();
    await store().close();
    await store().close();
    await expect(store().health()).rejects.toMatchObject({ code: 'KC-S08' });
  });
}
