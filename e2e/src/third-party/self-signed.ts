/**
 * A self-signed certificate, made when it is needed: an X.509 v3 certificate in DER (RFC 5280 §4.1), by hand,
 * because Node has no function for it and no key should be committed. For tests only.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const ALGORITHM = sequence(hex('06082a8648ce3d040302'));

/** A name with one part, the common name (2.5.4.3). */
function named(name: string): Buffer {
  return sequence(tlv(0x31, sequence(hex('0603550403'), tlv(0x0c, Buffer.from(name)))));
}

function utcTime(date: Date): Buffer {
  return tlv(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));
}

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
}

/** A fresh key and a certificate for `host`, good for a day around now. */
export function selfSigned(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const validity = sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + day)));
  const version = hex('a003020102');
  const serial = hex('020101');
  const holder = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(version, serial, ALGORITHM, named(host), validity, named(host), holder);
  const signature = tlv(0x03, hex('00'), sign('sha256', body, privateKey));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key, cert: pem(sequence(body, ALGORITHM, signature)) };
}
