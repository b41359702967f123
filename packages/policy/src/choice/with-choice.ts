import type { CookieRecord, SurfaceRecord } from './cookie.ts';

/** `record` with a new part for `surface`; the other surfaces' parts stay as they are (P34). */
export function withChoice(
  record: CookieRecord | undefined,
  surface: string,
  part: SurfaceRecord,
): CookieRecord {
  return { surfaces: { ...record?.surfaces, [surface]: part } };
}
