import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { annotationsOf } from '../../src/derive/questions/annotations.ts';
import { searchRecords } from '../../src/derive/views/search-records.ts';
import { makeExports } from '../../src/exports/index.ts';
import { planData } from '../../src/exports/plan-data.ts';
import { alignedSentences } from '../../src/model/alignment.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { clauseAt, type Plan, translationsOf } from '../../src/model/plan.ts';
import { registersOf } from '../../src/model/plan-files.ts';
import type { PlanFolder } from '../../src/model/plan-folder.ts';
import { readPlanFolder } from '../../src/model/reading/read-plan-folder.ts';
import { loadTermbase } from '../../src/model/termbase.ts';
import { besideOf, hasParallel, localesOf } from '../../src/page.ts';
import { shownHit } from '../../src/search/excerpt.ts';
import { type Hit, Matcher } from '../../src/search/matcher.ts';
import { packIndex } from '../../src/search/pack.ts';
import { scripts } from '../../src/search/scripts.ts';
import { expressionOfTag } from '../../src/text/expressions/index.ts';
import { fixtureContent } from '../fixtures/plans.ts';

/** A plan has the languages that its folder has: one more, or the original alone. */
const folder = await readPlanFolder(`${fixtureContent}/plans/minimal`, 'minimal');
const { terms } = loadTermbase(await readPlanFolder(`${fixtureContent}/terms`, 'terms'));

/** The fixture in other languages; its registers are those of the files that are given. */
function inLanguages(languages: string, files: PlanFolder['files']): PlanFolder {
  const registers = `registers: [${registersOf({ files }).join(', ')}]`;
  const planText = (files['plan.yaml'] ?? '')
    .replace(/registers: .*/, registers)
    .replace(/languages:(\n {2}- .*)+|languages: \[.*\]/, `languages: [${languages}]`);
  expect(planText).toContain(`languages: [${languages}]`);
  return { ...folder, files: { ...files, 'plan.yaml': planText } };
}

/** Names of months, which are words and no numerals in the translations. */
const inFrench = (text: string): string => text.replaceAll('March', 'mars').replaceAll('April', 'avril');

type Words = Record<string, unknown>;

/** The fixture's training files with its words in two languages changed. */
function training(change: (words: Words) => Words): PlanFolder['files'] {
  const changed = (record: unknown): unknown => {
    if (record === null || typeof record !== 'object') return record;
    if (Array.isArray(record)) return record.map(changed);
    const own = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, changed(value)]));
    return 'en' in own ? change(own) : own;
  };
  return Object.fromEntries(
    Object.entries(folder.files).flatMap(([path, text]) => (/^training\/.*\.yaml$/.test(path) ? [[path, stringify(changed(parse(text)))]] : [])),
  );
}

