import type { PhrasingContent } from 'mdast';
import { toString as wordsIn } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { publicText } from '../../src/derive/views/public-text.ts';
import { expressionOf, type Locale, storedLanguage } from '../../src/i18n/index.ts';
import type { Clause, Plan } from '../../src/model/plan.ts';
import { localesOf } from '../../src/page.ts';
import { undoDisplay } from '../../src/text/display.ts';
import { exportedPlans } from './exported-plans.ts';

/** The Markdown and the plain text hold the plan's words, all of them, each under its code. */
const cases = (await exportedPlans()).flatMap((exported) => localesOf(exported.plan).map((locale) => ({ id: exported.id, exported, locale })));

/** A code ('' for title and subtitle) and the words under it. */
type Line = [code: string, words: string];

/** What the source has, in its order; the printed number of a measure and the full stop of a run-in heading are not shown. */
function expected(plan: Plan, locale: Locale): Line[] {
  const language = storedLanguage(locale);
  const { title, subtitle } = plan.record;
  const lines = (clause: Clause): Line[] => {
    const number = clause.kind === 'section' && language === 'zh-Hans' ? clause.number : '';
    const heading = clause.heading[language]?.replace(/[。.]$/, '');
    const words = [heading === undefined ? undefined : `${number}${heading}`, publicText(plan, clause)[language]];
    return [
      ...(clause.kind === 'preamble' ? [title, subtitle].map((said): Line => ['', said?.[language] ?? '']) : []),
      ...words.filter((said) => said !== undefined).map((said): Line => [clause.code, said]),
    ];
  };
  return plan.clauses.flatMap(lines).map(([code, words]): Line => [code, expressionOf(locale).convert(words)]);
}

/** The captured form again: only Chinese was changed for display. */
const captured = (lines: Line[], locale: Locale): Line[] =>
  lines.map(([code, words]): Line => [code, storedLanguage(locale) === 'en' ? words : undoDisplay(words)]);

test.each(cases)('$id: plan.$locale.txt', async ({ exported, locale }) => {
  const text = await exported.text(`plan.${locale}.txt`);
  const from = text.indexOf('\n[notice] ');
  const lines = text
    .slice(from)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => {
      const [, code = '', words = ''] = /^(?:\[([\w.]+)\] )?(.*)$/.exec(line) ?? [];
      return [code, words];
    });
  const own = expected(exported.plan, locale);
  expect(captured(lines.slice(0, own.length), locale)).toEqual(own);
  expect(lines.slice(own.length + 1).map(([code]) => code)).toEqual(exported.plan.notes.map(({ clause }) => clause));
});

test.each(cases)('$id: plan.$locale.md, read by a Markdown parser', async ({ exported, locale }) => {
  const tree = unified()
    .use(remarkParse)
    .parse(await exported.text(`plan.${locale}.md`));
  const lines = tree.children.flatMap((block): Line[] => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return [];
    const [open, code, close, ...rest] = block.children as PhrasingContent[];
    if (open?.type !== 'html') return [['', wordsIn(block)]];
    expect([open.value, close?.type]).toEqual([`<a id="${wordsIn(code)}">`, 'html']);
    return [[wordsIn(code), wordsIn({ type: 'paragraph', children: rest }).slice(1)]];
  });
  const own = expected(exported.plan, locale);
  expect(captured(lines.slice(1, own.length + 1), locale)).toEqual(own);
  const depths = tree.children.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
  expect(depths.every((depth, index) => index === 0 || depth <= (depths[index - 1] ?? 0) + 1)).toBe(true);
  const notes = tree.children.flatMap((block) => (block.type === 'list' ? block.children.map((item) => wordsIn(item).split(' ')[0]) : []));
  expect(notes).toEqual(exported.plan.notes.map(({ clause }) => clause));
});
