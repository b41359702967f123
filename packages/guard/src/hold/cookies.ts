/**
 * `document.cookie` and `cookieStore`: what is not allowed is neither placed nor read (P6).
 *
 * A held cookie is not remembered for the page either: a script that reads back what it wrote would take the
 * identifier for one that lasts, and send it along.
 */
import type { Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

interface Named {
  readonly name: string;
}

const nameOf = (pair: string): string => /^[^;=]*(?==)/.exec(pair)?.[0].trim() ?? '';

/** Taking a cookie away is always allowed. */
function takesAway(text: string): boolean {
  const [, age, end = ''] = /;\s*(?:max-age\s*=\s*(0|-)|expires\s*=([^;]*))/i.exec(text) ?? [];
  return !!age || Date.parse(end) < Date.now();
}

export function cookieRows({ may }: Judgement): readonly Row[] {
  const readable = (list: unknown): Named[] => (list as Named[]).filter(({ name }) => may('cookie', name));
  const named = (of: unknown): string => `${(of as Named)?.name ?? of}`;
  const change: Row[2] = (go) => readable(go());
  return [
    [
      'Document',
      'cookie=',
      (go, [given]) => {
        const text = `${given}`;
        if (may('cookie', nameOf(text))) go([text]);
        else if (takesAway(text)) go([`${text};Max-Age=0`]);
      },
    ],
    [
      'Document',
      'cookie',
      (go) =>
        `${go()}`
          .split('; ')
          .filter((pair) => pair && may('cookie', nameOf(pair)))
          .join('; '),
    ],
    ['CookieStore', 'set', async (go, [of]) => (may('cookie', named(of)) ? go() : undefined)],
    ['CookieStore', 'get', async (go, [of]) => readable([await go()].filter(Boolean))[0] ?? null],
    ['CookieStore', 'getAll', async (go) => readable(await go())],
    ['CookieChangeEvent', 'changed deleted', change],
  ];
}
