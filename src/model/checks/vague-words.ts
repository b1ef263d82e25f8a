import { expressionOfTag } from '../../text/expressions/index.ts';
import { hasForm } from '../../text/term-matching.ts';
import { renderingOf, type VagueWord } from '../dataset-schema.ts';
import type { LanguageTag } from '../languages.ts';
import { originalLanguage, type Plan, translationsOf } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { vaguePlaces } from '../vague-places.ts';
import { alignedWords, languageName, problemOf } from './aligned-words.ts';

const FILE = 'vague.yaml';

/** What the register of vague words gives as renderings is what a translation says: in every sentence one of the renderings, and none that is never used. */
export function checkVagueWords(plan: Plan): Problem[] {
  return translationsOf(plan).flatMap((translation) => checkVagueWordsIn(plan, translation));
}

function checkVagueWordsIn(plan: Plan, translation: LanguageTag): Problem[] {
  const unit = expressionOfTag(translation).searchUnit;
  const renderingsOf = (word: VagueWord): string[] => formsOf(word, translation);
  const problems: Problem[] = [];
  const unused = new Map(plan.dataset.vague.map((word) => [word, new Set(renderingsOf(word))]));
  const reported = new Set<VagueWord>();
  const language = originalLanguage(plan);
  const places = vaguePlaces(plan);
  for (const words of alignedWords(plan, translation)) {
    const start = (words.clause.text[language] ?? '').indexOf(words.source);
    const here = places.filter((place) => place.clause === words.clause.code && place.start >= start && place.end <= start + words.source.length);
    for (const word of new Set(here.map((place) => place.word))) {
      const found = renderingsOf(word).filter((form) => hasForm(words.rendered, form, unit));
      for (const form of found) unused.get(word)?.delete(form);
      if (found.length === 0 && renderingsOf(word).length > 0) {
        reported.add(word);
        problems.push(
          problemOf(
            words,
            'vague',
            `"${word.word}" is rendered by none of its words in ${FILE}.`,
            `Write "${renderingsOf(word).join('" or "')}", or add the word used here to ${FILE}.`,
          ),
        );
      }
    }
  }
  for (const [word, forms] of unused) {
    // A word that the plan does not have is reported by the check of references.
    if (reported.has(word) || !places.some((place) => place.word === word)) continue;
    for (const form of forms)
      problems.push({
        check: 'vague',
        file: FILE,
        ...lineOf(plan, word),
        message: `"${form}" never renders "${word.word}" in the ${languageName(translation)} text.`,
        hint: 'Remove it.',
      });
  }
  return problems;
}

/** The renderings that the register gives, divided by commas. */
function formsOf(word: VagueWord, language: LanguageTag): string[] {
  return renderingOf(word, language)
    .split(', ')
    .filter((form) => form !== '');
}

function lineOf(plan: Plan, { word }: VagueWord): { line?: number } {
  const line = (plan.folder.files[FILE] ?? '').split('\n').findIndex((text) => text.replaceAll(/["']/g, '').endsWith(`word: ${word}`)) + 1;
  return line > 0 ? { line } : {};
}
