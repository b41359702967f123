/** What stood on the screen when a control was pressed, and its hashes (PRF-2, PRF-3). */
import { createHash } from 'node:crypto';
import {
  bannerTree,
  inventoryViewOf,
  narrowed,
  placeholderTree,
  placeholderViewOf,
  preferencesStyleText,
  preferencesTree,
  preferencesViewOf,
  settingsPageTree,
  shownText,
  styleText,
  themeText,
} from '@kiwiconsent/banner/render';
import { type Tree, toHtml } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Decision, Shown } from '@kiwiconsent/policy/receipt';
import type { AskableCategory, Choice } from '@kiwiconsent/policy/runtime';
import type { ServedFiles } from '../page/page-files.ts';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';
import { askViewIn, NOBODY } from '../publish/shared-views.ts';

export interface Screened {
  /** The hashes, as they go into the receipt. */
  readonly shown: Shown;
  /** The parts themselves, as they go into the archive. */
  readonly parts: Shown;
}

export interface Screen {
  readonly decision: Decision;
  /** The categories on show. */
  readonly asked: readonly AskableCategory[];
  /** Whether something the visitor had granted is asked again, because the policy changed (P37). */
  readonly changed: boolean;
  readonly said: Choice;
  /** A browser's form: no script of ours took the press. */
  readonly isForm: boolean;
}

/** Who shows it: what is published, and the files of its pages. */
export interface Shower {
  readonly published: Published;
  readonly files: ServedFiles;
}

function placeholder(policy: CompiledPolicy, { decision, said }: Screen): Tree {
  const key = Object.keys(said.providers)[0] ?? '';
  const row = policy.technologies.find(
    ({ category, provider, surfaces }) =>
      `${category}.${provider}` === key && surfaces.includes(decision.surface),
  );
  const frame = { technology: row?.id ?? '', width: 1, height: 1, address: '' } as const;
  const view = placeholderViewOf(inventoryViewOf(policy, decision.surface, decision.language), frame);
  return view && placeholderTree(view);
}

function treeOf(published: Published, policy: CompiledPolicy, screen: Screen): Tree {
  const { surface, language, layer } = screen.decision;
  if (layer === 'placeholder') return placeholder(policy, screen);
  if (layer === 'banner') {
    return bannerTree(
      narrowed(askViewIn(published, policy, surface, language), screen.asked, screen.changed),
    );
  }
  const view = preferencesViewOf(policy, surface, language, NOBODY, false);
  return layer === 'preferences' ? preferencesTree(view) : settingsPageTree(view);
}

function styleOf({ theme }: CompiledPolicy, { layer }: Decision): string {
  const first = styleText + themeText(theme);
  return layer === 'banner' ? first : first + preferencesStyleText;
}

const hashOf = (part: string): string => (part === '' ? '' : createHash('sha256').update(part).digest('hex'));

function rendered({ published, files }: Shower, policy: CompiledPolicy, screen: Screen): Screened {
  const tree = treeOf(published, policy, screen);
  const parts: Shown = {
    text: shownText(tree),
    markup: toHtml(tree),
    style: styleOf(policy, screen.decision),
    script: screen.isForm ? '' : files.page.bytes.toString('utf8'),
  };
  const { text, markup, style, script } = parts;
  const shown = { text: hashOf(text), markup: hashOf(markup), style: hashOf(style), script: hashOf(script) };
  return { shown, parts };
}

/**
 * Renders again, by the same pure functions, what the page showed. Every part of the name was checked before.
 *
 * KNOWN LIMIT: the lines with the visitor's own state (date, receipt) and the size of a held frame are left out,
 * so that one text is one row in the archive and says nothing about a person. The script is the one that is served
 * now: a page that was open before a new release may have run the one before.
 */
export const shownOn: (shower: Shower, policy: CompiledPolicy, screen: Screen) => Screened = remembered(
  ({ hash }: CompiledPolicy, { decision, asked, changed, said, isForm }: Screen) => {
    const { surface, language, layer } = decision;
    const provider = layer === 'placeholder' ? Object.keys(said.providers)[0] : '';
    return [hash, surface, language, layer, asked.join('+'), changed, provider, isForm].join(' ');
  },
  rendered,
);
