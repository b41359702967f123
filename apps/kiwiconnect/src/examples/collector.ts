/** Meting Example: takes what the measuring script sends, answers as its protocol asks, and keeps nothing. */
import type { Answer } from './answer.ts';

/** Where the script posts to (Snowplow tracker protocol, `tp2`). */
export const COLLECTOR_PATH = '/com.snowplowanalytics.snowplow/tp2';

/** The answer to a post or its preflight from `origin`. */
export function collector(origin: string): Answer {
  return {
    status: 200,
    type: 'text/plain; charset=utf-8',
    body: 'ok',
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'content-type',
      vary: 'origin',
    },
  };
}
