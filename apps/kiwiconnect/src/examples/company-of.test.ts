import { expect, test } from 'vitest';
import { companyOf, exampleOrigin } from './company-of.ts';

test('an invented company is known by its host, with and without a port', () => {
  expect(companyOf('film.localhost:8080')).toBe('film');
  expect(companyOf('FILM.example')).toBe('film');
});

test('the site itself and strangers are no invented company', () => {
  for (const host of [
    'localhost:8080',
    'www.kiwiconnect.nl',
    'film.example.org',
    'xfilm.localhost',
    '',
    undefined,
  ]) {
    expect(companyOf(host)).toBeUndefined();
  }
});

test('on this machine a company lives beside the site, on its port; live, under its reserved name', () => {
  expect(exampleOrigin('film', 'localhost:8080')).toBe('http://film.localhost:8080');
  expect(exampleOrigin('film', '127.0.0.1')).toBe('http://film.localhost');
  expect(exampleOrigin('film', 'www.kiwiconnect.nl')).toBe('https://film.example');
});
