/** What the company's own document says about it. The site says no more than this. */
export const COMPANY = {
  name: 'KiwiConnect B.V.',
  shortName: 'KiwiConnect',
  street: 'Ariënsplein\u00a01',
  postcode: '7511JX',
  city: 'Enschede',
  email: 'support@kiwiconnect.nl',
  website: 'https://www.kiwiconnect.nl',
} as const;
