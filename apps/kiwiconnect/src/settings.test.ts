import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { startSentence } from './start-error.ts';

test('without any setting the site is on this machine only, at port 8080, with its data in ./data', () => {
  expect(readSettings({}, '/srv/site')).toEqual({
    kind: 'settings',
    settings: {
      port: 8080,
      host: '127.0.0.1',
      dataFolder: '/srv/site/data',
      database: '',
      evidence: { ledger: { seenFile: '/srv/site/data/ledger.checkpoint' } },
      origins: ['http://localhost:8080', 'http://127.0.0.1:8080'],
    },
  });
});

test('a host name that others can reach is an origin too, every address of the machine is not', () => {
  const named = readSettings({ HOST: '192.0.2.7', PORT: '9000' }, '/srv');
  expect(named).toMatchObject({ settings: { origins: expect.arrayContaining(['http://192.0.2.7:9000']) } });
  const open = readSettings({ HOST: '0.0.0.0', ORIGIN: 'https://www.kiwiconnect.nl' }, '/srv');
  expect(open).toMatchObject({
    settings: { origins: ['https://www.kiwiconnect.nl', 'http://localhost:8080', 'http://127.0.0.1:8080'] },
  });
});

test('a port that is none is one sentence', () => {
  for (const PORT of ['http', '0', '70000', '-1', '']) {
    expect(readSettings({ PORT }, '/srv')).toEqual({
      kind: 'issue',
      sentence: `PORT is "${PORT}": write a number from 1 to 65535.`,
    });
  }
});

test('a limit that is none is one sentence', () => {
  expect(readSettings({ KIWICONSENT_RATE_LIMIT: 'much' }, '/srv')).toMatchObject({
    kind: 'issue',
    sentence: expect.stringMatching(/^KC-H54: /),
  });
});

test('a port that is taken says what to do', () => {
  const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
  expect(startSentence(taken, 8080, '127.0.0.1')).toBe(
    'Port 8080 is already in use: stop the program that has it, or choose another, as in PORT=8081 npm start.',
  );
});
