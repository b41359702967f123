/** `node tools/pictures.mjs`: takes the pictures in `docs/pictures/` from the website as it is now. */
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
void import('./run/pictures.mjs').then(({ pictures }) => pictures());
