/** What of ours the gate puts into a page that is not ours, as HTML. Everything but the visitor's own is made once. */
import {
  bannerTree,
  cornerStyleText,
  inventoryViewOf,
  narrowed,
  placeholderTree,
  placeholderViewOf,
  preferencesStyleText,
  settingsCorner,
  settingsLinkViewOf,
  styleText,
  themeText,
} from '@kiwiconsent/banner/render';
import type { Missing, OurHtml } from '@kiwiconsent/gate';
import { type Tree, toHtml } from '@kiwiconsent/markup';
import { type AskableCategory, asked } from '@kiwiconsent/policy/runtime';
import type { House } from '../house.ts';
import { Head } from '../kit/head.tsx';
import { visitorOf } from '../kit/visitor-of.ts';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';
import { askViewIn } from '../publish/shared-views.ts';
import { hashSource } from '../security/content-security-policy.ts';
import type { Visit } from '../visit/visit.ts';
import { frameSize } from './frame-size.ts';
import { filled, templateOf } from './template.ts';

type Placing = 'page' | 'frame' | 'fragment';

export interface Inserted {
  /** What allows each part in a policy of the site's own: the inline ones, and the page script wherever it is. */
  readonly sources: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
  readonly head: (visit: Visit, placing: Placing, nonce: string) => OurHtml;
  /** `host`: where the links of ours lead, also in a document whose `<base>` is elsewhere; '' for where it stands. */
  readonly body: (visit: Visit, placing: Placing, host: string) => OurHtml;
  readonly placeholder: (visit: Visit, missing: Missing) => string;
}

/** Stands in a head that is kept, where the visitor's own goes. */
const MARK = { kcVisitor: 0 };
const MARKED = '"kcVisitor":0';
const NONCE = 'kc-nonce-of-this-page';

/** What goes into the head for one visitor; one that is the same for all says nothing of anyone. */
function personal(visit: Visit): string {
  return JSON.stringify(visitorOf(visit)).slice(1, -1).replace(/</g, '\\u003c');
}

/** Stands in a banner that is kept; no text of a policy has it. */
const RETURN = '/kc-return-of-this-page';
/** What a link of ours begins with. */
const LINK = ' href="/';

const banners = remembered(
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
    return templateOf(toHtml(bannerTree({ ...view, returnTo: RETURN })), [RETURN, LINK]);
  },
);

const links = remembered(
  (language: string) => language,
  ({ current }: Published, language: string) =>
    templateOf(toHtml(settingsCorner(settingsLinkViewOf(current, language), language)), [LINK]),
);

const questions = remembered(
  (surface: string) => surface,
  ({ current }: Published, surface: string) => asked(current, surface),
);

/** `isSealed`: the gate's policy for a page is that of its visitor's choice as it stands. */
export function inserted(
  { published, files, isReportOnly }: Pick<House, 'published' | 'files' | 'isReportOnly'>,
  isSealed: boolean,
): Inserted {
  const { current } = published;
  const styles = [styleText + themeText(current.theme) + preferencesStyleText + cornerStyleText];
  const heads = remembered(
    (surface: string, language: string, placing: Placing, gpc: boolean, hasNonce: boolean) =>
      `${surface} ${language} ${placing} ${gpc} ${hasNonce}`,
    (
      owner: Published,
      surface: string,
      language: string,
      placing: Placing,
      gpc: boolean,
      hasNonce: boolean,
    ) =>
      templateOf(toHtml(headTree(owner, surface, language, placing, gpc, hasNonce ? NONCE : '')), [
        MARKED,
        NONCE,
      ]),
  );
  const headTree = (
    owner: Published,
    surface: string,
    language: string,
    placing: Placing,
    gpc: boolean,
    nonce: string,
  ): Tree => (
    <Head
      published={owner}
      files={files}
      surface={surface}
      language={language}
      styles={placing === 'page' && !isReportOnly ? styles : []}
      nonce={nonce}
      isPage={placing === 'page'}
      visitor={isSealed ? MARK : undefined}
      gpc={gpc}
      isSealed={isSealed}
      isReportOnly={isReportOnly}
    />
  );
  const placeholderOf = (visit: Visit, missing: Missing): Tree => {
    const { address, verdict } = missing;
    const frame = { technology: verdict.technology, ...frameSize(missing), address };
    const view = placeholderViewOf(inventoryViewOf(current, visit.surface.id, visit.language), frame);
    return view && placeholderTree({ ...view, returnTo: visit.path });
  };
  const first = isSealed ? files.guard : files.guardAlone;
  return {
    sources: {
      scripts: [first, files.page].flatMap((script) => (script ? [`'${script.integrity}'`] : [])),
      styles: styles.map(hashSource),
    },
    head: (visit, placing, nonce) => {
      if (placing === 'fragment') return '';
      const { surface, language, signals } = visit;
      const head = heads(published, surface.id, language, placing, signals.gpc, nonce !== '');
      return filled(head, (mark) => (mark === NONCE ? escaped(nonce) : personal(visit)));
    },
    body: ({ surface, language, standing, path }, placing, host) => {
      if (placing !== 'page' || isReportOnly) return '';
      const open = questions(published, surface.id).filter((each) => !standing.choice.categories[each]);
      const fill = (mark: string): string =>
        mark === RETURN ? escaped(path) : host === '' ? LINK : ` href="//${host}/`;
      const link = filled(links(published, language), fill);
      if (open.length === 0) return link;
      const banner = banners(published, surface.id, language, open, standing.changed.length > 0);
      return [...filled(banner, fill), ...link];
    },
    placeholder: (visit, missing) => (isReportOnly ? '' : toHtml(placeholderOf(visit, missing))),
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
