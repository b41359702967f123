/**
 * Cookieless page statistics (LAW-15): per day and page, how often it was read. That is the whole record:
 * no number of a visitor, no address, no browser, no time of day.
 *
 * Counts wait in memory and are written as one small JSON file in the data folder, at most once in five
 * seconds and when the process stops. KNOWN LIMIT: a crash loses the last seconds of counting.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageCount {
  readonly page: string;
  readonly times: number;
}

export interface PageCounter {
  /** Counts one reading of `page` on the day of `now` (UTC). */
  readonly count: (page: string, now: Date) => void;
  /** The totals per page of the last `days` days, most read first. */
  readonly totals: (days: number, now: Date) => readonly PageCount[];
  /** Writes what is not yet written, and stops. */
  readonly close: () => void;
}

type Days = Map<string, Map<string, number>>;

const FILE = 'pages-per-day.json';
const WRITE_AFTER_MS = 5000;
const DAY_MS = 86_400_000;
/** As the policy file says: thirteen months, by the shortest reading of it. */
const KEPT_DAYS = 13 * 30;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Reads the file; a missing or damaged one is no counts at all, never a failed start. */
function read(file: string): Days {
  const days: Days = new Map();
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, number>>;
    for (const [day, pages] of Object.entries(stored)) days.set(day, new Map(Object.entries(pages)));
  } catch {
    days.clear();
  }
  return days;
}

function write(file: string, days: Days): void {
  const plain = Object.fromEntries([...days].map(([day, pages]) => [day, Object.fromEntries(pages)]));
  writeFileSync(`${file}.new`, JSON.stringify(plain));
  renameSync(`${file}.new`, file);
}

export function createPageCounter(folder: string): PageCounter {
  const file = join(folder, FILE);
  const days = read(file);
  let waiting: NodeJS.Timeout | undefined;

  const save = (): void => {
    waiting = undefined;
    write(file, days);
  };

  return {
    count(page, now) {
      const today = dayOf(now.getTime());
      const oldest = dayOf(now.getTime() - KEPT_DAYS * DAY_MS);
      for (const day of days.keys()) if (day < oldest) days.delete(day);
      const pages = days.get(today) ?? new Map<string, number>();
      days.set(today, pages.set(page, (pages.get(page) ?? 0) + 1));
      waiting ??= setTimeout(save, WRITE_AFTER_MS).unref();
    },
    totals(lastDays, now) {
      const from = dayOf(now.getTime() - (lastDays - 1) * DAY_MS);
      const sums = new Map<string, number>();
      for (const [day, pages] of days) {
        if (day < from) continue;
        for (const [page, times] of pages) sums.set(page, (sums.get(page) ?? 0) + times);
      }
      return [...sums]
        .map(([page, times]) => ({ page, times }))
        .sort((one, other) => other.times - one.times || one.page.localeCompare(other.page));
    },
    close() {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      save();
    },
  };
}
