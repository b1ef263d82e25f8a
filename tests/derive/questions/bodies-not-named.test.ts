import { describe, expect, test } from 'vitest';
import { bodyNames, bodyNotNamed } from '../../../src/derive/questions/bodies-not-named.ts';
import { rolledUpTasks } from '../../../src/derive/questions/wider-bodies.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();
const bodies = bodyNames(plan);
const text = plan.clauses.map(({ text: words }) => words['zh-Hans'] ?? '').join('\n');
const namesOf = (ids: readonly string[] | undefined): string[] =>
  (ids ?? []).map((id) => plan.dataset.organizations.find((organization) => organization.id === id)?.name['zh-Hans'] ?? '');

describe('a body that the plan does not name', () => {
  test.each(['司法局', '市司法局', '常州市司法局', '环保局', '住建局', '财政局', '民政局', '发改委', '人社局', '市场监管局', 'Justice Bureau'])(
    '%s',
    (asked) => {
      const answer = bodyNotNamed(asked, bodies);
      expect(text).not.toContain(answer?.asked);
      expect(namesOf(answer?.general)).toEqual(expect.arrayContaining(['政府部门', '各职能部门', '行政执法机关', '各级政府及其部门']));
    },
  );

  test.each([
    ['公安局', '公安机关'],
    ['审计局', '审计部门'],
    ['Audit Bureau', '审计部门'],
  ])('%s is near to %s, which has its subject in the name', (asked, near) => expect(namesOf(bodyNotNamed(asked, bodies)?.near)).toContain(near));

  test('without the level before it', () =>
    expect(['市司法局', '常州市司法局', '省司法厅'].map((asked) => bodyNotNamed(asked, bodies)?.asked)).toEqual(['司法局', '司法局', '司法厅']));
});

test('general names say nothing of a subject, and each has tasks', () => {
  const general = bodies.filter((body) => body.general).map(({ id }) => id);
  expect(namesOf(general)).not.toEqual(expect.arrayContaining(['审计部门']));
  expect(namesOf(general).filter((name) => /审计|编制|起草|公安|上级|下级/.test(name))).toEqual([]);
  for (const id of general) expect(rolledUpTasks(plan, id).length, id).toBeGreaterThan(0);
});

test.each([
  '行政复议',
  '公安机关',
  '审计部门',
  '市政府',
  '办公室',
  '行政复议委员会',
  '村委会',
  '法院',
  '布局',
  '新格局',
  '督办',
  '发改',
  '局',
  '',
  'hearing',
  '<b>局',
])('%s is named, or is no body', (asked) => expect(bodyNotNamed(asked, bodies)).toBeNull());
