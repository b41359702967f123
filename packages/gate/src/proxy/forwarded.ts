/** What a proxy says of itself and of whom it speaks for: `Via` (RFC 9110 §7.6.3), `Forwarded` (RFC 7239). */
import { isIPv6 } from 'node:net';
import { type Field, valuesOf } from '../headers/field.ts';

const NAME = 'kiwiconsent';

export interface Forwarding {
  /** The visitor's neighbour: the address that the connection came from. */
  readonly from: string;
  readonly host: string;
  readonly protocol: 'http' | 'https';
}

/** Appends: what came before stands before it, and only the last is ours to vouch for. */
export function forwardedFields(
  fields: readonly Field[],
  httpVersion: string,
  by: Forwarding,
): readonly Field[] {
  const rest = fields.filter(([name]) => !/^(?:via|forwarded|x-forwarded-(?:for|host|proto))$/i.test(name));
  const node = isIPv6(by.from) ? `"[${by.from}]"` : by.from || 'unknown';
  const host = /^[\w.-]+$/.test(by.host) ? by.host : `"${by.host.replace(/["\\]/g, '')}"`;
  const list = (name: string, own: string): string => [...valuesOf(fields, name), own].join(', ');
  return [
    ...rest,
    ['Via', list('via', `${httpVersion} ${NAME}`)],
    ['Forwarded', list('forwarded', `for=${node};host=${host};proto=${by.protocol}`)],
    ['X-Forwarded-For', list('x-forwarded-for', by.from || 'unknown')],
    ['X-Forwarded-Host', by.host],
    ['X-Forwarded-Proto', by.protocol],
  ];
}

export function withVia(fields: readonly Field[], httpVersion: string): readonly Field[] {
  const said = valuesOf(fields, 'via');
  const rest = fields.filter(([name]) => name.toLowerCase() !== 'via');
  return [...rest, ['Via', [...said, `${httpVersion} ${NAME}`].join(', ')]];
}
