/**
 * The first script of a page behind the gate, whose Content-Security-Policy holds what elements and style would
 * request: the guard for everything else (docs/spec/guard.md §1).
 */
import { besidePolicyRows, startGuard } from '@kiwiconsent/guard/hold';
import { handOver } from './hand-over.ts';
import { judgedConfig } from './judged-config.ts';

const guard = startGuard(judgedConfig(), besidePolicyRows);
if (globalThis.document) handOver(guard);
