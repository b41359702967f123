/** The invented companies of the policy file, and where each of them lives. */

export const EXAMPLE_COMPANIES = ['film', 'kaart', 'bericht', 'meting', 'reclame'] as const;
export type ExampleCompany = (typeof EXAMPLE_COMPANIES)[number];

/**
 * The company that a `Host` header names: `film.localhost:8080` is `film`. `undefined` for the site itself and
 * for any other host.
 */
export function companyOf(host: string | undefined): ExampleCompany | undefined {
  const bare = (host ?? '').toLowerCase().replace(/:\d+$/, '');
  return EXAMPLE_COMPANIES.find(
    (company) => bare === `${company}.localhost` || bare === `${company}.example`,
  );
}

/**
 * Where a page on `host` finds a company: beside it on this machine (browsers send every `*.localhost` to the
 * machine itself), or under its reserved name when the site is live.
 */
export function exampleOrigin(company: string, host: string): string {
  const [name = '', port] = host.split(':');
  const isHere = name === 'localhost' || name === '127.0.0.1';
  return isHere
    ? `http://${company}.localhost${port === undefined ? '' : `:${port}`}`
    : `https://${company}.example`;
}
