/** What several things on the device share: they are held by the name that is asked for. */
import type { Around } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

type Kind = Parameters<Judgement['may']>[0];

/** What a browser says that keeps nothing for this site. */
export const refused = (): Promise<never> => Promise.reject(new DOMException('', 'SecurityError'));

/** The name in an argument, or of what a list has: itself, or the `name` of an object. */
const nameOf = (of: unknown): string => `${(of as { name?: string } | undefined)?.name ?? of}`;

/** Goes on where the first argument is a name that is allowed. */
export const ifMay =
  ({ may }: Judgement, kind: Kind, otherwise: Around): Around =>
  (go, args, ...more) =>
    may(kind, nameOf(args[0])) ? go() : otherwise(go, args, ...more);

/** Of a list that is given, what is allowed. */
export const listed =
  ({ may }: Judgement, kind: Kind): Around =>
  async (go) =>
    ((await go()) as unknown[]).filter((each) => may(kind, nameOf(each)));
