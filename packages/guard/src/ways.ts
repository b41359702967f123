/** Every way in that we know, as data: what the guard and the gate are tried with (docs/spec/guard.md §7). */
import { ELEMENT_WAYS } from './ways/elements.ts';
import { MARKUP_WAYS, PARSED_WAYS } from './ways/markup.ts';
import { REQUEST_WAYS } from './ways/requests.ts';
import type { Way } from './ways/way.ts';

export { DEVICE_WAYS, type DeviceWay, READ_WAYS, TRAIT_WAYS } from './ways/device.ts';
export type { Way };

export const NETWORK_WAYS: readonly Way[] = [
  ...ELEMENT_WAYS,
  ...MARKUP_WAYS,
  ...PARSED_WAYS,
  ...REQUEST_WAYS,
];
