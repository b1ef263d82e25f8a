import { type Locale, wordsOf } from '../../i18n/index.ts';
import { clauseAt, type Plan } from '../../model/plan.ts';
import { shortLabel, show, spokenCode } from '../../page.ts';
import { decksOf } from '../slides/decks.ts';
import { ownText } from './cites.ts';

/** What a session may be put together from, in a locale: groups in the order of the plan. */
export interface ChoiceGroup {
  label: string;
  choices: SessionChoice[];
}
export interface SessionChoice {
  /** See `SessionItem`. */
  slides: string;
  label: string;
  minutes: number;
}

/** Minutes that are put down for what has none of its own; a trainer changes them. */
const MINUTES = { section: 15, measure: 10, picture: 5, question: 3 } as const;
const LONGEST_QUESTION = 40;

/**
 * Everything of a plan that a session can show: modules, sections with their measures, charts, registers, written questions.
 * @param charts names and titles of the plan's charts, which are drawn elsewhere
 */
export function sessionChoices(plan: Plan, locale: Locale, charts: readonly { name: string; title: string }[]): ChoiceGroup[] {
  const words = wordsOf(locale);
  const decks = decksOf(plan);
  const label = (code: string): string => {
    const clause = clauseAt(plan, code);
    return [spokenCode(plan, clause, locale), shortLabel(clause, locale)].filter((part) => part !== '').join(' ');
  };
  const modules = plan.training.modules.map((module) => ({
    slides: `training/${module.id}`,
    label: ownText(plan, module.title, locale),
    minutes: module.minutes,
  }));
  const sections = decks
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ name, slides }) => [
      { slides: name, label: label(name), minutes: MINUTES.section },
      ...slides.flatMap(({ body }) =>
        body.kind === 'heading' && body.clause !== name ? [{ slides: `${name}~${body.clause}`, label: label(body.clause), minutes: MINUTES.measure }] : [],
      ),
    ]);
  const registers = decks
    .filter(({ kind }) => kind === 'register' || kind === 'ledger')
    .map(({ name, title }) => ({ slides: name, label: show(title, locale).text, minutes: MINUTES.picture }));
  const questions = plan.training.questions.map(({ id, module, question }) => {
    const asked = ownText(plan, question, locale);
    return {
      slides: `questions/${module}~${id}`,
      label: asked.length > LONGEST_QUESTION ? `${asked.slice(0, LONGEST_QUESTION)}…` : asked,
      minutes: MINUTES.question,
    };
  });
  const groups = [
    { label: words.training.modules, choices: modules },
    { label: words.training.sections, choices: sections },
    { label: words.charts.title, choices: charts.map(({ name, title }) => ({ slides: `charts/${name}`, label: title, minutes: MINUTES.picture })) },
    { label: words.training.registers, choices: registers },
    { label: words.training.question, choices: questions },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}
