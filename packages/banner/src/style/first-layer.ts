/**
 * The style of the first layer: one constant, so that its hash can stand in a Content-Security-Policy.
 *
 * While the banner is there, the page may scroll further than it, so that it never hides what has the focus
 * (A11Y-1). Until its last button has arrived nothing of it is painted, so that it never grows in sight. Lay-out is
 * logical (no left or right), so that right-to-left languages need nothing more.
 */
import { important } from './important.ts';

export const styleText: string = important(`
kc-ask{
  all:initial;
  --kc-paper:#fbfaf7;
  --kc-ink:#1c211d;
  --kc-accent:#2f6b2a;
  --kc-radius:6px;
}
@media(prefers-color-scheme:dark){
  kc-ask{
    --kc-paper:#141815;
    --kc-ink:#e9ece6;
    --kc-accent:#9ccf7a;
  }
}
kc-ask *{all:revert;box-sizing:border-box;}
kc-ask ::before,kc-ask ::after{content:none;}
kc-ask{
  display:block;
  box-sizing:border-box;
  font:medium/1.4 system-ui,sans-serif;
  color:var(--kc-ink);
  background:var(--kc-paper);
  overflow-wrap:anywhere;
}
kc-ask[hidden]{display:none;}
kc-ask h2{font-size:1.15em;line-height:1.2;margin:0;}
kc-ask p,kc-ask ul{margin:.3em 0 0;}
kc-ask ul{padding-inline-start:1em;}
kc-ask a{color:inherit;}
kc-ask button{
  font:inherit;
  font-weight:600;
  line-height:1.2;
  min-height:44px;
  padding:6px 8px;
  color:var(--kc-paper);
  background:var(--kc-accent);
  border:1px solid var(--kc-accent);
  border-radius:var(--kc-radius);
  cursor:pointer;
}
kc-ask :focus-visible{outline:2px solid var(--kc-ink);outline-offset:2px;}
kc-ask button:hover{text-decoration:underline;}
kc-ask .kc-choose{
  grid-column:1/-1;
  color:var(--kc-ink);
  background:none;
  border-color:transparent;
  text-decoration:underline;
}
kc-ask[data-kc=ask]{
  position:fixed;
  z-index:2147483647;
  inset:auto 0 0;
  font-size:.94em;
  border-block-start:1px solid #8888;
  box-shadow:0 0 24px #0003;
}
kc-ask[data-kc=ask]:not(:has(.kc-choose)){visibility:hidden;}
kc-ask form{display:flex;flex-direction:column;max-height:80vh;}
kc-ask .kc-text{overflow:auto;padding:12px 16px 0;}
kc-ask .kc-answers{
  display:grid;
  grid-template-columns:1fr 1fr;
  gap:4px 8px;
  padding:8px 16px 4px;
}
@media(max-width:22em){
  kc-ask[data-kc=ask]{font-size:.875em;}
  kc-ask .kc-text,kc-ask .kc-answers{padding:6px 12px 0;}
}
@media(min-width:40em){
  kc-ask[data-kc=ask]{
    inset-block:auto 16px;inset-inline:16px auto;
    width:28em;
    border:1px solid #8888;
    border-radius:var(--kc-radius);
  }
}
html:has(kc-ask[data-kc=ask]:not([hidden])){
  scroll-padding-block-end:min(80vh,36em);
  padding-block-end:min(80vh,36em);
}
@media print{kc-ask[data-kc=ask]{display:none;}}
`);
