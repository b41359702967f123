/**
 * Two rows that can be the same thing are reported (INV-3). Where neither is the more exact one, the visitor's
 * answer decides by luck, so that is an error unless both are judged alike. Where one is inside the other the
 * more exact counts, and a person should know.
 */
import type { Technology } from '../../model/technology.ts';
import type { Draft } from '../build-policy.ts';
import type { Placed } from '../build-technologies.ts';
import { isNetwork } from '../build-technologies.ts';
import type { Report } from '../report.ts';

export function checkOverlaps({ placed }: Draft, report: Report): void {
  const whole = new Map<string, Placed[]>();
  const open = new Map<string, Placed[]>();
  for (const row of placed.filter(({ technology }) => technology.kind && technology.name)) {
    for (const key of keysOf(row.technology)) {
      for (const other of whole.get(key) ?? []) reportTie(other, row, report);
      whole.set(key, [...(whole.get(key) ?? []), row]);
      const stem = stemOf(key);
      if (stem !== undefined) open.set(stem, [...(open.get(stem) ?? []), row]);
    }
  }
  for (const row of placed) {
    for (const key of keysOf(row.technology)) reportNesting(row, key, open, report);
  }
}

/** Where a row is found: `cookie VISITOR_*`, `//video.example/embed*`. */
function keysOf({ kind, name, hosts, paths }: Technology): readonly string[] {
  if (!isNetwork(kind)) return [`${kind} ${name}`];
  return hosts.flatMap((host) => (paths.length ? paths : ['']).map((path) => `//${host}${path}*`));
}

function stemOf(key: string): string | undefined {
  const end = key.lastIndexOf('*');
  return end < 0 ? undefined : key.slice(0, end);
}

function reportTie(first: Placed, second: Placed, report: Report): void {
  const [one, other] = [first.technology, second.technology];
  if (!shareSurface(one, other)) return;
  if (isAlike(one, other)) {
    if (one.kind !== other.kind) return;
    const message = `“${other.id}” is the same as “${one.id}”.`;
    report.warning('KC-P054', second.path, message, 'Take one out.');
    return;
  }
  const message = `“${other.id}” is the same as “${one.id}”, and is judged differently.`;
  const advice = 'Make the name, host or path of one more exact.';
  // On one host the kind tells them apart; what is of neither kind gets the stricter verdict.
  if (one.kind === other.kind) report.error('KC-P055', second.path, message, advice);
  else report.warning('KC-P054', second.path, message, advice);
}

function reportNesting(row: Placed, key: string, open: Map<string, Placed[]>, report: Report): void {
  const stem = stemOf(key) ?? key;
  for (let end = stem.length - (stemOf(key) === undefined ? 0 : 1); end > 2; end--) {
    for (const outer of open.get(stem.slice(0, end)) ?? []) {
      const [one, other] = [outer.technology, row.technology];
      if (one.id === other.id || !shareSurface(one, other) || isAlike(one, other)) continue;
      const message = `“${other.id}” lies inside “${one.id}”, and is judged differently: the more exact counts.`;
      report.warning('KC-P054', row.path, message, 'If that is not meant, make the wider one narrower.');
    }
  }
}

function shareSurface(one: Technology, other: Technology): boolean {
  return one.surfaces.some((surface) => other.surfaces.includes(surface));
}

/** Whether the two get the same verdict whatever a visitor says. */
function isAlike(one: Technology, other: Technology): boolean {
  if (one.consent.kind === 'needed' && other.consent.kind === 'needed') {
    return one.category === other.category && one.provider === other.provider;
  }
  if (one.consent.kind === 'needed' || other.consent.kind === 'needed') return false;
  return !one.consent.objection && !other.consent.objection;
}
