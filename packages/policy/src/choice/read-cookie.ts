import type { CookieRecord, Pending } from './cookie.ts';
import { writeCookie } from './write-cookie.ts';

const NAME = '(?:functional|analytics|marketing|external)(?:\\.[a-z][a-z\\d-]{0,31})?';
const TOKEN = '([\\w-]{22})';

/** One surface's part: moment, policy, receipt or what is pending, answers, objections. */
const PART = RegExp(
  `&([a-z][a-z\\d-]{0,31})\\.t=([1-9]\\d{0,10})&\\1\\.p=([\\da-f]{16})&\\1\\.(?:r=${TOKEN}|k=${TOKEN}&\\1\\.c=([a-z-]{4,12})&\\1\\.l=([a-z-]{6,13})(?:&\\1\\.s=(${NAME}(?:~${NAME})*))?(?:&\\1\\.b=${TOKEN})?)(&\\1\\.g=1)?((?:&\\1\\.${NAME}=[01])*)(?:&\\1\\.o=([\\w.~-]+))?`,
  'g',
);

/**
 * Reads the cookie's value. Strict: what the writer would not have written, byte for byte, is no record, and no
 * record never grants (LAW-3). The parts are found loosely; writing them again finds whatever else there was.
 */
export function readCookie(value: string): CookieRecord | undefined {
  if (value.length > 3800) return undefined;
  const parts = [...value.matchAll(PART)].map((part) => {
    const [
      ,
      id,
      at,
      policy,
      receipt = '',
      key,
      control = '',
      layer = '',
      on,
      previous = '',
      gpc,
      fields = '',
      o,
    ] = part;
    const answers = [...fields.matchAll(/\.([^=]+)=(.)/g)].map(([, name = '', bit]) => [
      name,
      bit === '1' ? 'granted' : 'denied',
    ]);
    const those = (isProvider: boolean): object =>
      Object.fromEntries(answers.filter(([name]) => name?.includes('.') === isProvider));
    const choice = {
      categories: those(false),
      providers: those(true),
      objections: o?.split('~') ?? [],
    };
    const pending: Pending | undefined = key
      ? { key, control, layer, shown: on?.split('~') ?? [], previous }
      : undefined;
    return [id, { at: Number(at), policy, receipt, pending, choice, ...(gpc && { gpc: true }) }];
  });
  const record: CookieRecord = { surfaces: Object.fromEntries(parts) };
  return parts.length && writeCookie(record) === value ? record : undefined;
}
