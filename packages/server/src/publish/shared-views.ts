/** What is the same for every visitor of a published policy, and made once. */
import { type AskView, askViewOf } from '@kiwiconsent/banner/render';
import { type CompiledPolicy, publicationOf } from '@kiwiconsent/policy/compiled';
import { type Publication, SILENCE, type Standing } from '@kiwiconsent/policy/runtime';
import type { Published } from './published.ts';
import { remembered } from './remembered.ts';

/** Who has said nothing yet: asked about everything. */
export const NOBODY: Standing = {
  choice: SILENCE,
  said: SILENCE,
  at: undefined,
  until: undefined,
  receipt: '',
  changed: [],
};

/** The first layer with every question, and with what changed in each since earlier versions (P37). */
export const askViewIn: (
  published: Published,
  policy: CompiledPolicy,
  surface: string,
  language: string,
) => AskView = remembered(
  ({ hash }: CompiledPolicy, surface: string, language: string) => `${hash} ${surface} ${language}`,
  (published: Published, policy: CompiledPolicy, surface: string, language: string) =>
    askViewOf(policy, surface, language, NOBODY, published.before(policy)),
);

/** How a choice made before was read when `policy` was the one in force. */
export const publicationIn: (published: Published, policy: CompiledPolicy) => Publication = remembered(
  ({ hash }: CompiledPolicy) => hash,
  (published: Published, policy: CompiledPolicy) => publicationOf(policy, published.before(policy)),
);
