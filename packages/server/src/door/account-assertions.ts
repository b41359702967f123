/**
 * What a site says of a visitor who is signed in, so that a receipt can say so too (docs/spec/http-api.md §1, *Who says
 * so*): this page was made for an account. Whose, nobody but the site knows: nothing of the account is in it.
 *
 * One assertion is one page. It counts for the first decision, and for those that follow that one in the chain of the same
 * visitor; taken over by somebody else it counts for nothing more.
 *
 * KNOWN LIMIT: which were used is remembered by each process for itself, until they are over.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface AccountAssertions {
  /** For one page on this surface. */
  readonly of: (surface: string, now: Date) => string;
  /** The assertion's own number where it is good for this decision, which is then the one it counts for. */
  readonly accepts: (given: string, decision: Claim, now: Date) => string | undefined;
  /** The decision was kept under this receipt: who goes on from it may use the assertion again. */
  readonly kept: (number: string, receipt: string) => void;
}

/** What is known of a decision that an assertion comes with. */
export interface Claim {
  readonly surface: string;
  /** Its idempotency key: sent again it is the same decision. */
  readonly key: string;
  /** The receipt that the visitor's cookie names; '' for none. */
  readonly last: string;
}

/** As long as somebody may look at a page before pressing. */
const LIFE_MS = 15 * 60_000;
/** Clocks of two machines of one site differ by less. */
const SKEW_MS = 60_000;
/** More are forgotten, the oldest first: they are over soon. */
const MOST = 50_000;

const FORM = /^account\.(\d{10,11})\.([\w-]{22})\.([\w-]{43})$/;

interface Used {
  /** Keys and receipts of the decisions it counted for. */
  readonly by: Set<string>;
  readonly at: number;
}

/** `secret` is shared with who makes assertions; `random` gives so many bytes that nobody can guess. */
export function accountAssertions(secret: string, random: (bytes: number) => Uint8Array): AccountAssertions {
  const used = new Map<string, Used>();

  function mark(surface: string, seconds: string, number: string): Buffer {
    const text = `kiwiconsent/account/1\n${surface}\n${seconds}\n${number}`;
    return createHmac('sha256', secret).update(text).digest();
  }

  return {
    of: (surface, now) => {
      const seconds = String(Math.floor(Number(now) / 1000));
      const number = Buffer.from(random(16)).toString('base64url');
      return `account.${seconds}.${number}.${mark(surface, seconds, number).toString('base64url')}`;
    },
    accepts: (given, { surface, key, last }, now) => {
      const [, seconds = '', number = '', encoded = ''] = FORM.exec(given) ?? [];
      const offered = Buffer.from(encoded, 'base64url');
      if (offered.length !== 32 || !timingSafeEqual(mark(surface, seconds, number), offered))
        return undefined;
      const age = Number(now) - Number(seconds) * 1000;
      if (age >= LIFE_MS || age < -SKEW_MS) return undefined;
      const before = used.get(number);
      if (before) return before.by.has(last) || before.by.has(key) ? number : undefined;
      // At once: two that come together are not both the first.
      used.set(number, { by: new Set([key]), at: Number(now) });
      forget(now);
      return number;
    },
    kept: (number, receipt) => {
      used.get(number)?.by.add(receipt);
    },
  };

  function forget(now: Date): void {
    for (const [number, { at }] of used) {
      if (used.size <= MOST && Number(now) - at < LIFE_MS + SKEW_MS) break;
      used.delete(number);
    }
  }
}
