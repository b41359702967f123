/** `npm run build`: installs what is missing and builds every room that changed. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./run/build.mjs').then(({ installAndBuild }) => installAndBuild());
