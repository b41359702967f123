/** The style of what loads when it is opened: preferences, settings page and placeholders. After `styleText`. */
import { important } from './important.ts';
import { placeholderRules } from './placeholder.ts';

export const preferencesStyleText: string = important(`${placeholderRules}
kc-ask dialog{
  position:fixed;
  inset:0;
  margin:auto;
  width:42em;
  max-width:100%;
  height:fit-content;
  max-height:100%;
  overflow:auto;
  overscroll-behavior:contain;
  scroll-padding-block:80px;
  padding:0 20px;
  color:inherit;
  background:var(--kc-paper);
  border:1px solid #8888;
  border-radius:var(--kc-radius);
}
kc-ask dialog:not([open]){display:none;}
kc-ask dialog::backdrop{background:#0008;}
kc-ask .kc-top{
  display:flex;
  gap:8px;
  align-items:center;
  position:sticky;
  inset-block-start:0;
  z-index:1;
  padding:12px 0;
  background:var(--kc-paper);
}
kc-ask h1{font-size:1.75em;line-height:1.2;margin:0 0 .5em;}
kc-ask .kc-top h2{flex:1;min-width:0;font-size:1.3em;}
kc-ask .kc-name{font-size:1.1em;line-height:1.3;margin:0;min-width:0;hyphens:auto;}
kc-ask .kc-technology>:first-child{font-size:1em;margin:0;}
kc-ask .kc-quiet{
  color:var(--kc-ink);
  background:none;
  border-color:currentColor;
  padding-inline:12px;
}
kc-ask form .kc-quiet{margin-block:14px 18px;align-self:start;}
kc-ask[data-kc=preferences] form,kc-ask[data-kc=settings] form{max-height:none;}
kc-ask .kc-category{padding:12px 0;border-block-start:1px solid #8888;}
kc-ask .kc-category>p{margin:0;max-width:34em;}
kc-ask .kc-row{display:flex;gap:16px;align-items:center;justify-content:space-between;min-height:44px;}
kc-ask .kc-switch{display:flex;flex:none;gap:10px;align-items:center;min-height:44px;cursor:pointer;}
kc-ask .kc-word{font-weight:600;text-align:end;}
kc-ask .kc-switch .kc-word{order:-1;}
kc-ask input:checked~.kc-off,kc-ask input:not(:checked)~.kc-on{display:none;}
kc-ask .kc-switch input{
  appearance:none;
  color:inherit;
  flex:none;
  width:48px;
  height:28px;
  margin:0;
  border:2px solid;
  border-radius:28px;
  cursor:pointer;
}
kc-ask .kc-switch input::before{
  content:"";
  display:block;
  width:16px;
  height:16px;
  margin:4px;
  border:8px solid;
  border-radius:50%;
  box-sizing:border-box;
}
kc-ask .kc-switch input:checked{border-color:var(--kc-accent);background:var(--kc-accent);}
kc-ask .kc-switch input:checked::before{margin-inline-start:24px;border-color:var(--kc-paper);}
kc-ask details{margin-block-start:4px;}
kc-ask summary{padding:10px 0;min-height:44px;cursor:pointer;text-decoration:underline;}
kc-ask .kc-technologies,kc-ask .kc-providers{list-style:none;padding:0;margin:0;}
kc-ask .kc-providers{margin-block:8px 12px;padding-inline-start:16px;border-inline-start:3px solid var(--kc-accent);}
kc-ask .kc-technology{padding:12px 14px;margin-block-end:8px;border:1px solid #8888;border-radius:var(--kc-radius);}
kc-ask dl{margin:6px 0 0;}
kc-ask dl div{display:flex;flex-wrap:wrap;gap:0 12px;padding:3px 0;}
kc-ask dt{flex:0 0 11em;opacity:.8;}
kc-ask dd{flex:1 1 14em;margin:0;}
kc-ask dd a{display:block;padding:2px 0;}
kc-ask .kc-box{display:flex;gap:10px;align-items:center;min-height:44px;cursor:pointer;}
kc-ask .kc-box input{width:22px;height:22px;margin:0;accent-color:var(--kc-accent);}
kc-ask .kc-save{
  position:sticky;
  inset-block-end:0;
  padding:12px 0;
  background:var(--kc-paper);
  border-block-start:1px solid #8888;
}
kc-ask .kc-save button{padding-inline:24px;}
kc-ask[data-kc=settings]{max-width:42em;box-shadow:0 0 0 16px var(--kc-paper);}
html:has(kc-ask[data-kc=settings]){scroll-padding-block-end:80px;}
@media(min-width:40em){kc-ask dialog{max-height:calc(100% - 32px);}}
`);
