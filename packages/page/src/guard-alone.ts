/** The first script of a page that has no policy of the gate: the guard for elements, markup and style too. */
import { elementRows, startGuard } from '@kiwiconsent/guard/hold';
import { guardConfig } from './guard-config.ts';
import { handOver } from './hand-over.ts';

const guard = startGuard(guardConfig(), elementRows);
if (globalThis.document) handOver(guard);
