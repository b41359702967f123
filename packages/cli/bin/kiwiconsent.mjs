#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/run.js', import.meta.url);
if (existsSync(built)) {
  const { run } = await import(built.href);
  await run();
} else {
  process.stderr.write(
    'kiwiconsent is not built yet: run `npm run build` in its checkout, then try again.\n',
  );
  process.exitCode = 2;
}
