import { describe, expect, test } from 'vitest';
import { reviewCounts } from '../../../src/model/review-state.ts';
import { SHAPES } from '../shapes.ts';
import { drafted, imported, soundPlan } from './drafted-plan.ts';

describe('a first reading of every shape of plan', () => {
  test.each(SHAPES.map((shape) => [shape.name, shape.lines] as const))('%s: is sound, all of it proposed, and the same when made again', (_, lines) => {
    const once = drafted(imported(lines));
    const { facts, proposed } = reviewCounts(soundPlan(once));
    expect(proposed).toBe(facts);
    expect(drafted(once)).toEqual(once);
  });
});

const LINES = [
  '虚构县法治政府建设实施方案',
  '一、主要任务',
  '（一）完善清单管理',
  '1.落实权责清单。编制公布权责清单，2022年底前完成全部修订。（牵头单位：县委编办；配合单位：县司法局；完成时限：2022年底）',
  '2.加强培训。县司法局要组织培训，每年不少于2次，满意度达90%以上。依托“互联网+培训”平台，推行网上学习。',
  '责任单位：县司法局、各乡镇人民政府',
  '完成时限：2023年6月30日前',
  '（二）强化监督',
  '1.落实监督办法。贯彻落实《虚构省监督办法》，不得擅自增设检查。由县司法局牵头，制定监督检查实施细则。',
  '二、组织保障',
  '各级各部门要加强领导。',
];

describe('what it proposes', () => {
  const plan = soundPlan(drafted(imported(LINES)));
  const tasks = plan.dataset.tasks;
  const said = (code: string) => tasks.filter(({ measure }) => measure === code);
  const bodies = (code: string) => said(code).map(({ actors }) => actors.map(({ role, basis, quote }) => `${role} ${basis} ${quote}`));

  test('tasks with their kind', () => {
    expect(said('1.2.1').map(({ kind, quote }) => `${kind} ${quote}`)).toEqual([
      'duty 贯彻落实《虚构省监督办法》',
      'prohibition 不得擅自增设检查',
      'duty 由县司法局牵头，制定监督检查实施细则',
    ]);
  });

  test('bodies of a division of work, in the same paragraph or below it', () => {
    expect(bodies('1.1.1')).toEqual([
      ['lead division 县委编办', 'supporting division 县司法局'],
      ['lead division 县委编办', 'supporting division 县司法局'],
    ]);
    expect(bodies('1.1.2')[0]).toEqual(['responsible division 县司法局', 'responsible division 各乡镇人民政府']);
    expect(said('1.1.2')[0]?.actors.map(({ clause }) => clause)).toEqual(['1.1.2.p2', '1.1.2.p2']);
    expect(bodies('1.2.1')[2]).toEqual(['lead stated 县司法局']);
  });

  test('times, a time that stands twice only once', () => {
    expect(said('1.1.1').map(({ times }) => times.map(({ quote, value, basis }) => [quote, value, basis]))).toEqual([
      [['2022年底', '2022-12-31', 'division']],
      [['2022年底前', '2022-12-31', undefined]],
    ]);
    expect(said('1.1.2')[0]?.times.at(-1)).toMatchObject({ quote: '2023年6月30日前', value: '2023-06-30', basis: 'division', clause: '1.1.2.p3' });
  });

  test('numbers, documents, platforms', () => {
    expect(plan.dataset.targets.map(({ value, comparator, unitZh, measures }) => [value, comparator, unitZh, measures['zh-Hans']])).toEqual([
      [2, '>=', '次', '每年不少于2次'],
      [90, '>=', '%', '满意度达90%以上'],
    ]);
    expect(plan.dataset.documents.map(({ title, level }) => [title['zh-Hans'], level])).toEqual([
      ['虚构省监督办法', 'provincial'],
      ['监督检查实施细则', 'not-stated'],
    ]);
    expect(plan.dataset.platforms.map(({ name }) => name['zh-Hans'])).toEqual(['“互联网+培训”平台']);
  });

  test('each fact with its rule and how sure it is', () => {
    const reviews = [...tasks, ...tasks.flatMap(({ actors, times }) => [...actors, ...times]), ...plan.dataset.targets].map(({ review }) => review);
    expect(reviews.filter((review) => review?.rule === undefined || review.confidence === undefined || review.state !== 'proposed')).toEqual([]);
  });
});

