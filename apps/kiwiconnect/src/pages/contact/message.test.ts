import { expect, test } from 'vitest';
import { readMessage } from './message.ts';

const GOOD = { name: 'Robin', email: 'robin@example.com', text: 'Hoe lang bewaart u mijn keuze?' };

test('a form that is filled in well is a message, without the spaces around it', () => {
  expect(readMessage({ ...GOOD, name: '  Robin ' })).toEqual({ kind: 'message', message: GOOD });
});

test('every problem is named at once, and what was written is not lost', () => {
  expect(readMessage({ name: '', email: 'robin', text: ' ' })).toEqual({
    kind: 'issues',
    written: { name: '', email: 'robin', text: '' },
    fields: ['name', 'email', 'text'],
  });
});

test('fields that are no text are missing fields', () => {
  expect(readMessage({ ...GOOD, name: ['a', 'b'] })).toMatchObject({ kind: 'issues', fields: ['name'] });
});

test('a text that is too long is an issue, not a cut', () => {
  expect(readMessage({ ...GOOD, text: 'a'.repeat(5001) })).toMatchObject({
    kind: 'issues',
    fields: ['text'],
  });
});
