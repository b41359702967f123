import { contactLink, linkTo } from '../model/address.ts';
import { prose, type Section } from '../model/block.ts';
import type { Source } from '../source.ts';

/** To us, and to the regime's authority. */
export function complaint(source: Source): Section {
  const { complaint: words } = source.words;
  const { name, url } = source.policy.regime.authority;
  return {
    id: 'complaint',
    title: words.title,
    blocks: prose(words.us(contactLink(source.owner.contact)), words.authority(linkTo(url, name))),
  };
}
