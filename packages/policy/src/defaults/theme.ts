import type { Theme } from '../model/compiled-policy.ts';

/** Paper, ink, and one green for what can be pressed. */
export const DEFAULT_THEME: Theme = {
  light: { paper: '#fbfaf7', ink: '#1c211d', accent: '#2f6b2a' },
  dark: { paper: '#141815', ink: '#e9ece6', accent: '#9ccf7a' },
  radius: 6,
};
