/** What stands where a third party's frame would stand. */

import type { FormView } from './ask-view.ts';
import { filled } from './filled.ts';
import type { InventoryView } from './inventory-view.ts';

/** The frame that is held: its size in CSS px (`full`: as wide as its place), and a page with the same content. */
export interface Frame {
  readonly technology: string;
  readonly width: number | 'full';
  readonly height: number;
  /** An address of the web; '' where there is none to link to. */
  readonly address: string;
}

export interface PlaceholderView extends FormView {
  readonly frame: Frame;
  /** The choice that *always* makes: `category.provider`. */
  readonly grants: string;
  readonly title: string;
  readonly about: string;
  readonly purpose: string;
  readonly once: string;
  readonly always: string;
  readonly link: string;
}

/** The placeholder for `frame`; `undefined` where the inventory has no such technology (it then stays held). */
export function placeholderViewOf(inventory: InventoryView, frame: Frame): PlaceholderView | undefined {
  const { policy, surface, language, direction, placeholder } = inventory;
  const category = inventory.categories.find(({ technologies }) =>
    technologies.some(({ id }) => id === frame.technology),
  );
  const technology = category?.technologies.find(({ id }) => id === frame.technology);
  if (!category || !technology) return undefined;
  const name = technology.provider;
  return {
    policy,
    surface,
    language,
    direction,
    returnTo: '',
    frame: { ...frame, address: /^https?:\/\//.test(frame.address) ? frame.address : '' },
    grants: `${category.id}.${technology.providerId}`,
    title: filled(placeholder.title, { name }),
    about: filled(placeholder.about, { name }),
    purpose: filled(placeholder.purpose, { purpose: technology.purpose.replace(/\.$/, '') }),
    once: placeholder.once,
    always: placeholder.always,
    link: filled(placeholder.link, { name }),
  };
}
