/** `npm run check`: everything that can be wrong without running the product. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./run/check.mjs').then(({ check }) => check());
