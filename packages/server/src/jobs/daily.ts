/** Runs a piece of work at start and then once on each day of the server's clock, never twice at once. */
export interface Daily {
  /** Ends it, and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** Often enough that a day's work is done in its first hour. */
const LOOK_MS = 3_600_000;

/** `failed` is told of what went wrong; the next look tries again. */
export function openDaily(
  work: () => Promise<unknown>,
  now: () => Date,
  failed: (error: Error) => void,
): Daily {
  let doneOn = '';
  let underWay: Promise<void> | undefined;

  async function look(): Promise<void> {
    const day = now().toISOString().slice(0, 10);
    if (day === doneOn) return;
    try {
      await work();
      doneOn = day;
    } catch (error) {
      failed(error instanceof Error ? error : new Error(String(error)));
    }
  }

  const start = (): void => {
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
  };
  const timer = setInterval(start, LOOK_MS).unref();
  start();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
