/** Headers that make a browser report to someone: endpoints of held hosts go (LAW-2). */
import type { AddressJudge, Held } from '../rewrite/hold/address-judge.ts';
import { parted } from './field.ts';

/** `Reporting-Endpoints: name="address", …`. */
export function filterEndpoints(value: string, judge: AddressJudge, report: (held: Held) => void): string {
  return parted(value, ',')
    .filter((member) => {
      const address = /^[^=]+=\s*"((?:[^"\\]|\\.)*)"/.exec(member)?.[1];
      const held = address === undefined ? undefined : judge.held(address, 'request', 'reporting-endpoints');
      if (held !== undefined) report(held);
      return held === undefined;
    })
    .join(', ');
}

/** `Report-To: {…}, {…}`: a group goes when one of its endpoints is held. What cannot be read goes too. */
export function filterReportTo(value: string, judge: AddressJudge, report: (held: Held) => void): string {
  const groups = jsonList(value);
  const kept = groups.filter((group) => {
    const held = endpointsOf(group).flatMap((url) => judge.held(url, 'request', 'report-to') ?? []);
    for (const each of held) report(each);
    return held.length === 0;
  });
  return kept.map((group) => JSON.stringify(group)).join(', ');
}

function jsonList(value: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(`[${value}]`);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function endpointsOf(group: unknown): readonly string[] {
  const endpoints = (group as { readonly endpoints?: unknown } | null)?.endpoints;
  if (!Array.isArray(endpoints)) return [];
  return endpoints.flatMap((endpoint: { readonly url?: unknown } | null) =>
    typeof endpoint?.url === 'string' ? [endpoint.url] : [],
  );
}
