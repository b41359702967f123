import type { CookieRecord } from './cookie.ts';
import { writeCookie } from './write-cookie.ts';

/** One surface's part: moment, policy, receipt or queued key with its control, answers, objections. */
const PART =
  /&([a-z][a-z\d-]{0,31})\.t=([1-9]\d{0,10})&\1\.p=([\da-f]{16})&\1\.(?:r=([\w-]{22})|k=([\w-]{22})&\1\.c=([a-z-]{4,12}))((?:&\1\.(?:functional|analytics|marketing|external)(?:\.[a-z][a-z\d-]{0,31})?=[01])*)(?:&\1\.o=([\w.~-]+))?/g;

/**
 * Reads the cookie's value. Strict: what the writer would not have written, byte for byte, is no record, and no
 * record never grants (LAW-3). The parts are found loosely; writing them again finds whatever else there was.
 */
export function readCookie(value: string): CookieRecord | undefined {
  if (value.length > 3800) return undefined;
  const parts = [...value.matchAll(PART)].map((part) => {
    const [, id, at, policy, receipt = '', key = '', control = '', fields = '', objections] = part;
    const answers = [...fields.matchAll(/\.([^=]+)=(.)/g)].map(([, name = '', bit]) => [
      name,
      bit === '1' ? 'granted' : 'denied',
    ]);
    const those = (isProvider: boolean): object =>
      Object.fromEntries(answers.filter(([name]) => name?.includes('.') === isProvider));
    const choice = {
      categories: those(false),
      providers: those(true),
      objections: objections?.split('~') ?? [],
    };
    return [id, { at: Number(at), policy, receipt, key, control, choice }];
  });
  const record: CookieRecord = { surfaces: Object.fromEntries(parts) };
  return parts.length && writeCookie(record) === value ? record : undefined;
}
