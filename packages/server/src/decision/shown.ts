/** The text that stood on the screen when a control was pressed, and its hash (PRF-2). */
import { createHash } from 'node:crypto';
import {
  askViewOf,
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
import { type AskableCategory, type Choice, SILENCE, type Standing } from '@kiwiconsent/policy/runtime';
import { remembered } from '../publish/remembered.ts';

export interface Shown {
  readonly text: string;
  /** SHA-256, 64 hex digits. */
  readonly hash: string;
}

export interface Screen {
  readonly decision: Decision;
  /** The categories on show. */
  readonly asked: readonly AskableCategory[];
  /** Whether the visitor had chosen before and the policy changed since (P37). */
  readonly changed: boolean;
  readonly said: Choice;
}

/**
 * KNOWN LIMIT: the lines with the visitor's own state (date, receipt) and the size of a held frame are left out,
 * so that one text is one row in the archive and says nothing about a person.
 */
const NOBODY: Standing = { choice: SILENCE, at: undefined, until: undefined, receipt: '', changed: [] };

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

function treeOf(policy: CompiledPolicy, screen: Screen): Tree {
  const { surface, language, layer } = screen.decision;
  if (layer === 'placeholder') return placeholder(policy, screen);
  if (layer === 'banner') {
    return bannerTree(narrowed(askViewOf(policy, surface, language, NOBODY), screen.asked, screen.changed));
  }
  const view = preferencesViewOf(policy, surface, language, NOBODY, false);
  return layer === 'preferences' ? preferencesTree(view) : settingsPageTree(view);
}

function rendered(policy: CompiledPolicy, screen: Screen): Shown {
  const text = shownText(treeOf(policy, screen));
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/** Renders again, by the same pure functions, what the page showed. Every part of the name was checked before. */
export const shownOn: typeof rendered = remembered(({ decision, asked, changed, said }: Screen) => {
  const { surface, language, layer } = decision;
  const provider = layer === 'placeholder' ? Object.keys(said.providers)[0] : '';
  return [surface, language, layer, asked.join('+'), changed, provider].join(' ');
}, rendered);
