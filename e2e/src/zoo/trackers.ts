/** Every tracker of the zoo. */
import type { Tracker } from './tracker.ts';
import { ANALYTICS } from './trackers/analytics.ts';
import { CONTENT } from './trackers/content.ts';
import { FLAGS } from './trackers/flags.ts';
import { LOADERS } from './trackers/loaders.ts';
import { RECOGNISING } from './trackers/recognising.ts';
import { WATCHING } from './trackers/watching.ts';

export const TRACKERS: readonly Tracker[] = [
  // First: traits are theirs (zoo-policy.ts).
  ...RECOGNISING,
  ...ANALYTICS,
  ...WATCHING,
  ...FLAGS,
  ...LOADERS,
  ...CONTENT,
];
