import { ASKABLE, type AskableCategory } from '../model/category.ts';
import type { CookieRecord } from './cookie.ts';
import { writeCookie } from './write-cookie.ts';

/** One field of a surface: `website.t=1763907600`. The form of each value is checked here, its order below. */
const FIELD =
  /^([a-z][a-z0-9-]{0,31})\.(?:(t)=([1-9]\d{0,10})|(p)=([\da-f]{16})|([rk])=([\w-]{22})|(c)=([a-z-]{4,12})|(o)=([\w.~-]+)|([a-z]+)(\.[a-z][a-z0-9-]{0,31})?=([01]))$/;

interface Draft {
  at: number;
  policy: string;
  receipt: string;
  key: string;
  control: string;
  choice: {
    categories: Partial<Record<AskableCategory, 'granted' | 'denied'>>;
    providers: Record<string, 'granted' | 'denied'>;
    objections: string[];
  };
}

const NAMES = { p: 'policy', r: 'receipt', k: 'key', c: 'control' } as const;

/**
 * Reads the cookie's value. Strict: what the writer would not have written, byte for byte, is no record, and no
 * record never grants (LAW-3). A part without a moment, a policy, and either a receipt or a queued key with its
 * control makes the whole value no record.
 */
export function readCookie(value: string): CookieRecord | undefined {
  if (value.length > 3800) return undefined;
  const [version, ...fields] = value.split('&');
  const surfaces: Record<string, Draft> = {};
  for (const field of fields) {
    const found = FIELD.exec(field);
    if (!found) return undefined;
    readField(found, (surfaces[found[1] as string] ??= emptyDraft()));
  }
  const record: CookieRecord = { surfaces };
  return version === 'v=1' &&
    fields.length &&
    Object.values(surfaces).every(isComplete) &&
    writeCookie(record) === value
    ? record
    : undefined;
}

function readField(found: RegExpExecArray, draft: Draft): void {
  const [, , time, at, policy, hash, token, id, control, name, objections, ids, category, provider, bit] =
    found as unknown as string[];
  if (time) draft.at = Number(at);
  else if (objections) draft.choice.objections = (ids as string).split('~');
  else if (category) {
    const answer = bit === '1' ? 'granted' : 'denied';
    if (provider) draft.choice.providers[category + provider] = answer;
    else draft.choice.categories[category as AskableCategory] = answer;
  } else draft[NAMES[(policy || token || control) as 'p']] = (hash || id || name) as string;
}

function isComplete({ at, policy, receipt, key, control, choice }: Draft): boolean {
  return (
    !!at &&
    !!policy &&
    !receipt === !!key &&
    !key === !control &&
    [...Object.keys(choice.categories), ...Object.keys(choice.providers)].every((name) =>
      ASKABLE.includes(name.split('.')[0] as AskableCategory),
    )
  );
}

function emptyDraft(): Draft {
  return {
    at: 0,
    policy: '',
    receipt: '',
    key: '',
    control: '',
    choice: { categories: {}, providers: {}, objections: [] },
  };
}
