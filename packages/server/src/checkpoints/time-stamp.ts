/** A time-stamp authority (RFC 3161): it signs that it saw the checkpoint's hash at its own time, and keeps nothing. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Destination, placeOf } from './destination.ts';
import { bytesOf, posted } from './request.ts';

/** `authorityFile` holds the certificates of who is believed, in PEM. */
export function timeStampDestination(address: URL, authorityFile: string): Destination {
  return {
    kind: 'time-stamp',
    place: placeOf('time-stamp', address.href),
    name: `time stamp of ${address.host}`,
    deliver: async ({ checkpoint }, signal) => {
      // Loaded where it is needed: who has no authority starts without it.
      const { authoritiesIn } = await import('../time-stamp/authorities.ts');
      const { readTimeStamp } = await import('../time-stamp/read-time-stamp.ts');
      const { nonceOf, timeStampQuery, tokenIn } = await import('../time-stamp/time-stamp-query.ts');
      const authorities = authoritiesIn(readFileSync(authorityFile, 'utf8'));
      const [bytes, nonce] = [Buffer.from(checkpoint), randomBytes(15)];
      const body = timeStampQuery(bytes, nonce);
      const response = await posted({ address, body, type: 'application/timestamp-query' }, signal);
      if (!response.ok) throw new Error(`${address.host} answered ${response.status}`);
      const token = tokenIn(await bytesOf(response));
      const stamp = await readTimeStamp(token, bytes, authorities);
      if (stamp.kind === 'refused') throw new Error(`the time stamp cannot be used: ${stamp.because}`);
      if (stamp.nonce !== nonceOf(nonce)) throw new Error('the time stamp is an answer to another question');
      return token;
    },
  };
}
