import { type Plan, translationsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { alignedWords, problemOf } from './aligned-words.ts';

/** English words that turn up where Chinese is rendered character by character, and the Chinese that calls for them, if any does. */
const RULES: readonly { english: RegExp; calledForBy?: RegExp; instead: string }[] = [
  {
    english: /\b(?:so as|in order) to\b/i,
    calledForBy: /(?:^|[,，。;；])为(?!主)|为了|以便|以期|从而|确保/,
    instead: 'Write it only for a stated purpose; else "and", or a sentence of its own.',
  },
  { english: /\brefin(?:e|es|ed|ing|ement)\b/i, calledForBy: /精炼|提炼/, instead: 'Write "improve" or "strengthen".' },
  { english: /\bvehicles?\b/i, calledForBy: /车/, instead: 'Write "tool" or "channel", or "through".' },
  { english: /\bin full\b/i, calledForBy: /足额|全额|全文/, instead: 'Say what is done, or write "fully".' },
  { english: /\bto good effect\b/i, instead: 'Say what is done.' },
  { english: /\bobjective laws\b/i, instead: 'Write "objective patterns".' },
  { english: /\bclean-up and (?:standardization|regulation)\b/i, instead: 'Say what is done: "clean up and regulate".' },
  { english: /\b(?:strengthen|reinforce)(?:ing)? the (?:building|construction) of\b/i, instead: 'Strengthen the thing itself.' },
  { english: /\binnovate in\b/i, instead: 'Write "develop new ways of".' },
];

/** The English has no word that only a rendering character by character brings in. */
export function checkEnglishUsage(plan: Plan): Problem[] {
  if (!translationsOf(plan).includes('en')) return [];
  return alignedWords(plan, 'en').flatMap((words) =>
    RULES.flatMap(({ english, calledForBy, instead }) => {
      const found = english.exec(words.rendered)?.[0];
      return found === undefined || calledForBy?.test(words.source) ? [] : [problemOf(words, 'usage', `nothing in the Chinese calls for "${found}".`, instead)];
    }),
  );
}
