/** Tables: rows on a wide page, a card for each row on a phone. */
export const tableStyle: string = `
.kc-doc table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.45;font-variant-numeric:tabular-nums}
.kc-doc caption{
  position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;
}
.kc-doc thead th{
  text-align:start;font-weight:600;color:var(--quiet);font-size:.875rem;
  padding:.4rem .75rem .4rem 0;border-block-end:2px solid var(--ink);vertical-align:bottom;
}
.kc-doc tbody :is(th,td){
  text-align:start;font-weight:400;vertical-align:top;padding:.7rem .75rem .7rem 0;
  border-block-end:1px solid var(--line);
}
.kc-doc tbody :is(th,td):last-child,.kc-doc thead th:last-child{padding-inline-end:0}
.kc-doc tbody th p:first-child code{font-weight:600;overflow-wrap:anywhere}
.kc-doc-cell p{max-width:none}
.kc-doc .kc-doc-note{color:var(--quiet);font-size:.875rem;margin-block-start:.2rem;overflow-wrap:anywhere}
@container(min-width:46.01rem){
  .kc-doc-columns-6{table-layout:fixed}
  .kc-doc-columns-6 thead th:nth-child(1){width:20%}
  .kc-doc-columns-6 thead th:nth-child(2){width:13%}
  .kc-doc-columns-6 thead th:nth-child(3){width:14%}
  .kc-doc-columns-6 thead th:nth-child(4){width:22%}
  .kc-doc-columns-6 thead th:nth-child(5){width:13.5%}
}
@media screen{
  @container(max-width:46rem){
    .kc-doc thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .kc-doc :is(table,tbody,tr){display:block}
    .kc-doc tbody tr{
      border:1px solid var(--line);border-radius:var(--kc-radius,6px);padding:.35rem 1rem;
    }
    .kc-doc tbody tr+tr{margin-block-start:1rem}
    .kc-doc tbody :is(th,td){
      display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 .75rem;padding:.55rem 0;align-items:baseline;
    }
    .kc-doc tbody :is(th,td):last-child{border-block-end:0}
    .kc-doc tbody :is(th,td)::before{content:attr(data-label);color:var(--quiet);font-size:.875rem}
    .kc-doc tbody th{display:block}
    .kc-doc tbody th::before{display:none}
    .kc-doc tbody th code{font-size:1.05em}
  }
}
`;
