/** A style sheet, or the declarations of a `style` attribute, without the addresses that are held. */
import type { AddressJudge, Held } from '../hold/address-judge.ts';
import { addressesInCss } from './addresses-in-css.ts';

/** Loads nothing in any browser, and says whose work it is. */
export const NOWHERE = 'about:invalid#kc';

export interface HeldCss {
  readonly css: string;
  readonly held: readonly Held[];
}

/** `undefined` where everything in it may load. `read` turns an address as it stands into what it says. */
export function holdCss(
  css: string,
  judge: AddressJudge,
  where: string,
  read: (address: string) => string = (address) => address,
): HeldCss | undefined {
  const held: Held[] = [];
  let rest = '';
  let done = 0;
  for (const { from, to, address, kind } of addressesInCss(css)) {
    const found = judge.held(read(address), kind, where);
    if (found === undefined) continue;
    held.push(found);
    rest += css.slice(done, from) + NOWHERE;
    done = to;
  }
  return held.length === 0 ? undefined : { css: rest + css.slice(done), held };
}
