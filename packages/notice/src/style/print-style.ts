/** On paper: black on white, no contents list, rows that stay whole, and addresses written out. */
export const printStyle: string = `
@media print{
  .kc-doc{
    --paper:#fff;--ink:#000;--accent:#000;--quiet:#333;--line:#999;--wash:#fff;
    font-size:10.5pt;line-height:1.45;container-type:normal;
  }
  .kc-doc-page,.kc-doc-columns{display:block;max-width:none}
  .kc-doc-contents{display:none}
  .kc-doc-head{margin-block-end:1.5rem}
  .kc-doc-short{border:1px solid #999}
  .kc-doc-body{display:block}
  .kc-doc-body>section{margin-block-end:1.75rem}
  .kc-doc :is(h1,h2,h3){break-after:avoid}
  .kc-doc :is(tr,.kc-doc-facts>div,li){break-inside:avoid}
  .kc-doc thead{display:table-header-group;break-after:avoid}
  .kc-doc table{break-before:avoid}
  .kc-doc table{font-size:9pt}
  .kc-doc-facts>div{display:grid;grid-template-columns:10rem 1fr}
  .kc-doc section[aria-labelledby=annex]{break-before:page}
  .kc-doc :is(p,dd) a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
}
`;
