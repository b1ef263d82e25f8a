import { expressionOf, fill, type Locale, wordsOf } from '../../i18n/index.ts';
import { clauseAt, originalLanguage, type Plan } from '../../model/plan.ts';
import { namingTerms, termWords } from '../../model/term-schema.ts';
import { fullTitle, isTranslation, quoted, type ShownWords, said, shortLabel, show, spokenCode } from '../../page.ts';
import { address } from '../../urls.ts';
import { citeAddress, citedWords, citeName, type OwnPart, ownParagraphs, ownText } from '../views/cites.ts';
import { limitsOutside, taskView } from '../views/task-view.ts';
import { unitWords } from '../views/unit-words.ts';
import { type LitSpan, litWords } from './lit-words.ts';
import type { Light, Part, Slide, SlideRegister } from './slide.ts';
import { moduleBlocks, questionBlocks } from './training-blocks.ts';

/** A slide in a locale: what projection, print, PPTX and DOCX draw. */
export interface SlideView {
  id: string;
  /** Where it belongs, above the title: `二（三）5`; '' when nothing is said. */
  kicker: string;
  title: ShownWords;
  blocks: Block[];
  /** Where the plan's words that it shows are read. */
  source: OwnPart | null;
  /** What the trainer says, paragraph by paragraph. */
  notes: string[];
}

/** A piece of a slide. Blocks of one slide stand in the same order in every locale, so that two languages can be set beside each other. */
export type Block =
  /** Words of the plan. */
  | { kind: 'words'; lang: string | undefined; spans: LitSpan[]; long: boolean; light: Light | null }
  /** Words of ours. */
  | { kind: 'own'; parts: OwnPart[]; tone: 'text' | 'soft' | 'hypothetical' }
  /** A list; `reveal`: item by item. */
  | { kind: 'list'; items: OwnPart[][]; ordered: boolean; from: number; reveal: boolean }
  /** Answers to choose from; `right` where they are shown with the answer. */
  | { kind: 'choices'; items: { parts: OwnPart[]; right: boolean | null }[] }
  /** Names and values. */
  | { kind: 'facts'; rows: { label: string; values: ShownWords[]; unstated: boolean }[] }
  | { kind: 'table'; head: string[]; rows: { address: string; cells: ShownWords[] }[] }
  /** A quote with its place. */
  | { kind: 'quote'; words: ShownWords; place: OwnPart }
  | { kind: 'picture'; chart: string };

/** The view of a slide in a locale. */
export function slideView(plan: Plan, slide: Slide, locale: Locale): SlideView {
  const notes = slide.notes === null ? [] : ownParagraphs(plan, slide.notes, locale).map((parts) => parts.map(({ text }) => text).join(''));
  return { id: slide.id, ...contentOf(plan, slide, locale), notes };
}

type Content = Omit<SlideView, 'id' | 'notes'>;

