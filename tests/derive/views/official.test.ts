import { describe, expect, test } from 'vitest';
import { officialBlocks } from '../../../src/derive/views/official.ts';
import { fontsAsked, printSheet } from '../../../src/derive/views/print-sheet.ts';
import { printedFiles } from '../../../src/derive/views/printed-files.ts';
import { wordsOf } from '../../../src/i18n/index.ts';
import { captureBlocks } from '../../../src/model/capture-blocks.ts';
import { undoDisplay } from '../../../src/text/display.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plans = { minimal: await minimalPlan(), changzhou: await changzhouPlan() };
const { changzhou } = plans;
const bare = (text: string): string => undoDisplay(text).replace(/\s/g, '');

describe.each(Object.entries(plans))('the official layout of %s', (_, plan) => {
  test('has the words of the captured page, printed numbers and run-in headings included', () => {
    const captured = captureBlocks(plan).map(({ text }) => text);
    const start = captured.indexOf(plan.record.subtitle?.['zh-Hans'] ?? '') + 1;
    const lines = officialBlocks(plan, 'zh-Hans').flatMap(({ heading, runIn, paragraphs }) => {
      const texts = paragraphs.map(({ words }) => words.text);
      return runIn ? [`${heading?.text}${texts[0]}`, ...texts.slice(1)] : [...(heading === null ? [] : [heading.text]), ...texts];
    });
    expect(lines.map(bare)).toEqual(
      captured
        .slice(start)
        .map(bare)
        .filter((line) => line !== ''),
    );
  });

  test('has an outline without gaps', () => {
    const depths = officialBlocks(plan, 'zh-Hans').flatMap(({ level, depth }) => (level === null ? [] : [depth]));
    for (const [index, depth] of depths.entries()) expect(depth - (depths[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has the same blocks in every language', () => {
    const shape = (locale: string) => officialBlocks(plan, locale).map(({ code, level, paragraphs }) => [code, level, paragraphs.length]);
    expect(shape('en')).toEqual(shape('zh-Hans'));
    expect(shape('zh-Hant')).toEqual(shape('zh-Hans'));
  });
});

test('English headings are numbered as their codes', () => {
  const heading = (code: string) => officialBlocks(changzhou, 'en').find((block) => block.code === code)?.heading?.text;
  expect(heading('2.1')).toMatch(/^\(1\) Fully perform/);
  expect(heading('2.1.3')).toMatch(/^3\. Optimize .*\.$/);
  expect(heading('2')).toMatch(/^Part 2\./);
});

describe('the style sheet of printed pages', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'])('%s: status at both inner feet, every font that the page names', (locale) => {
    const sheet = printSheet(changzhou, locale, wordsOf(locale));
    const status = {
      'zh-Hans': '征求意见稿（2016年7月11日公布），不是正式印发的方案',
      'zh-Hant': '徵求意見稿',
      en: 'Draft for public comment of 11 July 2016, not the plan as issued',
    };
    const said = status[locale as keyof typeof status];
    expect(sheet).toContain(`@page :right{@bottom-left{content:"${said}`);
    expect(sheet).toContain(`@page :left{@bottom-right{content:"${said}`);
    for (const face of ['title', 'first', 'second', 'text'] as const) {
      for (const font of fontsAsked(locale, face)) expect(sheet).toContain(`"${font}"`);
    }
  });

  test('a word with a quotation mark, a backslash or a line break stays inside its string', () => {
    const words = wordsOf('en');
    const kinds = { ...words.status.kinds, [changzhou.record.status]: { ...words.status.kinds[changzhou.record.status], mark: 'a"}\\b\nc' } };
    const hostile = { ...words, status: { ...words.status, kinds } };
    expect(printSheet(changzhou, 'en', hostile)).toContain('{content:"a\\"}\\\\b\\a c"}');
  });
});

test('files for print: one name each, briefs in the stored languages only', () => {
  const files = printedFiles(changzhou, ['zh-Hans', 'zh-Hant', 'en']);
  expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
  const briefs = files.filter(({ kind }) => kind === 'brief');
  expect(new Set(briefs.map(({ locale }) => locale))).toEqual(new Set(['zh-Hans', 'en']));
  expect(files.length - briefs.length).toBe(9);
  expect(printedFiles(plans.minimal, ['en']).map(({ file }) => file)).toContain('tasks-en.pdf');
});
