/** The style of the settings link in its corner; after `styleText`. Never smaller than a finger needs (WCAG 2.5.8). */
import { important } from './important.ts';

export const cornerStyleText: string = important(`
kc-ask[data-kc=link]{
  position:fixed;
  z-index:2147483646;
  inset-block-end:0;
  inset-inline-start:0;
  padding:4px 8px;
  font-size:small;
  border-start-end-radius:var(--kc-radius);
}
@media print{kc-ask[data-kc=link]{display:none;}}
`);
