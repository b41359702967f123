/**
 * Takes what was held to the server, in small batches (docs/spec/report.md): a few for each page, in the background, with
 * nothing of the visitor in it.
 */

/** One thing that was held, as the guard saw it. */
export interface Seen {
  readonly kind: string;
  readonly what: string;
  readonly from: string;
}

export interface ReportsConfig {
  readonly policy: string;
  readonly surface: string;
  readonly mode?: 'hold' | 'report-only';
}

export interface Reports {
  /** What was held, since the last time or for the first time. */
  add(seen: readonly Seen[]): void;
}

/** The most things one report has, and the most reports one page sends. */
const MOST_THINGS = 50;
const MOST_REPORTS = 5;
const PAUSE_MS = 5000;

/** `send` takes one body to the server; what it does with it is nobody's business here. */
export function openReports(config: ReportsConfig, page: Window, send: (body: string) => void): Reports {
  const { policy, surface, mode = 'hold' } = config;
  let waiting: Seen[] = [];
  let sent = 0;
  let isDue = false;

  function flush(): void {
    isDue = false;
    const now = waiting.splice(0, MOST_THINGS);
    if (now.length === 0 || sent >= MOST_REPORTS) return;
    sent += 1;
    const seen = now.map(({ kind, what, from }) => ({ kind, what, from }));
    send(JSON.stringify({ policy, surface, mode, seen }));
    plan();
  }

  function plan(): void {
    if (isDue || waiting.length === 0) return;
    isDue = true;
    page.setTimeout(flush, PAUSE_MS);
  }

  page.addEventListener('pagehide', flush);
  return {
    add(seen) {
      // More than can be sent is not kept.
      waiting = [...waiting, ...seen].slice(0, MOST_THINGS * MOST_REPORTS);
      plan();
    },
  };
}
