/** Reads reports: the page's own, and both forms of a browser's (docs/spec/report.md §1). Total; what is none is left out. */

import { DEVICE_KINDS, NETWORK_KINDS } from '@kiwiconsent/policy/compiled';
import type { Sighting } from '@kiwiconsent/store';
import { cleanAddress, cleanName } from './clean-address.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The surface at a host and path of ours; '' elsewhere. */
export type SurfaceAt = (host: string, path: string) => string;

/** The most things in one report. */
const MOST = 50;

const mapOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 4000) : '');

/** What a page of ours says was held. `surfaces` are those that are published. */
export function ownSightings(body: unknown, surfaces: readonly string[]): readonly Sighting[] {
  const { surface, mode, seen } = mapOf(body);
  const where = surfaces.find((id) => id === surface);
  if (where === undefined || (mode !== 'hold' && mode !== 'report-only')) return [];
  return listOf(seen).flatMap((item) => {
    const { kind, what, from } = mapOf(item);
    const isDevice = DEVICE_KINDS.some((each) => each === kind);
    if (!isDevice && !NETWORK_KINDS.some((each) => each === kind)) return [];
    const cleaned = isDevice ? cleanName(textOf(what)) : cleanAddress(textOf(what));
    if (cleaned === undefined) return [];
    const source = textOf(from) === '' ? '' : (cleanAddress(textOf(from)) ?? '');
    return [{ surface: where, mode, kind: textOf(kind), what: cleaned, from: source }];
  });
}

/** What a browser says its policy refused: one report of the old form, or a list of the new one. */
export function browserSightings(body: unknown, surfaceAt: SurfaceAt): readonly Sighting[] {
  if (!Array.isArray(body)) return violation(mapOf(mapOf(body)['csp-report']), '-', surfaceAt);
  return listOf(body).flatMap((item) => {
    const { type, body: inner } = mapOf(item);
    return type === 'csp-violation' ? violation(mapOf(inner), '', surfaceAt) : [];
  });
}

function violation(fields: Fields, dash: '-' | '', surfaceAt: SurfaceAt): readonly Sighting[] {
  const named = (old: string, next: string): string => textOf(fields[dash === '-' ? old : next]);
  const page = named('document-uri', 'documentURL');
  const directive =
    named('effective-directive', 'effectiveDirective') || named('violated-directive', '').split(' ')[0];
  if (!URL.canParse(page) || !directive || !/^[a-z-]{3,40}$/.test(directive)) return [];
  const { host, pathname } = new URL(page);
  const surface = surfaceAt(host, pathname);
  const what = blocked(named('blocked-uri', 'blockedURL'));
  const source = named('source-file', 'sourceFile');
  const from = source === '' ? '' : cleanAddress(source);
  if (surface === '' || what === undefined || from === undefined) return [];
  const mode = fields['disposition'] === 'report' ? 'report-only' : 'csp';
  return [{ surface, mode, kind: directive, what, from }];
}

/** Browsers write `inline`, `eval`, or only a scheme where there is no address. */
function blocked(address: string): string | undefined {
  const word = /^(inline|eval|wasm-eval|trusted-types-policy|trusted-types-sink|data|blob)(?=:|$)/.exec(
    address,
  )?.[1];
  return word ?? (address === '' ? undefined : cleanAddress(address));
}
