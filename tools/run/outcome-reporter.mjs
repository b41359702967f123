/**
 * A vitest reporter that writes what became of every test to the file named by `KIWICONSENT_OUTCOME`: one
 * JSON object `{ tests: [{ file, name, state, reason }], broken: [{ file, message }] }`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ROOT } from './root.mjs';

function outcomeOf(test) {
  const result = test.result();
  const reason = result.state === 'skipped' ? (result.note ?? '') : '';
  return { file: relative(ROOT, test.module.moduleId), name: test.fullName, state: result.state, reason };
}

function brokenIn(module) {
  const suites = [module, ...module.children.allSuites()];
  return suites.flatMap((suite) =>
    suite.errors().map(({ message }) => ({ file: relative(ROOT, module.moduleId), message })),
  );
}

export default class OutcomeReporter {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map(outcomeOf));
    const broken = modules.flatMap(brokenIn);
    for (const { message } of unhandled) broken.push({ file: '(outside any test)', message });
    const path = process.env.KIWICONSENT_OUTCOME;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ tests, broken }, undefined, 1));
  }
}
