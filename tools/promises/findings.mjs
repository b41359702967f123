/** What is wrong with the list of promises: one line each. */
import { PROMISES } from './judgement.mjs';

/** Against the tests as they are written. */
export function writtenFindings(tests) {
  const unknown = tests.filter(({ promise }) => promise < 1 || promise > PROMISES.length);
  const running = new Set(tests.filter(({ runs }) => runs).map(({ promise }) => promise));
  return [
    ...unknown.map(({ file, promise }) => `${file}: there is no promise P${promise}`),
    ...PROMISES.flatMap(({ state, open, by }, index) => {
      const name = `P${index + 1}`;
      if (state === 'kept')
        return running.has(index + 1) ? [] : [`${name} counts as kept, and no test names it`];
      if (open === undefined || by === undefined) return [`${name}: say what is open, and what will keep it`];
      if (state === 'partly' && !running.has(index + 1))
        return [`${name} counts as kept in part, and no test names it`];
      return [];
    }),
  ];
}

/** Against a run: a kept promise whose tests were all skipped was not shown to be kept. */
export function runFindings({ tests }, promises = PROMISES) {
  return promises.flatMap(({ state }, index) => {
    if (state !== 'kept') return [];
    const named = new RegExp(`\\bP${index + 1}\\b`);
    const passed = tests.some((test) => test.state === 'passed' && named.test(test.name));
    return passed ? [] : [`P${index + 1} counts as kept, and no test of it passed`];
  });
}
