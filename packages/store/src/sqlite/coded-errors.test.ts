import { expect, test } from 'vitest';
import { databaseIsCorrupt } from '../errors.ts';
import { codedErrors } from './coded-errors.ts';

const coded = codedErrors('data/kiwiconsent.db');
const sqlite = (code: string) => Object.assign(new Error('no'), { code });

test.each([
  ['SQLITE_FULL', 'KC-S01'],
  ['SQLITE_IOERR_WRITE', 'KC-S01'],
  ['SQLITE_BUSY', 'KC-S02'],
  ['SQLITE_BUSY_SNAPSHOT', 'KC-S02'],
  ['SQLITE_CORRUPT', 'KC-S03'],
  ['SQLITE_NOTADB', 'KC-S03'],
  ['SQLITE_READONLY', 'KC-S09'],
])('%s becomes %s, with its cause and what to do', (code, expected) => {
  expect(coded(sqlite(code))).toMatchObject({
    code: expected,
    advice: expect.stringMatching(/\w/),
    cause: { code },
  });
});

test('an error that has its code keeps it', () => {
  const known = databaseIsCorrupt('x', undefined);
  expect(coded(known)).toBe(known);
});

test('what is thrown and is no error gets a code too', () => {
  expect(coded('no')).toMatchObject({ code: 'KC-S09' });
});
