/** Writes `docs/promises.md` from the judgement and the tests. */
import { PROMISES } from './judgement.mjs';

const WORDS = { kept: 'kept', partly: 'kept in part', later: 'not yet kept' };

function testLines(tests) {
  return tests.map(({ file, name }) => `- \`${file}\`: ${name.replace(/[|<>]/g, ' ')}`);
}

function section({ says, state, open, by }, number, tests) {
  const own = tests.filter(({ promise, runs }) => promise === number && runs);
  const lines = [`## P${number}: ${WORDS[state]}`, '', says, ''];
  if (open !== undefined) lines.push(`Open: ${open} (${by}).`, '');
  if (own.length > 0) lines.push(...testLines(own), '');
  return lines.join('\n');
}

function counted() {
  const count = (wanted) => PROMISES.filter(({ state }) => state === wanted).length;
  return `${count('kept')} are kept, ${count('partly')} in part, ${count('later')} not yet.`;
}

export function promisesPage(tests) {
  return [
    '# The promises',
    '',
    "What KiwiConnect's cookie policy promises, and the tests that hold the product to it. A promise counts as",
    'kept only where tests that run hold all of it; what is open says what will keep it.',
    '',
    `Of ${PROMISES.length}, ${counted()}`,
    '',
    'Written by `node tools/promises.mjs --write` from `tools/promises/judgement.mjs` and the names of the tests.',
    '',
    ...PROMISES.map((promise, index) => section(promise, index + 1, tests)),
  ].join('\n');
}
