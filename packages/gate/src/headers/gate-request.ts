/** What of a visitor's request the application gets to see (docs/spec/gate.md §5, §7). */
import { filterCookieHeader } from '../cookies/cookie-header.ts';
import type { Visit } from '../visit.ts';
import { type Coding, readableOnly } from './content-coding.ts';
import { upstreamTags } from './entity-tag.ts';
import { type Field, valuesOf } from './field.ts';
import { isWorker } from './placing.ts';

export interface GatedRequest {
  readonly fields: readonly Field[];
  /** Cookies that were taken out, by name. */
  readonly held: readonly string[];
}

/** `state` is that of `gateHeaders`; `can` the codings that can be undone here. */
export function gateRequest(
  visit: Pick<Visit, 'policy' | 'surface' | 'choice'> & { readonly reportOnly?: boolean },
  fields: readonly Field[],
  state: string,
  can: readonly Coding[],
): GatedRequest {
  const all = valuesOf(fields, 'cookie').join('; ');
  const cookies = filterCookieHeader(visit, all);
  const passed = visit.reportOnly ? all : cookies.value;
  const isPage = wantsPage(fields) || isWorker(fields);
  const written = fields.flatMap(([name, value]): readonly Field[] => {
    switch (name.toLowerCase()) {
      case 'cookie':
        return [];
      case 'if-none-match': {
        const tags = upstreamTags(value, state, isPage);
        return tags === '' ? [] : [[name, tags]];
      }
      case 'accept-encoding':
        return [[name, readableOnly(value, can) || 'identity']];
      case 'if-modified-since':
      case 'range':
      case 'if-range':
        // A part of a page cannot be rewritten, and a page kept from before the gate is not one of its own.
        return isPage ? [] : [[name, value]];
      default:
        return [[name, value]];
    }
  });
  return {
    fields: passed === '' ? written : [...written, ['Cookie', passed]],
    held: cookies.held,
  };
}

function wantsPage(fields: readonly Field[]): boolean {
  return valuesOf(fields, 'accept').some((value) => /text\/html/i.test(value));
}
