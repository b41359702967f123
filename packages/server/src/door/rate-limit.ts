/**
 * How many decisions one place may send in a minute (PRF-11). No address is kept: a place is a keyed hash under a secret
 * that lives for the minute, in memory alone, and goes with the counts.
 */
import { createHmac } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';

export interface RateLimit {
  /** Counts one; false where it is one too many. */
  readonly takes: (address: string, now: Date) => boolean;
}

/** Enough for a school behind one address; far too little for a flood. */
export const DEFAULT_A_MINUTE = 120;

const MINUTE_MS = 60_000;
/** Beyond so many places in a minute a new one is let through: refusing must always be possible. */
const MOST_PLACES = 100_000;

/** Addresses of one's own network: a proxy in front of us, which stands for everybody. It limits; we cannot. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  PRIVATE.addSubnet(net, bits);
}
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** The first half of an IPv6 address: one household, one place. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const zeros = address.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  return [...groups(head), ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .join(':');
}

export function openRateLimit(aMinute: number | 'off', random: (bytes: number) => Uint8Array): RateLimit {
  if (aMinute === 'off') return { takes: () => true };
  let secret: Uint8Array = random(32);
  let counts = new Map<string, number>();
  let until = 0;
  return {
    takes: (address, now) => {
      const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
      if (plain === '' || PRIVATE.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')) return true;
      if (Number(now) >= until || Number(now) < until - MINUTE_MS) {
        secret = Uint8Array.from(random(32));
        counts = new Map();
        until = Number(now) + MINUTE_MS;
      }
      const place = createHmac('sha256', secret).update(network(plain)).digest('base64url').slice(0, 16);
      const count = (counts.get(place) ?? 0) + 1;
      if (count > 1 || counts.size < MOST_PLACES) counts.set(place, count);
      return count <= aMinute;
    },
  };
}
