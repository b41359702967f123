/** The text that stood on the screen when a control was pressed, and its hash (PRF-2). */
import { createHash } from 'node:crypto';
import {
  bannerTree,
  inventoryViewOf,
  narrowed,
  placeholderTree,
  placeholderViewOf,
  preferencesTree,
  preferencesViewOf,
  settingsPageTree,
  shownText,
} from '@kiwiconsent/banner/render';
import type { Tree } from '@kiwiconsent/markup';
import type { CompiledPolicy } from '@kiwiconsent/policy/compiled';
import type { Decision } from '@kiwiconsent/policy/receipt';
import type { AskableCategory, Choice } from '@kiwiconsent/policy/runtime';
import type { Published } from '../publish/published.ts';
import { remembered } from '../publish/remembered.ts';
import { askViewIn, NOBODY } from '../publish/shared-views.ts';

export interface Shown {
  readonly text: string;
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
}

export interface Screen {
  readonly decision: Decision;
  /** The categories on show. */
  readonly asked: readonly AskableCategory[];
  /** Whether something the visitor had granted is asked again, because the policy changed (P37). */
  readonly changed: boolean;
  readonly said: Choice;
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

function rendered(published: Published, policy: CompiledPolicy, screen: Screen): Shown {
  const text = shownText(treeOf(published, policy, screen));
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/**
 * Renders again, by the same pure functions, what the page showed. Every part of the name was checked before.
 *
 * KNOWN LIMIT: the lines with the visitor's own state (date, receipt) and the size of a held frame are left out,
 * so that one text is one row in the archive and says nothing about a person.
 */
export const shownOn: typeof rendered = remembered(
  ({ hash }: CompiledPolicy, { decision, asked, changed, said }: Screen) => {
    const { surface, language, layer } = decision;
    const provider = layer === 'placeholder' ? Object.keys(said.providers)[0] : '';
    return [hash, surface, language, layer, asked.join('+'), changed, provider].join(' ');
  },
  rendered,
);
