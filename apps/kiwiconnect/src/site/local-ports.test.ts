import { expect, test } from 'vitest';
import { withLocalPorts } from './local-ports.ts';

test('the port of the site goes after the invented hosts of this machine, and after no other', () => {
  const given =
    "frame-src 'self' film.example film.localhost kaart.localhost; img-src 'self' reclame.localhost";
  expect(withLocalPorts(given, 'localhost:8080')).toBe(
    "frame-src 'self' film.example film.localhost:8080 kaart.localhost:8080; img-src 'self' reclame.localhost:8080",
  );
});

test('without a port nothing changes', () => {
  expect(withLocalPorts("frame-src 'self' film.localhost", 'www.kiwiconnect.nl')).toBe(
    "frame-src 'self' film.localhost",
  );
});
