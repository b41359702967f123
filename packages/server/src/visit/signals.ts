import type { IncomingHttpHeaders } from 'node:http';
import type { Signals } from '@kiwiconsent/policy/runtime';

export type { Signals };

/**
 * Reads `Sec-GPC`: valid only when a field's value is exactly `1`; of several fields one suffices, and Node joins
 * them with a comma (SIG-1). It can only refuse (SIG-3).
 */
export function signalsOf(headers: IncomingHttpHeaders): Signals {
  const fields = [headers['sec-gpc'] ?? []].flat().flatMap((value) => value.split(','));
  return { gpc: fields.some((value) => value.trim() === '1') };
}
