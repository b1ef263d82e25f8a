import { expect, test } from 'vitest';
import { sharedBodies } from '../../../src/derive/questions/shared-bodies.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { drafted, imported, soundPlan } from '../../intake/first-reading/drafted-plan.ts';

const planOf = (id: string, ...measures: string[]): Plan => ({
  ...soundPlan(drafted(imported(['虚构县实施方案', '一、任务', ...measures, '二、保障', '要加强领导。']))),
  id,
});

test('bodies of several plans, those of most plans first, each with its tasks there', () => {
  const plans = [
    planOf('one', '1.清单。编制清单。（责任单位：县司法局、县财政局）', '2.培训。组织培训。（责任单位：县司法局）'),
    planOf('two', '1.评查。开展评查。（牵头单位：县司法局；配合单位：县公安局）'),
    planOf('three', '1.经费。保障经费。（责任单位：县财政局、县司法局）'),
  ];
  expect(sharedBodies(plans).map(({ name, plans: list, tasks }) => [name, list.map(({ plan }) => plan.id), tasks])).toEqual([
    ['县司法局', ['one', 'two', 'three'], 4],
    ['县财政局', ['one', 'three'], 2],
  ]);
});
