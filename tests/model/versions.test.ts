import { describe, expect, test } from 'vitest';
import { statusWords } from '../../src/derive/views/status.ts';
import { formerPlaces, olderNote } from '../../src/derive/views/version-view.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { loadContent } from '../../src/model/content.ts';
import type { PlanFolder } from '../../src/model/plan-folder.ts';
import { newestOf, previousOf, versionFolders } from '../../src/model/versions.ts';
import { minimalPlan } from '../fixtures/plans.ts';
import { planOfTwoTexts, TWO_TEXTS } from '../fixtures/two-texts.ts';

const newest = await planOfTwoTexts();
const older = newest.versions[1] ?? newest;

describe('texts of a plan in time', () => {
  test('the newest has the plan’s address, an older one its own', () => {
    expect(newest.versions.map(({ id }) => id)).toEqual([TWO_TEXTS, `${TWO_TEXTS}.draft-2003-04-01`]);
    expect([previousOf(newest), previousOf(older), newestOf(older)]).toEqual([older, null, newest]);
  });

  test('an older text says so wherever its state is told, and no longer that nothing newer is known', () => {
    const { name, dated, notice, mark } = statusWords(older.record, wordsOf('zh-Hans'));
    for (const words of [name, dated, mark]) expect(words).toContain('非最新文本');
    expect(notice).toContain('正式印发，2003年7月1日公布');
    expect(notice).not.toContain('本站未收录');
    expect(statusWords(newest.record, wordsOf('zh-Hans')).notice).not.toContain('非最新');
  });

  test('a page of an older text leads to the place of its words in the newest', () => {
    const places = (code: string) => olderNote(older, 'zh-Hans', code)?.places.map(({ address }) => address);
    expect(places('2.1.3')).toEqual([`${TWO_TEXTS}/2.2.html#2.2.2`]);
    expect(olderNote(older, 'zh-Hans', '3.2.1')).toMatchObject({ isGone: true, places: [], newest: `${TWO_TEXTS}/index.html` });
    expect(olderNote(newest, 'zh-Hans', '2.1.3')).toBeNull();
  });

  test('a code that only the older text has leads on', () => {
    expect(formerPlaces(newest).map(({ code }) => code)).toEqual(['3.2', '3.1.2', '3.2.1']);
  });

  test('a plan with one text says nothing of versions', async () => {
    const plan = await minimalPlan();
    expect([plan.versions.length, formerPlaces(plan), previousOf(plan), plan.record.newer]).toEqual([1, [], null, undefined]);
  });
});

describe('what is wrong with texts taken together', () => {
  const folderOf = (version: string | null, files: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [version === null ? path : `versions/${version}/${path}`, text]));
  const problemsWith = (change: Readonly<Record<string, string>>): string[] => {
    const files = { ...folderOf(null, newest.folder.files), ...folderOf('draft', older.folder.files), ...change };
    const folder: PlanFolder = { id: TWO_TEXTS, files, problems: [] };
    const none = (id: string): PlanFolder => ({ id, files: {}, problems: [] });
    const { problems } = loadContent({ terms: none('terms'), guide: none('guide'), plans: versionFolders(folder) });
    return problems.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message}`);
  };

  test('a file beside the versions', () => {
    expect(problemsWith({ 'versions/plan.yaml': '' })).toEqual([
      `plans/${TWO_TEXTS}/versions/plan.yaml This file stands in versions/, but in no version that can be named.`,
    ]);
  });

  test('an older text of a later day', () => {
    const plan = (older.folder.files['plan.yaml'] ?? '').replace('published: 2003-04-01', 'published: 2004-04-01');
    expect(problemsWith({ 'versions/draft/plan.yaml': plan })).toEqual([
      `plans/${TWO_TEXTS}/versions/draft/plan.yaml This text was published on 2004-04-01, after the one that the plan's own folder holds (2003-07-01).`,
    ]);
  });

  test('a counterpart that does not exist', () => {
    expect(problemsWith({ 'clauses.yaml': 'settled:\n  "2.1.1": ["2.1.2"]\n  "9.9": ["2.1.9"]\n' })).toEqual([
      `plans/${TWO_TEXTS}/clauses.yaml:3 The text before this one (${TWO_TEXTS}.draft) has no clause 9.9.`,
      `plans/${TWO_TEXTS}/clauses.yaml:3 This text has no clause 2.1.9.`,
    ]);
  });
});