function contentOf(plan: Plan, { body }: Slide, locale: Locale): Content {
  const words = wordsOf(locale);
  const own = (text: string): ShownWords => ({ text, lang: undefined });
  const plain = (title: string, blocks: Block[], kicker = ''): Content => ({ kicker, title: own(title), blocks, source: null });
  switch (body.kind) {
    case 'cover':
      return plain(ownText(plan, body.title, locale), [
        ...body.lines.map((line): Block => ({ kind: 'own', parts: [{ text: ownText(plan, line, locale) }], tone: 'text' })),
        ...(body.minutes === null ? [] : [{ kind: 'own', parts: [{ text: fill(words.training.minutes, { n: body.minutes }) }], tone: 'soft' } satisfies Block]),
      ]);
    case 'heading':
      return headingContent(plan, body.clause, locale);
    case 'words': {
      const { spans, lang, long } = litWords(plan, body, locale);
      return { ...placed(plan, body.clause, locale), blocks: [{ kind: 'words', lang, spans, long, light: body.light }] };
    }
    case 'task':
      return taskContent(plan, body.task, locale);
    case 'tasks': {
      const tasks = body.tasks.flatMap((code) => plan.dataset.tasks.filter((task) => task.code === code));
      const rows = tasks.map((task) => {
        const view = taskView(plan, task, locale);
        const who = view.actors.map(({ name }) => name.text).join(words.format.listSeparator);
        const when = view.times.map((time) => time.words.text).join(words.format.listSeparator);
        const cell = (text: string): ShownWords => own(text === '' ? words.facts.notStated : text);
        return { address: view.place.record, cells: [view.words, cell(who), cell(when)] };
      });
      const title = `${words.facts.ledger}${words.format.open}${fill(words.facts.tasksCount, { n: body.total })}${words.format.close}`;
      const ledger = { ...plain(continued(title, body.part), [{ kind: 'table', head: [words.facts.task, words.facts.who, words.facts.when], rows }]) };
      return { ...ledger, source: { text: words.facts.ledger, address: address.data(locale, plan.id, 'tasks') + body.query } };
    }
    case 'picture':
      return plain('', [{ kind: 'picture', chart: body.chart }]);
    case 'records':
      return recordsContent(plan, body.register, body.ids, body.part, locale);
    case 'term': {
      const term = plan.terms.find(({ id }) => id === body.term);
      if (term === undefined) throw new Error(`There is no term ${body.term}.`);
      const names = plan.record.languages.flatMap((language) => termWords(term, language)?.name ?? []);
      return {
        ...plain(names.join(' · '), [{ kind: 'own', parts: [{ text: said(term.definition, locale) }], tone: 'text' }], words.terms.glossary),
        // Words that name nothing have no page of their own.
        source: namingTerms([term]).length === 0 ? null : { text: words.terms.glossary, address: address.term(locale, term.id) },
      };
    }
    case 'points':
      return plain(said(body.title, locale), [
        { kind: 'list', items: body.items.map((item) => ownParagraphs(plan, item, locale).flat()), ordered: false, from: 1, reveal: true },
      ]);
    case 'module': {
      const module = plan.training.modules.find(({ id }) => id === body.module);
      if (module === undefined) throw new Error(`There is no module ${body.module}.`);
      return plain(
        continued(words.training.parts[body.show], body.part),
        moduleBlocks(plan, module, body.show, body.items, locale),
        said(module.title, locale),
      );
    }
    case 'question': {
      const question = plan.training.questions.find(({ id }) => id === body.question);
      if (question === undefined) throw new Error(`There is no question ${body.question}.`);
      return plain(
        body.answered ? words.training.answer : words.training.question,
        questionBlocks(plan, question, body.answered, locale),
        words.training.kinds[question.kind],
      );
    }
  }
}

const continued = (title: string, [number, of]: Part): string => (of === 1 ? title : `${title} ${number}/${of}`);

/** What every slide of the plan's words says of their place. */
function placed(plan: Plan, code: string, locale: Locale): Omit<Content, 'blocks'> {
  const clause = clauseAt(plan, code);
  const above = Object.keys(clause.text).length > 0 && clause.parent !== null ? clauseAt(plan, clause.parent) : clause;
  const title = Object.keys(above.heading).length > 0 ? show(above.heading, locale, 'heading') : show(above.short, locale);
  return { kicker: spokenCode(plan, above, locale), title, source: { text: citeName(plan, code, locale), address: citeAddress(plan, code, locale) } };
}

function headingContent(plan: Plan, code: string, locale: Locale): Content {
  const clause = clauseAt(plan, code);
  const below = clause.children.map((child) => clauseAt(plan, child)).filter(({ heading }) => Object.keys(heading).length > 0);
  const items = below.map((child) => [{ text: [spokenCode(plan, child, locale), shortLabel(child, locale)].filter((text) => text !== '').join(' ') }]);
  const status: Block = { kind: 'own', parts: [{ text: fullTitle(plan.record, locale) }], tone: 'soft' };
  return { ...placed(plan, code, locale), blocks: items.length > 0 ? [{ kind: 'list', items, ordered: false, from: 1, reveal: false }, status] : [status] };
}

