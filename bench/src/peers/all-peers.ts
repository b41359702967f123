/** The peers that measurements stand beside. */
import { c15t } from './c15t.ts';
import { klaro } from './klaro.ts';
import { orejime } from './orejime.ts';
import type { Peer } from './peer.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import { vanilla } from './vanilla.ts';

export async function allPeers(): Promise<readonly Peer[]> {
  return [vanilla(), klaro(), tarteaucitron(), orejime(), await c15t()];
}
