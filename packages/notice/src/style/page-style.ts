/** Type, space and the contents at the side. The page measures itself, not the window: it may stand anywhere. */
export const pageStyle: string = `
.kc-doc{
  --paper:var(--kc-paper,#fbfaf7);
  --ink:var(--kc-ink,#1c211d);
  --accent:var(--kc-accent,#2f6b2a);
  --quiet:color-mix(in srgb,var(--ink) 76%,var(--paper));
  --line:color-mix(in srgb,var(--ink) 18%,var(--paper));
  --wash:color-mix(in srgb,var(--accent) 8%,var(--paper));
  container-type:inline-size;
  color:var(--ink);
  background:var(--paper);
  font:1.0625rem/1.6 var(--kc-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif);
  overflow-wrap:break-word;
  font-variant-numeric:lining-nums;
}
@media(prefers-color-scheme:dark){
  .kc-doc{
    --paper:var(--kc-paper,#141815);
    --ink:var(--kc-ink,#e9ece6);
    --accent:var(--kc-accent,#9ccf7a);
  }
}
.kc-doc *{box-sizing:border-box}
.kc-doc-page{display:grid;grid-template-columns:minmax(0,1fr);gap:2.5rem;max-width:70rem;margin-inline:auto}
.kc-doc-columns{display:grid;grid-template-columns:minmax(0,1fr);gap:2.5rem}
.kc-doc :is(h1,h2,h3,p,ul,ol,dl,dd){margin:0;padding:0}
.kc-doc :is(h1,h2,h3){line-height:1.2;text-wrap:balance;hyphens:manual;font-weight:650}
.kc-doc h1{font-size:clamp(1.8rem,1.4rem + 2cqi,2.55rem);letter-spacing:-.01em}
.kc-doc h2{font-size:1.53rem;scroll-margin-block-start:1.5rem}
.kc-doc h3{font-size:1.2rem;scroll-margin-block-start:1.5rem}
.kc-doc a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
.kc-doc a:hover{text-decoration-thickness:2px}
.kc-doc :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.kc-doc code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
.kc-doc :is(h2,h3,tr):target{background:var(--wash);box-shadow:0 0 0 .4rem var(--wash);border-radius:2px}
.kc-doc-plain{max-width:52rem}
.kc-doc-head{display:grid;gap:1.25rem}
.kc-doc-newer{
  padding:.75rem 1rem;border-inline-start:4px solid #9a6a00;
  background:color-mix(in srgb,#c98a00 14%,var(--paper));
}
.kc-doc-version{display:flex;flex-wrap:wrap;gap:.35rem 2.25rem}
.kc-doc-version dt{font-size:.875rem;color:var(--quiet)}
.kc-doc-version dd{font-weight:600}
.kc-doc-short{
  max-width:46rem;padding:1.25rem 1.5rem 1.4rem;
  background:var(--wash);border-radius:var(--kc-radius,6px);
}
.kc-doc-short h2{font-size:1.2rem}
.kc-doc-contents h2{font-size:1rem}
.kc-doc-contents ol{list-style:none;margin-block-start:.5rem;border-block-start:1px solid var(--line)}
.kc-doc-contents a{
  display:grid;grid-template-columns:1.9em 1fr;padding-block:.55rem;min-height:2.75rem;align-items:center;
  border-block-end:1px solid var(--line);text-decoration:none;line-height:1.35;
}
.kc-doc-contents a:hover{text-decoration:underline}
.kc-doc-contents span:only-child{grid-column:1/-1}
.kc-doc-number{color:var(--quiet);font-variant-numeric:tabular-nums}
.kc-doc-body{display:grid;gap:3rem;min-width:0}
.kc-doc-body>section{min-width:0}
.kc-doc-body :is(p,ul,h2,h3,.kc-doc-facts){max-width:66ch}
.kc-doc-body>section>*+*{margin-block-start:.9rem}
.kc-doc-body>section>*+h3{margin-block-start:1.9rem}
.kc-doc-body>section>h3+*{margin-block-start:.45rem}
.kc-doc :is(.kc-doc-body,.kc-doc-short) ul{padding-inline-start:1.25rem;margin-block-start:.5rem}
.kc-doc li::marker{color:var(--accent)}
.kc-doc :is(.kc-doc-body,.kc-doc-short) li+li{margin-block-start:.3rem}
.kc-doc-facts{display:grid;border-block-start:1px solid var(--line)}
.kc-doc-facts>div{display:grid;gap:0 1.5rem;padding-block:.5rem;border-block-end:1px solid var(--line)}
.kc-doc-facts dt{color:var(--quiet);font-size:.94rem}
@container(min-width:34rem){
  .kc-doc-facts>div{grid-template-columns:11rem 1fr;align-items:baseline}
}
@container(min-width:64rem){
  .kc-doc-page{row-gap:3.25rem}
  .kc-doc-columns{grid-template-columns:15.5rem minmax(0,1fr);column-gap:4rem}
  .kc-doc-contents{
    position:sticky;inset-block-start:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto;
    font-size:.94rem;
  }
  .kc-doc-contents a{min-height:0;padding-block:.42rem}
}
@media(forced-colors:active){
  .kc-doc-short{border:1px solid}
}
`;
