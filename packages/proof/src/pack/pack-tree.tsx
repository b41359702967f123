/** What a person reads in a proof pack. Made of nothing but what it carries, so that the page can make it again. */
import type { Tree } from '@kiwiconsent/markup';
import { ChoicePart } from './choice-part.tsx';
import { LedgerPart, PolicyPart, ShownPart } from './evidence-part.tsx';
import type { Pack } from './pack.ts';
import { packWordsIn } from './pack-words.ts';

export function packHead({ language }: Pack): Tree {
  const { title, intro } = packWordsIn(language);
  return (
    <header id="kc-head">
      <h1>{title}</h1>
      <p>{intro}</p>
    </header>
  );
}

export function packBody(pack: Pack): Tree {
  return (
    <div id="kc-pack">
      <ChoicePart {...pack} />
      <ShownPart {...pack} />
      <PolicyPart {...pack} />
      <LedgerPart {...pack} />
    </div>
  );
}
