/** Where: the public website, or the logged-in platform (P2). */
export interface Surface {
  readonly id: string;
  readonly hosts: readonly string[];
  /** Path prefixes; the longest that fits decides. */
  readonly paths: readonly string[];
  readonly signedIn: boolean;
  /** Signed-in only: this surface itself informs and asks about marketing (P34). */
  readonly asksMarketing: boolean;
}
