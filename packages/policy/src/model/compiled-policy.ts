import type { Category } from './category.ts';
import type { Provider } from './provider.ts';
import type { Regime } from './regime.ts';
import type { Surface } from './surface.ts';
import type { Technology } from './technology.ts';
import type { Language, Texts } from './text.ts';

/** Why this version exists (P35). */
export const VERSION_REASONS = [
  'first-publication',
  'new-technology',
  'changed-service',
  'changed-law',
  'regulator',
  'editorial',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export interface PolicyDocument {
  readonly title: Texts;
  readonly version: string;
  /** ISO date of the last change. */
  readonly date: string;
  /** A provider id with the role `controller`. */
  readonly owner: string;
  readonly reason: VersionReason;
  /** Same-origin paths or https addresses, per language. */
  readonly links: {
    readonly notice: Texts;
    readonly settings: Texts;
    readonly privacy: Texts;
  };
}

/** Colours and shape of what visitors see; checked for contrast when compiled (DP-22). */
export interface Theme {
  readonly light: Palette;
  readonly dark: Palette;
  /** Corner radius in CSS px. */
  readonly radius: number;
}

/** CSS hex colours, `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** What can be pressed; text on it has the colour `paper`. */
  readonly accent: string;
}

/** The name, the aim and the explanation of a category, as banner, preferences and notice show them (P8). */
export interface CategoryWords {
  readonly name: Texts;
  /** What it is for in a few words, without a capital or a full stop: `measuring how the site is used`. */
  readonly aim: Texts;
  /** What it does, in whole sentences. */
  readonly about: Texts;
}

/** The frozen, hashed, JSON-serialisable value every other room works from (docs/spec/compiled-policy.md). */
export interface CompiledPolicy {
  readonly format: 'kiwiconsent/compiled-policy/1';
  /** SHA-256 of the canonical bytes of all the rest, 64 lower-case hex digits. */
  readonly hash: string;
  readonly document: PolicyDocument;
  readonly regime: Regime;
  /** The first is the default. */
  readonly languages: readonly Language[];
  readonly categories: Readonly<Record<Category, CategoryWords>>;
  readonly surfaces: readonly Surface[];
  readonly providers: readonly Provider[];
  readonly technologies: readonly Technology[];
  readonly theme: Theme;
}
