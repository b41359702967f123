/** What can cover a transfer outside the EEA (GDPR chapter V). */
export const TRANSFERS = ['adequacy', 'standard-clauses', 'binding-rules', 'derogation'] as const;

/** EU member states, Iceland, Liechtenstein and Norway. */
export const EEA: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);
