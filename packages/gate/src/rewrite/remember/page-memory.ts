/**
 * What was made of pages that come again byte for byte, by what they were made with. It holds no visitor's own part:
 * head and body are put in anew each time, and of a page only that is given which was made of the very bytes that the
 * site sent now (ENF-6).
 */
import { type KeptPage, sizeOf } from './kept-page.ts';

/** A longer page is never kept. */
export const LONGEST_PAGE = 1_000_000;
const MOST_BYTES = 32_000_000;
const MOST_KEYS = 2000;
/** A page that differed so many times in a row is kept again only after so many visits. */
const HOPELESS = 3;
const AGAIN_AFTER = 100;

interface Known {
  readonly page: KeptPage | undefined;
  misses: number;
  visits: number;
}

export class PageMemory {
  private readonly known = new Map<string, Known>();
  private bytes = 0;

  find(key: string): KeptPage | undefined {
    return this.known.get(key)?.page;
  }

  /** Whether this page is worth keeping: it came before, and was not another each time. */
  isWorth(key: string): boolean {
    const found = this.known.get(key);
    if (found === undefined) {
      this.put(key, { page: undefined, misses: 0, visits: 0 });
      return false;
    }
    found.visits += 1;
    return found.misses < HOPELESS || found.visits % AGAIN_AFTER === 0;
  }

  keep(key: string, page: KeptPage): void {
    const misses = this.known.get(key)?.misses ?? 0;
    this.drop(key);
    this.put(key, { page, misses, visits: 0 });
    this.bytes += sizeOf(page);
    for (const oldest of this.known.keys()) {
      if (this.bytes <= MOST_BYTES) return;
      this.drop(oldest);
    }
  }

  /** It came again, and goes to the end of those that are forgotten first. */
  hit(key: string): void {
    const found = this.known.get(key);
    if (found === undefined) return;
    found.misses = 0;
    this.known.delete(key);
    this.known.set(key, found);
  }

  /** Something else came under its name. Of many visits at once only the first finds that out. */
  miss(key: string, page: KeptPage): void {
    const found = this.known.get(key);
    if (found?.page !== page) return;
    this.drop(key);
    this.put(key, { page: undefined, misses: found.misses + 1, visits: 0 });
  }

  private put(key: string, known: Known): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_KEYS && oldest !== undefined) this.drop(oldest);
    this.known.set(key, known);
  }

  private drop(key: string): void {
    const page = this.known.get(key)?.page;
    if (page !== undefined) this.bytes -= sizeOf(page);
    this.known.delete(key);
  }
}
