/** The certificates of the time-stamp authorities that are believed, as their operator wrote them down. */
import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Every certificate of a PEM text. Throws where there is none, or one cannot be read. */
export function authoritiesIn(pem: string): readonly Certificate[] {
  const found = pem.match(PEM) ?? [];
  if (found.length === 0) throw new Error('there is no certificate (PEM) in it');
  return found.map((text) => Certificate.fromBER(new Uint8Array(new X509Certificate(text).raw)));
}
