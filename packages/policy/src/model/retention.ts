/** How long a technology stays. Never free text: the words come from it (`words` entry). */
export type Retention =
  /** Gone when the browser session ends: no `Expires`, no `Max-Age` (P41). */
  | { readonly kind: 'session' }
  /** Nothing stays after the request itself. */
  | { readonly kind: 'none' }
  /** An ISO 8601 duration of years, months, weeks, days, hours, minutes, seconds. */
  | { readonly kind: 'duration'; readonly iso: string }
  /** As long as the session, and at most this long (P42: "session / short" as a number). */
  | { readonly kind: 'session-at-most'; readonly iso: string };