/** The fixture with a third language, whose words are those of the English, months aside, under another tag. */
function withThird(tag: string, change: (path: string, text: string) => string = (_, text) => text): PlanFolder {
  const more = Object.entries(folder.files)
    .filter(([path]) => /^(text|quotes|alignment|training\/modules)\/en\//.test(path))
    .map(([path, text]) => [path.replace('/en/', `/${tag}/`), change(path, inFrench(text))] as const);
  const dates = (folder.files['dates.yaml'] ?? '').replace(/en: ("[^"]*")(?=\s*\})/g, (both, words: string) => `${both}, ${tag}: ${inFrench(words)}`);
  const trained = training((words) => ({ ...words, [tag]: words['en'] }));
  return inLanguages(`zh-Hans, en, ${tag}`, { ...folder.files, 'dates.yaml': dates, ...trained, ...Object.fromEntries(more) });
}

function read(source: PlanFolder): Plan {
  const { plan, problems } = loadPlan(source, terms);
  expect(problems).toEqual([]);
  if (plan === null) throw new Error('The plan cannot be read.');
  return plan;
}

describe('a third stored language is a folder', () => {
  const plan = read(withThird('fr'));

  test('its words, sentences, alignment and quotes are read by its tag', () => {
    expect(translationsOf(plan)).toEqual(['en', 'fr']);
    for (const clause of plan.clauses.filter(({ text }) => text['en'] !== undefined)) {
      expect(clause.text['fr']).toBe(inFrench(clause.text['en'] ?? ''));
      expect(alignedSentences(plan, clause, 'fr').map(({ number }) => number)).toEqual(alignedSentences(plan, clause, 'en').map(({ number }) => number));
      expect(annotationsOf(plan, clause.code, 'fr').tasks.map(({ code }) => code)).toEqual(
        annotationsOf(plan, clause.code, 'en').tasks.map(({ code }) => code),
      );
    }
    expect(plan.clauses.some(({ code }) => annotationsOf(plan, code, 'fr').tasks.length > 0)).toBe(true);
  });

  test('its words are in the published data', () => {
    const [task] = planData(plan, 'build').tasks;
    expect(task?.quote['fr']).toBe(inFrench(task?.quote['en'] ?? '?'));
    expect(task?.quote['fr']).not.toBeUndefined();
  });

  test('its words are in the search, are found, and are shown to who reads it', () => {
    const set = searchRecords({ plans: [plan], terms, guide: [], termAddress: null });
    const matcher = new Matcher(JSON.parse(JSON.stringify(packIndex(set, scripts))));
    const clause = plan.clauses.find(({ text }) => text['fr']?.includes('mars'));
    const hits = matcher.search('mars').groups.flatMap((group) => group.hits);
    expect(hits.map(({ record }) => record.code)).toContain(clause?.code);
    expect(hits.flatMap(({ ranges }) => ranges.map(({ language }) => language))).toEqual(expect.arrayContaining(['fr']));
    const hit = hits.find(({ record }) => record.code === clause?.code) as Hit;
    const words = (tag: string): [string, string | null][] => {
      const shown = shownHit(hit, matcher.readerOf(tag));
      return [shown.own, shown.other].map((excerpt) => [excerpt?.pieces.map(({ text }) => text).join('') ?? '', excerpt?.language ?? null]);
    };
    expect(words('fr')[0]?.[0]).toContain('mars');
    expect(words('fr')[1]).toEqual(['', null]);
    // In English: the sentence that says the same, by way of the original, and the French one that was found.
    expect(words('en')).toEqual([
      [words('fr')[0]?.[0].replace('mars', 'March'), 'en'],
      [words('fr')[0]?.[0], 'fr'],
    ]);
    expect(words('zh-Hant').map(([, tag]) => tag)).toEqual(['zh-Hant', 'fr']);
  });

  test('what is not translated is said in its own name', () => {
    const withoutLast = (path: string, text: string): string => (path === 'text/en/1.1.mdx' ? text.replace(/\n\n[^\n]+\s*$/, '\n') : text);
    const { problems } = loadPlan(withThird('fr', withoutLast), terms);
    expect(problems.map(({ file, message }) => `${file} ${message}`).join('\n')).toMatch(/text\/fr\/1\.1\.mdx 1\.1\.p\d+ is not translated/);
    expect(problems.filter(({ file }) => file.includes('/en/'))).toEqual([]);
    expect(problems.map(({ hint }) => hint).join('\n')).toContain('one French paragraph');
  });
});

describe('a plan in Chinese alone', () => {
  const withoutEnglish = {
    ...Object.fromEntries(Object.entries(folder.files).filter(([path]) => !path.includes('/en/'))),
    ...training(({ en: _, ...words }) => words),
  };
  const plan = read(inLanguages('zh-Hans', withoutEnglish));

  test('is offered in Chinese alone', () => {
    expect(localesOf(plan)).toEqual(['zh-Hans', 'zh-Hant']);
    expect(hasParallel(plan)).toBe(false);
    expect(besideOf(plan, 'zh-Hans')).toBeNull();
  });

  test('has no file in another language, and no file speaks of a translation', async () => {
    const { files } = await makeExports(plan, 'build');
    expect(files.filter(({ locale, file }) => locale === 'en' || /\.en\.|bilingual/.test(file))).toEqual([]);
    const heads = files.filter(({ file }) => file.endsWith('.csv')).map(({ bytes }) => new TextDecoder().decode(bytes).split('\r\n')[0] ?? '');
    expect(heads.length).toBeGreaterThan(3);
    expect(heads.filter((head) => /[. ]en\b/.test(head))).toEqual([]);
    const spoken = files.filter(({ file }) => /\.(txt|md|svg|csv)$/.test(file)).map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(spoken.length).toBeGreaterThan(3);
    expect(spoken.filter((text) => /不具官方效力|unofficial/.test(text))).toEqual([]);
  });
});

test('words that are not given in the original language are a problem at their line', () => {
  const files = { ...folder.files, 'topics.yaml': (folder.files['topics.yaml'] ?? '').replace(/zh-Hans:/, 'ja:') };
  const { problems } = loadPlan({ ...folder, files }, terms);
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual(['topics.yaml "no. 1, name" has no words in zh-Hans, the language of the plan.']);
});

describe('a language without a file of its own is written as its script is', () => {
  test.each([
    ['fr', ' ', ': ', 'word', 'ltr', ['Un. ', 'Deux.']],
    ['ja', '', '：', 'character', 'ltr', ['一つ。', '二つ。']],
    ['ar', ' ', ': ', 'word', 'rtl', ['Un. ', 'Deux.']],
  ])('%s', (tag, space, colon, unit, direction, sentences) => {
    const expression = expressionOfTag(tag);
    expect([expression.space, expression.colon, expression.searchUnit, expression.direction, expression.derivesFrom]).toEqual([
      space,
      colon,
      unit,
      direction,
      null,
    ]);
    const text = sentences.join('');
    expect(expression.sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences.map((words) => words.trim()));
  });

  test('no tag is told', () => expect(() => expressionOfTag('not a tag')).toThrow('BCP 47'));
});

test('every clause of the fixture has its words in the languages of its plan', () => {
  const plan = read(folder);
  expect(Object.keys(clauseAt(plan, '1.2.1').heading)).toEqual(['zh-Hans', 'en']);
});
