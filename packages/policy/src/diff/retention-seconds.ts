import { durationSeconds } from '../model/duration.ts';
import type { Retention } from '../model/retention.ts';

/**
 * About how long something stays, for comparing. A session counts as a day: a change between a session and
 * less than a day is then never taken for a shorter stay when it may be a longer one.
 */
export function retentionSeconds(retention: Retention): number {
  if (retention.kind === 'none') return 0;
  return retention.kind === 'session' ? 86_400 : durationSeconds(retention.iso);
}
