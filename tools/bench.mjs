/** `npm run bench -- page`: measurements, printed as tables. Nothing timed is a test. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./run/bench.mjs').then(({ bench }) => bench(process.argv.slice(2)));