describe('what a person decided stays', () => {
  const first = drafted(imported(LINES));
  const file = 'tasks/1.1.1.yaml';

  test('a corrected time and an accepted body, beside what is proposed anew', () => {
    const changed = {
      ...first,
      [file]: (first[file] ?? '')
        .replace(
          'quote: 2022年底前, value: 2022-12-31, rule: null, precision: year, reading: {zh-Hans: 按该年12月31日理解。}, review: {state: proposed',
          'quote: 2022年底前, value: "2022", rule: null, precision: year, review: {state: reviewed, decision: corrected, by: 虚构员, on: 2026-02-03',
        )
        .replace('quote: 县委编办, review: {state: proposed', 'quote: 县委编办, review: {state: reviewed, decision: accepted, by: 虚构员, on: 2026-02-03'),
    };
    expect(changed[file]).not.toBe(first[file]);
    const again = drafted(changed);
    const [one, two] = soundPlan(again).dataset.tasks.filter(({ measure }) => measure === '1.1.1');
    expect(two?.times.map(({ value, review }) => [value, review?.decision, review?.by])).toEqual([['2022', 'corrected', '虚构员']]);
    expect(one?.actors.map(({ quote, review }) => [quote, review?.state])).toEqual([
      ['县委编办', 'reviewed'],
      ['县司法局', 'proposed'],
    ]);
    expect(drafted(again)).toEqual(again);
  });

  test('what was rejected is not proposed again; the words of a rejected task are listed', () => {
    const again = drafted({
      ...first,
      'rejected.yaml': [
        '- {fact: task, clause: 1.1.1.p1, quote: 编制公布权责清单, by: 虚构员}',
        '- {fact: actor, clause: 1.1.1.p1, quote: 县司法局}',
        '- {fact: target, clause: 1.1.2.p1, quote: 不少于2次}',
        '',
      ].join('\n'),
    });
    const plan = soundPlan(again);
    expect(plan.dataset.tasks.filter(({ measure }) => measure === '1.1.1').map(({ quote, actors }) => [quote, actors.map((actor) => actor.quote)])).toEqual([
      ['2022年底前完成全部修订', ['县委编办']],
    ]);
    expect(plan.dataset.unread.map(({ quote }) => quote)).toContain('编制公布权责清单');
    expect(plan.dataset.targets.map(({ value }) => value)).toEqual([90]);
  });

  test('a measure that is called reviewed is left as it is', () => {
    const own = [
      'measure: 1.1.1',
      'review: {state: reviewed, by: 虚构员}',
      'tasks:',
      '  - {code: 1.1.1-07, clause: 1.1.1.p1, kind: duty, actions: [draft], quote: 编制公布权责清单，2022年底前完成全部修订, review: {state: reviewed, rule: clauses-and-verbs},',
      '     times: [{kind: date, quote: 2022年底前, value: 2022-12-31, rule: null, precision: day}]}',
      'divisions:',
      '  - {clause: 1.1.1.p1, quote: （牵头单位：县委编办；配合单位：县司法局；完成时限：2022年底）}',
      '',
    ].join('\n');
    const again = drafted({
      ...first,
      [file]: own,
      'uncovered.yaml':
        '- {clause: 1.1.1.p1, quote: 完成时限：2022年底, kind: time, reason: 分工}\n- {clause: 1.1.1.p1, quote: 完成时限：2022年底, kind: number, reason: 分工}\n',
    });
    expect(again[file]).toBe(own);
    expect(soundPlan(again).dataset.tasks.filter(({ measure }) => measure === '1.1.1')).toHaveLength(1);
  });
});
