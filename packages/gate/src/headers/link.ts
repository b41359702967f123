/** `Link`: preloads, preconnects and style sheets that come as a header instead of an element (T-25; RFC 8288). */
import type { AddressJudge, Held } from '../rewrite/hold/address-judge.ts';
import { linkKind } from '../rewrite/hold/loads.ts';
import { addressesIn } from '../rewrite/hold/srcset.ts';
import { parted } from './field.ts';

/** The links that may stay; '' for none. */
export function filterLink(value: string, judge: AddressJudge, report: (held: Held) => void): string {
  return parted(value, ',')
    .filter((link) => {
      const held = heldIn(link, judge);
      for (const each of held) report(each);
      return held.length === 0;
    })
    .join(', ');
}

function heldIn(link: string, judge: AddressJudge): readonly Held[] {
  const [target = '', ...parameters] = parted(link, ';');
  const address = /^<(.*)>$/s.exec(target)?.[1];
  if (address === undefined) return [];
  const said = (name: string): string => {
    const found = parameters.find((each) => each.toLowerCase().split('=')[0]?.trim() === name);
    return (found?.slice(found.indexOf('=') + 1) ?? '').trim().replace(/^"(.*)"$/s, '$1');
  };
  const kind = linkKind(said('rel'), said('as'));
  if (kind === undefined) return [];
  const images = addressesIn(said('imagesrcset')).flatMap((each) => judge.held(each, 'image', 'link') ?? []);
  return [...images, ...[judge.held(address, kind, 'link')].flatMap((held) => held ?? [])];
}
