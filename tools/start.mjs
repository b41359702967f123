/** `npm start`: installs, builds, and starts KiwiConnect's website. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./run/start.mjs').then(({ start }) => start());
