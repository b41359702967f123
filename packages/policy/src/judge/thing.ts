import type { DeviceKind, NetworkKind } from '../model/technology.ts';

/** What is about to happen: something placed or read on the device by name, or a request to a host. */
export type Thing =
  | { readonly kind: DeviceKind; readonly name: string }
  | { readonly kind: NetworkKind; readonly host: string; readonly path: string }
  /** One row of the inventory itself, as tagged markup names it (ENF-2). */
  | { readonly kind: 'technology'; readonly id: string };
