/** The languages that this product has reviewed words for. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'sv'] as const;
