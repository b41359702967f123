/** Where software of others is installed that measurements stand beside (docs/decisions/013): `npm run bench` does that. */
import { fileURLToPath } from 'node:url';

export const PEERS: string = fileURLToPath(new URL('../peers/', import.meta.url));
