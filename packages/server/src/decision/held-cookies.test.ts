import { expect, test } from 'vitest';
import { pageOf } from './held-cookies.ts';

const ORIGIN = 'https://www.voorbeeld.nl';

test.each([
  ['/shop/fiets?kleur=rood#maat', undefined, '/shop/fiets'],
  ['//elders.example/', undefined, '/'],
  [undefined, `${ORIGIN}/shop/fiets?kleur=rood`, '/shop/fiets'],
  ['', `${ORIGIN}/shop/fiets`, '/shop/fiets'],
  [undefined, `${ORIGIN}/`, '/'],
  [undefined, 'https://elders.example/shop', '/'],
  [undefined, 'no address', '/'],
  [undefined, undefined, '/'],
])('the page that posted, of return %j and Referer %j, is %s', (said, referer, path) => {
  expect(pageOf(said, referer, ORIGIN)).toBe(path);
});
