import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeHash } from '../fixture/node-hash.ts';
import { keyPair, nodeVerify } from '../fixture/node-key.ts';
import { nobleVerify } from '../noble.ts';
import { encodeVerifierKey, readVerifierKey, type Verifier, type VerifyEd25519, verifierOf } from './key.ts';
import { openNote, signNote } from './note.ts';

/** The example of C2SP signed-note. */
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

function verifier(line: string, verify: VerifyEd25519): Verifier {
  const key = readVerifierKey(line, nodeHash);
  if (key.kind === 'refused') throw new Error(key.because);
  const found = verifierOf(key, verify);
  if ('kind' in found) throw new Error(found.because);
  return found;
}

const ONE = keyPair('one.example', 1);
const TWO = keyPair('two.example', 2);
const TEXT = 'first\n\nsecond\n';

describe.each([
  ['node:crypto', nodeVerify],
  ['noble', nobleVerify],
])('with the Ed25519 of %s', (_, verify) => {
  const known = verifier(EXAMPLE_KEY, verify);

  test('the example of the specification opens', () => {
    const opened = openNote(EXAMPLE, [known]);
    expect(opened).toMatchObject({ kind: 'note', text: 'This is an example message.\n' });
  });

  test('one flipped bit anywhere in it is refused', () => {
    fc.assert(
      fc.property(fc.nat(), (at) => {
        const bytes = Buffer.from(EXAMPLE);
        bytes[(at >> 3) % bytes.length] = (bytes[(at >> 3) % bytes.length] ?? 0) ^ (1 << (at & 7));
        expect(openNote(bytes.toString('utf8'), [known]).kind).toBe('refused');
      }),
      { numRuns: 200 },
    );
  });

  test('nonsense in place of a signature is false, and nothing is thrown', () => {
    for (const length of [0, 1, 63, 65, 1000]) {
      expect(known.verify(new Uint8Array(8), new Uint8Array(length))).toBe(false);
    }
  });
});

test('a note opens with any of its keys, and says which', () => {
  const note = signNote(TEXT, [ONE.signer, TWO.signer]);
  for (const { verifier: known, key } of [ONE, TWO]) {
    const signedBy = [{ name: key.name, keyId: key.keyId }];
    expect(openNote(note, [known])).toMatchObject({ kind: 'note', text: TEXT, signedBy });
  }
  expect(openNote(note, [ONE.verifier, TWO.verifier])).toMatchObject({ signedBy: [{}, {}] });
});

test('the border is the last empty line: the text may have empty lines of its own', () => {
  const note = signNote(`${TEXT}\n— one.example bm90IHRydWU=\n`, [ONE.signer]);
  expect(openNote(note, [ONE.verifier])).toMatchObject({ text: `${TEXT}\n— one.example bm90IHRydWU=\n` });
});

describe('a note is refused', () => {
  const note = signNote(TEXT, [ONE.signer]);

  test('when no known key signed it, also one of the same name', () => {
    expect(openNote(note, [TWO.verifier])).toMatchObject({ because: 'no known key signed the note' });
    expect(openNote(note, [keyPair('one.example', 3).verifier]).kind).toBe('refused');
    expect(openNote(note, []).kind).toBe('refused');
  });

  test('when a known key signed falsely, also beside one that signed truly', () => {
    const both = signNote(TEXT, [ONE.signer, { ...TWO.signer, sign: () => new Uint8Array(64) }]);
    expect(openNote(both, [ONE.verifier])).toMatchObject({ kind: 'note' });
    expect(openNote(both, [ONE.verifier, TWO.verifier])).toMatchObject({ kind: 'refused' });
  });

  test('when it has another form', () => {
    const wrong = [
      '',
      '\n\n',
      TEXT,
      note.slice(0, -1),
      `${note}\n`,
      note.replace('\n\n—', '\n—'),
      note.replace('— ', '- '),
      note.replace('first', 'fir\tst'),
      note.replace('first', 'fir\ud800st'),
      note.replaceAll('\n', '\r\n'),
      note.replace('=\n', '\n'),
      `${note}${'— other.example AAAAAAA=\n'.repeat(64)}`,
    ];
    for (const each of wrong)
      expect(openNote(each, [ONE.verifier]).kind, JSON.stringify(each)).toBe('refused');
  });
});

test('a text that no note can carry is not signed', () => {
  for (const text of ['', 'no newline', 'a tab\t\n', '\ud800\n']) {
    expect(() => signNote(text, [ONE.signer])).toThrow(TypeError);
  }
});

describe('a verifier key', () => {
  test('is written as it was read', () => {
    const key = readVerifierKey(EXAMPLE_KEY, nodeHash);
    expect(key.kind === 'key' && encodeVerifierKey(key)).toBe(EXAMPLE_KEY);
    const publicKey = Uint8Array.from(ONE.key.publicKey);
    expect(readVerifierKey(encodeVerifierKey(ONE.key), nodeHash)).toEqual({ ...ONE.key, publicKey });
  });

  test('is refused with an id that is not its own, or a length that is no key', () => {
    const wrong = [
      EXAMPLE_KEY.replace('530d903a', '530d903b'),
      EXAMPLE_KEY.replace('example', 'exampel'),
      EXAMPLE_KEY.replace('.com/foo', ' '),
      'example.com/foo+530d903a+',
      'example.com/foo',
      '',
    ];
    for (const each of wrong) expect(readVerifierKey(each, nodeHash).kind, each).toBe('refused');
  });

  test('of an algorithm that is not known here is read, and checks nothing', () => {
    const other = { ...ONE.key, algorithm: 0x06 };
    expect(verifierOf(other, nodeVerify)).toMatchObject({ kind: 'refused' });
  });

  test('has a name that a note can carry', () => {
    for (const name of ['', 'two words', 'a+b', 'a\u00a0b', 'a\nb'])
      expect(() => keyPair(name, 1)).toThrow(TypeError);
  });
});
