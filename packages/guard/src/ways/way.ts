/** One way in: how a page can reach a third party, or place or read something on the device. */
export interface Way {
  readonly id: string;
  readonly family: string;
  /**
   * What a page does; the body of an async function. `{url}` is an address of the third party that only this way uses,
   * without an ending; `{third}` its origin; `{name}` a name on the device.
   */
  readonly code?: string;
  /** Markup in the page's body instead. */
  readonly markup?: string;
  /** A guard alone cannot hold it: the page must come through the gate. */
  readonly needs?: 'gate';
  /** An engine that offers no means to hold it, in which it is a known limit (docs/spec/guard.md §6). */
  readonly unheldIn?: 'firefox' | 'webkit';
  /** Why no test machine can see it. */
  readonly unseen?: string;
}
