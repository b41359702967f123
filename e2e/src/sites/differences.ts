/** All that was otherwise on the second walk than on the first, one line each. None: `[]`. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { difference } from './pixels.ts';
import type { Answer, Visited } from './visit.ts';

export function differences(one: Visited, other: Visited): readonly string[] {
  const moments = one.moments.flatMap((moment, at) => {
    const also = other.moments[at];
    if (also === undefined) return [`${moment.name}: never came`];
    const picture = difference(moment.picture, also.picture);
    return [
      ...lines(`${moment.name}: dom`, moment.dom, also.dom),
      ...lines(`${moment.name}: stored`, moment.stored, also.stored),
      ...(picture === '' ? [] : [`${moment.name}: ${picture}${kept(moment.picture, also.picture)}`]),
    ];
  });
  return [
    ...moments,
    ...lines('said', one.said, other.said),
    ...lines('asked', one.asked, other.asked),
    ...headers(one.answers, other.answers),
  ];
}

const KEPT = 5;

/** The lines that only one of the two has, the first few of them. */
function lines(what: string, one: readonly string[], other: readonly string[]): readonly string[] {
  const only = (these: readonly string[], those: readonly string[]): readonly string[] => {
    const left = new Map<string, number>();
    for (const line of those) left.set(line, (left.get(line) ?? 0) + 1);
    return these.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    });
  };
  return [
    ...only(one, other)
      .slice(0, KEPT)
      .map((line) => `${what}: only bare: ${line}`),
    ...only(other, one)
      .slice(0, KEPT)
      .map((line) => `${what}: only gated: ${line}`),
  ];
}

/** Both pictures, for who looks into a failure. */
function kept(one: Buffer, other: Buffer): string {
  const names = ['bare', 'gated'].map((name) =>
    join(tmpdir(), `kiwiconsent-${process.pid}-${Date.now()}-${name}.png`),
  );
  [one, other].forEach((picture, at) => {
    writeFileSync(names[at] ?? '', picture);
  });
  return `: ${names.join(' ')}`;
}

/** Between two neighbours, or of the moment. */
const OF_THE_WAY = /^(?:connection|keep-alive|date|transfer-encoding|via)$/;
/** What the gate says of a document (docs/spec/gate.md §4, §6), and nothing but a document. */
const OF_THE_GATE =
  /^(?:cache-control|content-encoding|content-length|content-security-policy|etag|permissions-policy|reporting-endpoints|vary|x-dns-prefetch-control)$/;

function headers(one: readonly Answer[], other: readonly Answer[]): readonly string[] {
  const found = new Set<string>();
  for (const { line, headers: before } of one) {
    const after = other.find((each) => each.line === line)?.headers ?? before;
    // What came from the browser's own store comes without some of its headers.
    const isDocument = [before, after].some((each) =>
      /^(?:text\/html|application\/xhtml\+xml)/.test(each['content-type'] ?? ''),
    );
    if (before['content-type'] === undefined || after['content-type'] === undefined) continue;
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (name === 'vary' && after[name] === 'Sec-Fetch-Dest') continue;
      if (OF_THE_WAY.test(name) || (isDocument && OF_THE_GATE.test(name)) || before[name] === after[name])
        continue;
      found.add(`header ${name} of ${line}: ${before[name]} → ${after[name]}`);
    }
  }
  return [...found];
}
