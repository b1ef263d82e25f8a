/** Languages in which the words of a plan are written and stored. */
export const EXPRESSION_LANGUAGES = ['zh-Hans', 'en'] as const;
export type ExpressionLanguage = (typeof EXPRESSION_LANGUAGES)[number];

/** Words in one or more stored languages. */
export type Localized = { [language in ExpressionLanguage]?: string | undefined };
