/** `node tools/promises.mjs --write` writes `docs/promises.md`; without `--write` it prints it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenFindings } from './promises/findings.mjs';
import { namedTests } from './promises/named-tests.mjs';
import { promisesPage } from './promises/page.mjs';
import { ROOT } from './run/root.mjs';

const tests = namedTests(ROOT);
const page = promisesPage(tests);
if (process.argv.includes('--write')) writeFileSync(join(ROOT, 'docs', 'promises.md'), page);
else process.stdout.write(page);
for (const line of writtenFindings(tests)) console.error(line);
