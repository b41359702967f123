/** What of ours the gate puts into a page that is not ours, as HTML. Everything but the visitor's own is made once. */
import {
  bannerTree,
  inventoryViewOf,
  narrowed,
  placeholderTree,
  placeholderViewOf,
  preferencesStyleText,
  settingsLink,
  settingsLinkViewOf,
  styleText,
  themeText,
} from '@kiwiconsent/banner/render';
import type { Missing } from '@kiwiconsent/gate';
import { type Tree, toHtml } from '@kiwiconsent/markup';
import { type AskableCategory, openQuestions } from '@kiwiconsent/policy/runtime';
import type { House } from '../house.ts';
import { Head } from '../kit/head.tsx';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';
import { askViewIn } from '../publish/shared-views.ts';
import type { Visit } from '../visit/visit.ts';

type Placing = 'page' | 'frame' | 'fragment';

export interface Inserted {
  /** The text of each inline style. */
  readonly styles: readonly string[];
  readonly head: (visit: Visit, placing: Placing, nonce: string) => string;
  readonly body: (visit: Visit, placing: Placing) => string;
  readonly placeholder: (visit: Visit, missing: Missing) => string;
}

/** Stands in a banner that is kept; no text of a policy has it. */
const RETURN = '/kc-return-of-this-page';

const bannerText = remembered(
  (surface: string, language: string, open: readonly AskableCategory[], hasChanged: boolean) =>
    `${surface} ${language} ${open.join()} ${hasChanged}`,
  (
    published: Published,
    surface: string,
    language: string,
    open: readonly AskableCategory[],
    hasChanged: boolean,
  ) => {
    const view = narrowed(askViewIn(published, published.current, surface, language), open, hasChanged);
    return toHtml(bannerTree({ ...view, returnTo: RETURN }));
  },
);

const linkText = remembered(
  (language: string) => language,
  ({ current }: Published, language: string) => toHtml(settingsLink(settingsLinkViewOf(current, language))),
);

export function inserted({ published, files }: House): Inserted {
  const { current } = published;
  const styles = [styleText + themeText(current.theme) + preferencesStyleText];
  const heads = remembered(
    (surface: string, language: string, placing: Placing) => `${surface} ${language} ${placing}`,
    (owner: Published, surface: string, language: string, placing: Placing) =>
      toHtml(headTree(owner, surface, language, placing, '')),
  );
  const headTree = (
    owner: Published,
    surface: string,
    language: string,
    placing: Placing,
    nonce: string,
  ): Tree => (
    <Head
      published={owner}
      files={files}
      surface={surface}
      language={language}
      styles={placing === 'page' ? styles : []}
      nonce={nonce}
      isPage={placing === 'page'}
    />
  );
  const placeholderOf = (visit: Visit, { address, verdict }: Missing): Tree => {
    const frame = { technology: verdict.technology, width: 'full', height: 420, address } as const;
    const view = placeholderViewOf(inventoryViewOf(current, visit.surface.id, visit.language), frame);
    return view && placeholderTree({ ...view, returnTo: visit.path });
  };
  return {
    styles,
    head: ({ surface, language }, placing, nonce) => {
      if (placing === 'fragment') return '';
      return nonce === ''
        ? heads(published, surface.id, language, placing)
        : toHtml(headTree(published, surface.id, language, placing, nonce));
    },
    body: ({ surface, language, standing, path }, placing) => {
      if (placing !== 'page') return '';
      const open = openQuestions(current, surface.id, standing.choice);
      const banner =
        open.length === 0
          ? ''
          : bannerText(published, surface.id, language, open, standing.changed.length > 0)
              .replaceAll(RETURN, () => escaped(path));
      return banner + linkText(published, language);
    },
    placeholder: (visit, missing) => toHtml(placeholderOf(visit, missing)),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
