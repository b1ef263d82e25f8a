import { storedLanguage, type Words, wordsOf } from '../../i18n/index.ts';
import type { Localized } from '../../model/languages.ts';
import type { Plan } from '../../model/plan.ts';
import { SLIDE_REGISTERS } from '../../model/training-schema.ts';
import { storedLocales } from '../../page.ts';
import { pageClauses } from '../questions/outline.ts';
import { clauseDeck, ledgerSlides, moduleDeck, questionDeck, registerSlides } from './deck.ts';
import type { Deck, SlideRegister } from './slide.ts';

/** Decks that a plan has besides those of its charts. The name is that of the page it projects: `2.1`, `targets`, `training/<module>`. */
export interface NamedDeck extends Deck {
  name: string;
  kind: 'section' | 'register' | 'ledger' | 'module' | 'questions';
}

/** Every section, register and module of a plan as slides, and the written questions of each module. */
export function decksOf(plan: Plan): NamedDeck[] {
  const sections = pageClauses(plan)
    .map((code): NamedDeck => ({ name: code, kind: 'section', ...clauseDeck(plan, code) }))
    .filter(({ slides }) => slides.some(({ body }) => body.kind === 'words'));
  const registers = SLIDE_REGISTERS.map(
    (register): NamedDeck => ({ name: register, kind: 'register', title: registerTitle(plan, register), slides: registerSlides(plan, register) }),
  );
  const modules = plan.training.modules.map((module): NamedDeck => ({ name: `training/${module.id}`, kind: 'module', ...moduleDeck(plan, module) }));
  const questions = plan.training.modules
    .map((module): NamedDeck => ({ name: `questions/${module.id}`, kind: 'questions', ...questionDeck(plan, module) }))
    .filter(({ slides }) => slides.length > 0);
  const ledger: NamedDeck[] =
    plan.dataset.tasks.length === 0
      ? []
      : [{ name: 'tasks', kind: 'ledger', title: titleIn(plan, ({ facts }) => facts.ledger), slides: ledgerSlides(plan, '') }];
  return [...sections, ...ledger, ...registers.filter(({ slides }) => slides.length > 0), ...modules, ...questions];
}

function registerTitle(plan: Plan, register: SlideRegister): Localized {
  const say = ({ facts, training }: Words): string =>
    ({ organizations: facts.organizations, documents: facts.documentsTitle, platforms: facts.platforms, targets: facts.targetsTitle, goals: training.goals })[
      register
    ];
  return titleIn(plan, say);
}

function titleIn(plan: Plan, say: (words: Words) => string): Localized {
  return Object.fromEntries(storedLocales(plan).map((locale) => [storedLanguage(locale), say(wordsOf(locale))]));
}
