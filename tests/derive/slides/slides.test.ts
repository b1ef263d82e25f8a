import { describe, expect, test } from 'vitest';
import { pageClauses } from '../../../src/derive/questions/outline.ts';
import { clauseDeck, ledgerSlides, moduleDeck, registerSlides } from '../../../src/derive/slides/deck.ts';
import type { Slide } from '../../../src/derive/slides/slide.ts';
import { type Block, slideView } from '../../../src/derive/slides/slide-view.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { localesOf, show } from '../../../src/page.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plans: readonly (readonly [string, Plan])[] = [
  ['changzhou', await changzhouPlan()],
  ['minimal', await minimalPlan()],
];
const bare = (text: string): string => text.replace(/\s/g, '');
const wordsOn = (plan: Plan, slide: Slide, locale: Locale): string =>
  slideView(plan, slide, locale)
    .blocks.flatMap((block) => (block.kind === 'words' ? block.spans.map(({ text }) => text) : []))
    .join('');

describe.each(plans)('slides of a text: %s', (_, plan) => {
  test.each(localesOf(plan))('hold every word of every paragraph once, in its order (%s)', (locale) => {
    for (const code of pageClauses(plan)) {
      const said = clauseDeck(plan, code).slides.map((slide) => wordsOn(plan, slide, locale));
      const inside = (clause: { code: string; parent: string | null }): boolean =>
        clause.code === code || (clause.parent !== null && inside(plan.byCode.get(clause.parent) as never));
      const text = plan.clauses.filter((clause) => inside(clause) && Object.keys(clause.text).length > 0).map((clause) => show(clause.text, locale).text);
      expect(bare(said.join(''))).toBe(bare(text.join('')));
    }
  });

  test('hold no more words than can be read from the last row, and each has an address of its own', () => {
    for (const code of pageClauses(plan)) {
      const { slides } = clauseDeck(plan, code);
      expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
      for (const slide of slides) expect(wordsOn(plan, slide, 'zh-Hans').length, slide.id).toBeLessThanOrEqual(250);
    }
  });

  test('registers: every record once', () => {
    const shown = registerSlides(plan, 'organizations').flatMap(({ body }) => (body.kind === 'records' ? body.ids : []));
    expect(shown).toEqual(plan.dataset.organizations.map(({ id }) => id));
  });

  test('modules: every slide says something, in every language the same kinds of blocks', () => {
    for (const module of plan.training.modules) {
      const { slides } = moduleDeck(plan, module);
      expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
      for (const slide of slides) {
        const kinds = localesOf(plan).map((locale) => slideView(plan, slide, locale).blocks.map(({ kind }) => kind));
        for (const own of kinds) expect(own, `${module.id} ${slide.id}`).toEqual(kinds[0]);
        expect(kinds[0]?.length, `${module.id} ${slide.id}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('slides of the small plan', async () => {
  const plan = await minimalPlan();
  const [module] = plan.training.modules;
  if (module === undefined) throw new Error('The small plan has no module.');
  const { slides } = moduleDeck(plan, module);
  const blocksOf = (find: (slide: Slide) => boolean, locale: Locale = 'zh-Hans'): Block[] => {
    const slide = slides.find(find);
    if (slide === undefined) throw new Error('There is no such slide.');
    return slideView(plan, slide, locale).blocks;
  };

  test('tasks are lit one after the other, in the words of both languages', () => {
    for (const locale of ['zh-Hans', 'en']) {
      const [words] = blocksOf(({ body }) => body.kind === 'words' && body.light === 'tasks', locale);
      const lit = words?.kind === 'words' ? words.spans.flatMap(({ lit }) => lit.tasks ?? []) : [];
      expect([...new Set(lit)]).toEqual([1, 2, 3]);
    }
  });

  test('the asked question marks no answer, the answered one does, with the words that prove it', () => {
    const asked = blocksOf(({ body }) => body.kind === 'question' && !body.answered);
    const answered = blocksOf(({ body }) => body.kind === 'question' && body.answered);
    const rights = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'choices' ? block.items.map(({ right }) => right) : []));
    expect(rights(asked)).toEqual([null, null, null]);
    expect(rights(answered).filter(Boolean)).toHaveLength(1);
    expect(answered.find(({ kind }) => kind === 'quote')).toMatchObject({
      words: { text: '书屋不得向读者收取费用。' },
      place: { text: '一（二）1第2段第1句' },
    });
  });

  test('a case is marked as made up', () => {
    const [first] = blocksOf(({ body }) => body.kind === 'module' && body.show === 'exercise');
    expect(first).toMatchObject({ kind: 'own', tone: 'hypothetical' });
  });

  test('what a sentence does not state is said', () => {
    const view = slideView(plan, { id: 'x', body: { kind: 'task', task: '1.2.1-03' }, notes: null }, 'en');
    const facts = view.blocks.find((block) => block.kind === 'facts');
    expect(facts?.kind === 'facts' && facts.rows.find(({ label }) => label === 'When')).toMatchObject({ unstated: true });
  });

  test('notes name places instead of codes', () => {
    const opening = slides.find(({ id }) => id === '1');
    expect(opening && slideView(plan, opening, 'zh-Hans').notes).toEqual(['先读 一（二）1第1段。', '再数一数。']);
  });

  test('a view that the ledger does not have is refused', () => {
    expect(() => ledgerSlides(plan, '?kind=wish')).toThrow('no view ?kind=wish');
  });
});
