import type { words } from './locales/zh-Hans.ts';

/** Every phrase of the interface: what the Chinese locale says is what a locale has to say. `{name}` marks a place to fill in (see `fill`). */
export type Words = typeof words;
/** What the search script says. */
export type SearchWords = Words['search']['client'];
/** What the scripts that verify a copy say. */
export type VerifyWords = Words['offline']['verify']['client'];
/** What the self-check tries. */
export type SelfTest = keyof Words['offline']['selfCheck']['tests'];
