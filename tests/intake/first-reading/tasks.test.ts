import { describe, expect, test } from 'vitest';
import { comparePlan, score } from '../../../scripts/bench-reading.ts';
import { readTasks } from '../../../src/intake/first-reading/tasks.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';

const read = (text: string): string[] =>
  readTasks(text).map(
    ({ kind, task, action, start, end }) => `${kind === 'task' ? task : kind} ${kind === 'task' ? `${action} ` : ''}${text.slice(start, end)}`,
  );

describe('the first reading cuts a paragraph into tasks, aims and the rest', () => {
  test.each([
    ['建立健全清单制度，完善动态管理机制。', ['duty establish 建立健全清单制度', 'duty improve 完善动态管理机制']],
    ['按照权责一致的原则，明确责任主体，提高执法水平。', ['aim 按照权责一致的原则', 'duty regulate 明确责任主体', 'aim 提高执法水平']],
    ['未经公布的不得作为依据。', ['prohibition implement 未经公布的不得作为依据']],
    ['可以委托第三方起草草案。', ['permission delegate 可以委托第三方起草草案']],
    ['对不符合规定的文件，应当及时修改。', ['duty revise 对不符合规定的文件，应当及时修改']],
    ['对目录实行动态调整。', ['duty implement 对目录实行动态调整']],
    ['全面清理证照。（牵头单位：市编办；完成时限：2022年底）', ['duty clean-up 全面清理证照', 'rest （牵头单位：市编办；完成时限：2022年底）']],
  ])('%s', (text, pieces) => {
    expect(read(text)).toEqual(pieces);
  });

  test('every word of a paragraph lies in one piece', () => {
    const text = '根据需要，对重大事项进行评估，由市政府决定；不得提前公布。其他事项另行规定。';
    const covered = readTasks(text)
      .map(({ start, end }) => text.slice(start, end))
      .join('');
    expect(covered.replace(/[，；。]/gu, '')).toBe(text.replace(/[，；。]/gu, ''));
  });
});

test('beside the reviewed facts of a real plan it finds most tasks, and most of what it finds are tasks', async () => {
  const { tasks } = comparePlan(await changzhouPlan());
  const { recall, precision } = score(tasks?.paragraphs ?? [], true);
  expect(recall).toBeGreaterThan(0.75);
  expect(precision).toBeGreaterThan(0.75);
});
