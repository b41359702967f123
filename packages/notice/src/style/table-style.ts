/** Tables: rows on a wide page, a card for each row on a phone. */
export const tableStyle: string = `
.kc-doc table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.45;font-variant-numeric:tabular-nums}
.kc-doc caption{
  position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;
}
.kc-doc thead th{
  text-align:start;font-weight:600;color:var(--quiet);font-size:.935em;
  padding-block:.4rem;padding-inline-end:.75rem;border-block-end:2px solid var(--ink);vertical-align:bottom;
}
.kc-doc tbody :is(th,td){
  text-align:start;font-weight:400;vertical-align:top;padding-block:.7rem;padding-inline-end:.75rem;
  border-block-end:1px solid var(--line);
}
.kc-doc tbody :is(th,td):last-child,.kc-doc thead th:last-child{padding-inline-end:0}
.kc-doc tbody th p:first-child :is(code,strong){font-weight:600;overflow-wrap:anywhere}
.kc-doc-cell{hyphens:auto}
.kc-doc-cell :is(code,a){hyphens:manual}
.kc-doc-cell p{max-width:none}
.kc-doc .kc-doc-note{color:var(--quiet);font-size:.935em;margin-block-start:.2rem;overflow-wrap:anywhere}
.kc-doc :is(.kc-doc-columns-5,.kc-doc-columns-6){table-layout:fixed}
.kc-doc-columns-5 thead th:nth-child(1){width:19%}
.kc-doc-columns-5 thead th:nth-child(2){width:29%}
.kc-doc-columns-5 thead th:nth-child(3){width:16%}
.kc-doc-columns-5 thead th:nth-child(4){width:18%}
.kc-doc-columns-6 thead th:nth-child(1){width:19%}
.kc-doc-columns-6 thead th:nth-child(2){width:13%}
.kc-doc-columns-6 thead th:nth-child(3){width:16%}
.kc-doc-columns-6 thead th:nth-child(4){width:21%}
.kc-doc-columns-6 thead th:nth-child(5){width:14%}
@media screen{
  @container(max-width:46rem){
    .kc-doc thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .kc-doc :is(table,tbody,tr){display:block}
    .kc-doc tbody tr{
      border:1px solid var(--line);border-radius:var(--kc-radius,6px);padding:.35rem 1rem;
    }
    .kc-doc tbody tr+tr{margin-block-start:1rem}
    .kc-doc tbody :is(th,td){
      display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 .75rem;padding-block:.55rem;padding-inline:0;align-items:baseline;
    }
    .kc-doc tbody :is(th,td):last-child{border-block-end:0}
    .kc-doc tbody :is(th,td)::before{content:attr(data-label);color:var(--quiet);font-size:.935em}
    .kc-doc tbody th{display:block}
    .kc-doc tbody th::before{display:none}
    .kc-doc tbody th code{font-size:1.05em}
  }
}
`;
