import { readingOf } from '../encoding/label.ts';
import { openRewrite, type Rewrite } from '../open-rewrite.ts';
import type { RewriteOptions } from '../options.ts';
import type { PageMemory } from './page-memory.ts';
import { recordPage } from './record-page.ts';
import { replayPage } from './replay-page.ts';

/**
 * The rewrite of one document, out of memory where its bytes came before. `key` names everything that the outcome
 * depends on but the bytes themselves, and head and body.
 */
export function openRemembering(memory: PageMemory, key: string, options: RewriteOptions): Rewrite {
  const reading = readingOf(options.charset ?? '');
  if (reading?.kind !== 'bytes' || reading.label !== 'utf-8') return openRewrite(options);
  const page = memory.find(key);
  if (page !== undefined) {
    return replayPage(page, options, { same: () => memory.hit(key), other: () => memory.miss(key, page) });
  }
  return memory.isWorth(key) ? recordPage(options, (each) => memory.keep(key, each)) : openRewrite(options);
}
