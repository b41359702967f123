/** The last line of a test run: `N passed, N failed`, and `, N skipped` where some were. */
export function closingLine({ tests, broken }) {
  const count = (state) => tests.filter((test) => test.state === state).length;
  const failed = count('failed') + broken.length;
  const skipped = tests.length - count('passed') - count('failed');
  return `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The tests that did not run, one line each, with the reason they gave. */
export function skippedLines({ tests }) {
  return tests
    .filter(({ state }) => state !== 'passed' && state !== 'failed')
    .map(({ file, name, reason }) => `skipped: ${file}: ${name}: ${reason || 'no reason given'}`);
}
