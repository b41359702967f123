import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a value is made once per owner and name', () => {
  let made = 0;
  const sum = remembered(
    (text: string) => text,
    (owner: { readonly base: number }, text: string) => {
      made += 1;
      return owner.base + text.length;
    },
  );
  const [one, other] = [{ base: 1 }, { base: 100 }];
  expect([sum(one, 'ab'), sum(one, 'ab'), sum(one, 'abc'), sum(other, 'ab')]).toEqual([3, 3, 4, 102]);
  expect(made).toBe(3);
});
