import { expect, test } from 'vitest';
import { nodeHash } from '../fixture/node-hash.ts';
import { checkpointOf, entriesUpTo, KEY, ORIGIN } from '../fixture/published.ts';
import { emptyTree, rootOf } from '../tree/tree.ts';
import { checkpointText, openCheckpoint, readCheckpoint } from './checkpoint.ts';
import { signNote } from './note.ts';

const ROOT = rootOf(emptyTree, nodeHash);

test('a checkpoint is three lines, and is read as it was written', () => {
  const text = checkpointText({ origin: ORIGIN, size: 0, root: ROOT });
  expect(text).toBe(`${ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`);
  expect(readCheckpoint(text)).toEqual({
    kind: 'checkpoint',
    origin: ORIGIN,
    size: 0,
    root: new Uint8Array(ROOT),
  });
});

test('lines that others added are read past', () => {
  const text = `${checkpointText({ origin: ORIGIN, size: 5, root: ROOT })}more\n`;
  expect(openCheckpoint(signNote(text, [KEY.signer]), ORIGIN, [KEY.verifier])).toMatchObject({ size: 5 });
});

test('a text of another form is no checkpoint', () => {
  const good = checkpointText({ origin: ORIGIN, size: 12, root: ROOT });
  const wrong = [
    '',
    '\n',
    ORIGIN,
    `\n${good}`,
    good.slice(0, -1),
    good.replace('\n12', '\n012'),
    good.replace('\n12', '\n'),
  ];
  const more = ['-1', '1.5', '1e3', '9007199254740993', ' 12'].map((size) =>
    good.replace('\n12', `\n${size}`),
  );
  for (const each of [...wrong, ...more, good.replace('=', ''), good.replace('47DE', '')]) {
    expect(readCheckpoint(each).kind, JSON.stringify(each)).toBe('refused');
  }
});

test('the checkpoint of another ledger is refused, though the key is right', () => {
  const note = checkpointOf(entriesUpTo(3));
  expect(openCheckpoint(note, ORIGIN, [KEY.verifier])).toMatchObject({
    size: 3,
    signedBy: [{ name: ORIGIN }],
  });
  expect(openCheckpoint(note, 'other.example', [KEY.verifier]).kind).toBe('refused');
});
