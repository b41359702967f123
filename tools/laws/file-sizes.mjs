/** The size law: no file over 300 lines, and half of all files under 80. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, sourceFiles } from './source-files.mjs';

const LONGEST = 300;
const MEDIAN = 80;

function linesOf(path) {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}

/** Tests and fixtures count for the longest, not for the median: many short ones would hide long code. */
export function fileSizes(root) {
  const sizes = sourceFiles(root).map((file) => ({ file, lines: linesOf(join(root, file)) }));
  const code = sizes.filter(({ file }) => !isTest(file)).map(({ lines }) => lines);
  const median = code.sort((a, b) => a - b)[Math.floor(code.length / 2)] ?? 0;
  const findings = sizes
    .filter(({ lines }) => lines > LONGEST)
    .map(
      ({ file, lines }) => `${file}: ${lines} lines, and ${LONGEST} is the most: it holds two ideas or more`,
    );
  if (median >= MEDIAN) findings.push(`the median file has ${median} lines, and must stay under ${MEDIAN}`);
  return { median, count: code.length, findings };
}