function taskContent(plan: Plan, code: string, locale: Locale): Content {
  const task = plan.dataset.tasks.find((item) => item.code === code);
  if (task === undefined) throw new Error(`There is no task ${code}.`);
  const words = wordsOf(locale);
  const view = taskView(plan, task, locale);
  const row = (label: string, values: ShownWords[], always: boolean) =>
    values.length > 0 || always
      ? [{ label, values: values.length > 0 ? values : [{ text: words.facts.notStated, lang: undefined }], unstated: values.length === 0 }]
      : [];
  return {
    kicker: [view.kind.label, ...(view.proposed === null ? [] : [view.proposed])].join(' · '),
    title: { text: `${words.facts.task} ${code}`, lang: undefined },
    blocks: [
      { kind: 'words', lang: view.words.lang, spans: [{ text: view.words.text, sentence: 1, lit: {} }], long: false, light: null },
      {
        kind: 'facts',
        rows: [
          ...row(
            words.facts.who,
            view.actors.map(({ name, role }) => ({ ...name, text: `${name.text}${words.format.open}${role.label}${words.format.close}` })),
            true,
          ),
          ...row(
            words.facts.when,
            view.times.map((time) => time.words),
            true,
          ),
          ...limitsOutside(view).flatMap((limit) => row(limit.label, [limit.words], false)),
          ...row(
            words.facts.howMuch,
            view.targets.map(({ measures, quote }) => ({ text: `${measures}${words.format.colon}${quoted(plan, quote, locale).text}`, lang: undefined })),
            false,
          ),
          ...row(
            words.facts.documents,
            view.documents.map(({ title }) => title),
            false,
          ),
        ],
      },
    ],
    source: { text: view.place.spoken, address: view.place.words },
  };
}

function recordsContent(plan: Plan, register: SlideRegister, ids: readonly string[], part: Part, locale: Locale): Content {
  const words = wordsOf(locale);
  const data = (name: string): string => address.data(locale, plan.id, name);
  const original = isTranslation(plan, locale) ? originalLanguage(plan) : null;
  const { dataset } = plan;
  const pick = <T extends { id: string }>(records: readonly T[]): T[] => ids.flatMap((id) => records.filter((record) => record.id === id));
  const own = (text: string): ShownWords => ({ text, lang: undefined });
  const table = (title: string, head: string[], rows: { address: string; cells: ShownWords[] }[]): Content => ({
    kicker: '',
    title: own(continued(title, part)),
    blocks: [{ kind: 'table', head: original === null ? head : head, rows }],
    source: null,
  });
  switch (register) {
    case 'organizations':
      return table(
        words.facts.organizations,
        [words.facts.organization, words.facts.level, words.facts.tasks],
        pick(dataset.organizations).map(({ id, name, level }) => ({
          address: data(`organizations/${id}`),
          cells: [
            show(name, locale),
            own(words.data.levels[level]),
            own(String(dataset.tasks.filter(({ actors }) => actors.some(({ organization }) => organization === id)).length)),
          ],
        })),
      );
    case 'documents':
      return table(
        words.facts.documentsTitle,
        [words.facts.documentsTitle, words.facts.tasks],
        pick(dataset.documents).map(({ id, title }) => ({
          address: `${data('documents')}#${id}`,
          cells: [show(title, locale), own(String(dataset.tasks.filter(({ documents }) => documents.some(({ document }) => document === id)).length))],
        })),
      );
    case 'platforms':
      return table(
        words.facts.platforms,
        [words.facts.platforms, words.facts.tasks],
        pick(dataset.platforms).map(({ id, name }) => ({
          address: data('tasks'),
          cells: [show(name, locale), own(String(dataset.tasks.filter(({ platforms }) => platforms.includes(id)).length))],
        })),
      );
    case 'targets':
      return table(
        words.facts.targetsTitle,
        [words.facts.measures, words.facts.value, words.facts.where],
        pick(dataset.targets).map((target) => ({
          address: `${data('targets')}#${target.id}`,
          cells: [
            show(target.measures, locale),
            own(
              `${words.data.comparators[target.comparator]} ${Array.isArray(target.value) ? target.value.join('–') : target.value}${target.unit === 'percent' ? '' : expressionOf(locale).space}${unitWords(target, locale)}`,
            ),
            own(citeName(plan, target.clause, locale)),
          ],
        })),
      );
    case 'goals':
      return table(
        words.training.goals,
        [words.training.goals, words.facts.where],
        ids.map((code) => ({ address: citeAddress(plan, code, locale), cells: [show(citedWords(plan, code), locale), own(code)] })),
      );
  }
}
