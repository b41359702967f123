/**
 * What goes with the gate's Content-Security-Policy, and not without: Chromium connects for a frame before it looks at
 * the policy. So a frame becomes what the gate makes of one in markup: it has a placeholder, and is given back.
 *
 * KNOWN LIMIT: for a frame that a script writes as markup, and for `preconnect`, it still connects. No request follows:
 * the third party sees that an address connected.
 */
import type { Row } from '../native/patch.ts';
import type { Judgement } from './judgement.ts';

export const besidePolicyRows = ({ held }: Judgement): readonly Row[] => [
  [
    'HTMLIFrameElement Element',
    'src= setAttribute',
    (go, [name, kcSrc = name], frame: HTMLIFrameElement, member) => {
      const why = /me(setAttribute)?src/.test(frame.localName + member + name) && held(kcSrc);
      return why ? void Object.assign(frame.dataset, { kc: why.technology, kcSrc }) : go();
    },
  ],
];
