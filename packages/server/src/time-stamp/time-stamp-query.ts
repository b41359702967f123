/** What a time-stamp authority is asked, and the token in its answer (RFC 3161 §2.4). */
import { createHash } from 'node:crypto';
import { fromBER, Integer, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatusInfo, TimeStampReq } from 'pkijs';

export const SHA_256 = '2.16.840.1.101.3.4.2.1';

/** Asks for the time at which these bytes were there, with the authority's certificate. `nonce` is random bytes. */
export function timeStampQuery(bytes: Uint8Array, nonce: Uint8Array): Uint8Array<ArrayBuffer> {
  const hashed = new Uint8Array(createHash('sha256').update(bytes).digest());
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: hashed.buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.of(0x01, ...nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(query.toSchema().toBER());
}

/** The nonce as it stands in a query, for comparison. */
export function nonceOf(nonce: Uint8Array): string {
  return `01${Buffer.from(nonce).toString('hex')}`;
}

/** The token as it came, byte for byte. Throws where there is none, with the authority's reason. */
export function tokenIn(answer: Uint8Array): Uint8Array {
  const { result, offset } = fromBER(new Uint8Array(answer));
  const [status, token] = offset > 0 && result instanceof Sequence ? result.valueBlock.value : [];
  if (status === undefined) throw new Error('the answer is none of a time-stamp authority');
  const info = new PKIStatusInfo({ schema: status });
  // 0 granted, 1 granted with changes; everything else is a refusal (RFC 3161 §2.4.2).
  if (info.status > 1 || token === undefined)
    throw new Error(`the time stamp was refused (status ${info.status})`);
  return new Uint8Array(token.valueBeforeDecodeView);
}
