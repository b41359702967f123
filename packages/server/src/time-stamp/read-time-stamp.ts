/**
 * Checks a time-stamp token (RFC 3161): that an authority that is believed says that these bytes were there at its time.
 *
 * KNOWN LIMIT: whether the authority's certificate was revoked is not asked.
 */
import { createHash } from 'node:crypto';
import { OctetString, Sequence } from 'asn1js';
import { type Certificate, ContentInfo, type ExtKeyUsage, SignedData, TSTInfo } from 'pkijs';
import { SHA_256 } from './time-stamp-query.ts';

export interface TimeStamp {
  readonly kind: 'time-stamp';
  readonly at: Date;
  /** Hex; '' for none. */
  readonly nonce: string;
}

export interface RefusedStamp {
  readonly kind: 'refused';
  /** One sentence for a person, without its full stop. */
  readonly because: string;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** Total. `stamped` are the bytes that the token is said to be about. */
export async function readTimeStamp(
  token: Uint8Array,
  stamped: Uint8Array,
  authorities: readonly Certificate[],
): Promise<TimeStamp | RefusedStamp> {
  try {
    return await checked(token, stamped, authorities);
  } catch (error) {
    const because = error instanceof Error && error.message !== '' ? error.message : 'it cannot be read';
    return { kind: 'refused', because };
  }
}

async function checked(
  token: Uint8Array,
  stamped: Uint8Array,
  authorities: readonly Certificate[],
): Promise<TimeStamp> {
  const content = ContentInfo.fromBER(new Uint8Array(token));
  if (content.contentType !== SIGNED_DATA) throw new Error('it is no signed data');
  const signed = new SignedData({ schema: content.content });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== TST_INFO || !eContent) throw new Error('it is no time stamp');
  if (signed.signerInfos.length !== 1) throw new Error('it has not one signer');
  const info = TSTInfo.fromBER(new Uint8Array(eContent.getValue()));
  checkImprint(info, stamped);
  const found = await signed.verify({
    signer: 0,
    data: new Uint8Array(stamped).buffer,
    trustedCerts: [...authorities],
    checkChain: true,
    checkDate: info.genTime,
    passedWhenNotRevValues: true,
    extendedMode: true,
  });
  const { signatureVerified, signerCertificateVerified, signerCertificate } = found;
  if (!signatureVerified || !signerCertificate) throw new Error('its signature is false');
  if (!signerCertificateVerified) throw new Error('no authority that is believed vouches for its signer');
  if (!isForTimeStamps(signerCertificate)) throw new Error('its signer is no time-stamp authority');
  if (!isNamed(signed, signerCertificate))
    throw new Error('it names another certificate than it was signed with');
  const nonce = info.nonce ? Buffer.from(info.nonce.valueBlock.valueHexView).toString('hex') : '';
  return { kind: 'time-stamp', at: info.genTime, nonce };
}

function checkImprint({ messageImprint }: TSTInfo, stamped: Uint8Array): void {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  const hashed = createHash('sha256').update(stamped).digest();
  const isOurs =
    hashAlgorithm.algorithmId === SHA_256 && hashed.equals(hashedMessage.valueBlock.valueHexView);
  if (!isOurs) throw new Error('it is about other bytes');
}

/** For nothing but time stamps, and marked so that nobody can pass it over (RFC 3161 §2.3). */
function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes = (usage?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

/** The signed attribute that binds the certificate, so that it cannot be exchanged (RFC 2634 §5.4, RFC 5816). */
function isNamed({ signerInfos }: SignedData, certificate: Certificate): boolean {
  const attribute = signerInfos[0]?.signedAttrs?.attributes.find(({ type }) =>
    [SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2].includes(type),
  );
  const [value] = attribute?.values ?? [];
  const [list] = partsOf(value);
  const [first] = partsOf(list);
  const parts = partsOf(first);
  const named = parts.find((part) => part instanceof OctetString);
  // An algorithm of its own stands before the hash; without one it is SHA-1 in the old form, SHA-256 in the new.
  const isUsual = parts[0] === named;
  const algorithm = attribute?.type === SIGNING_CERTIFICATE ? 'sha1' : isUsual ? 'sha256' : '';
  if (!named || algorithm === '') return false;
  const bytes = new Uint8Array(certificate.toSchema().toBER());
  return createHash(algorithm).update(bytes).digest().equals(named.valueBlock.valueHexView);
}

function partsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}
