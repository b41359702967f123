/**
 * `document.cookie` and `cookieStore`: what is not allowed is neither placed nor read (P6).
 *
 * A held cookie is not remembered for the page either: a script that reads back what it wrote would take the
 * identifier for one that lasts, and send it along.
 */
import type { Row } from '../native/patch.ts';
import { ifMay, listed } from './by-name.ts';
import type { Judgement } from './judgement.ts';

const nameOf = (pair: string): string => /^[^;=]*(?==)/.exec(pair)?.[0].trim() ?? '';

/** Taking a cookie away is always allowed. */
function takesAway(text: string): unknown {
  const [, age, end = ''] = /;\s*(?:max-age\s*=\s*(0|-)|expires\s*=([^;]*))/i.exec(text) ?? [];
  return age || Date.parse(end) < Date.now();
}

export function cookieRows(judgement: Judgement): readonly Row[] {
  const { may } = judgement;
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
    ['CookieStore', 'get set', ifMay(judgement, 'cookie', async () => null)],
    ['CookieStore', 'getAll', listed(judgement, 'cookie')],
    [
      'CookieChangeEvent',
      'changed deleted',
      (go) => (go() as { name: string }[]).filter(({ name }) => may('cookie', name)),
    ],
  ];
}
