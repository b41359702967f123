/** The five categories, in this order (P8). `necessary` is explained, never asked (P20). */
export const CATEGORIES = ['necessary', 'functional', 'analytics', 'marketing', 'external'] as const;

export type Category = (typeof CATEGORIES)[number];

/** The four a visitor can be asked about. */
export type AskableCategory = Exclude<Category, 'necessary'>;

export const ASKABLE: readonly AskableCategory[] = CATEGORIES.slice(1) as AskableCategory[];
