/** Languages of the interface. zh-Hant is made from zh-Hans at build; a new one is a file in `locales/` and a tag here. */
export const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
