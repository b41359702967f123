/** `npm test`: installs what is missing, a browser too, and runs every test. Arguments go to vitest. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./run/test.mjs').then(({ test }) => test(process.argv.slice(2)));
