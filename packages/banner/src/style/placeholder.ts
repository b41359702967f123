/**
 * The style of what stands in the place of a frame; after `styleText`. All that is in a page's own text has the site's
 * type where the site says which (`--kc-font`); the question itself waits for no font.
 */
import { important } from './important.ts';

export const placeholderRules: string = `
kc-ask:not([data-kc=ask]){font-family:var(--kc-font,system-ui,sans-serif);}
kc-ask[data-kc=placeholder]{
  position:relative;
  width:fit-content;
  max-width:100%;
  outline:1px solid #8888;
  outline-offset:-1px;
  border-radius:var(--kc-radius);
}
kc-ask[data-kc=placeholder]:has(.kc-full){width:auto;}
kc-ask canvas{display:block;max-width:100%;height:auto;}
kc-ask[data-kc=placeholder] form{
  position:absolute;
  inset:0;
  max-height:none;
  justify-content:center;
  padding:8px max(12px,50% - 15em);
  font-size:.9em;
  text-align:center;
}
kc-ask[data-kc=placeholder] .kc-text{padding:0;}
kc-ask[data-kc=placeholder] p{margin:.2em 0;}
kc-ask[data-kc=placeholder] .kc-answers{flex:none;padding:6px 0 0;}
@media(scripting:none){kc-ask .kc-once{display:none;}}
[data-kc-hidden][hidden]{display:none;}
`;

export const placeholderStyleText: string = important(placeholderRules);
