/** The languages that the product speaks. */

/** By their tags (BCP 47), the default first. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

/** The tag of a language. */
export type Language = (typeof LANGUAGES)[number];
