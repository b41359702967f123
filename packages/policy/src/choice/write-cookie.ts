import { ASKABLE } from '../model/category.ts';
import type { CookieRecord, SurfaceRecord } from './cookie.ts';

/** The value of the cookie: one way to write each record, so that reading can be strict. */
export function writeCookie(record: CookieRecord): string {
  const parts = Object.keys(record.surfaces)
    .sort()
    .map((surface) => writeSurface(surface, record.surfaces[surface] as SurfaceRecord));
  return `v=1${parts.join('')}`;
}

function writeSurface(surface: string, part: SurfaceRecord): string {
  const { categories, providers, objections } = part.choice;
  const fields: (readonly [string, string | number])[] = [
    ['t', part.at],
    ['p', part.policy],
    ['r', part.receipt],
    ['k', part.key],
    ['c', part.control],
    ...ASKABLE.map((category) => [category, bit(categories[category])] as const),
    ...Object.keys(providers)
      .sort()
      .map((key) => [key, bit(providers[key])] as const),
    ['o', [...objections].sort().join('~')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `&${surface}.${key}=${value}`)
    .join('');
}

function bit(answer: string | undefined): string {
  return answer ? (answer === 'granted' ? '1' : '0') : '';
}
