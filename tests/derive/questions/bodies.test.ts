import { expect, test } from 'vitest';
import { BODY_GROUPS, type BodyNames, findBodies, generalBodies, groupOfName, singleDepartments, tasksByBody } from '../../../src/derive/questions/bodies.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plan = await changzhouPlan();
const bodies: BodyNames[] = plan.dataset.organizations.map(({ id, name, aliases }) => ({
  id,
  names: [name['zh-Hans'] ?? '', (name.en ?? '').toLowerCase(), ...aliases],
}));
const nameOf = (id: string): string => plan.dataset.organizations.find((organization) => organization.id === id)?.name['zh-Hans'] ?? '';
const find = (typed: string) => {
  const { named, near, group } = findBodies(bodies, typed);
  return { named: named.map(nameOf), near: near.map(nameOf), group };
};

test('a body that the plan names is found by its name, by another form of it, and by a part of it, the whole name first', () => {
  expect(find('行政执法机关').named[0]).toBe('行政执法机关');
  expect(find('行政执法机关').named).toContain('各级行政执法机关');
  expect(find('市和辖市(区)政府').named[0]).toBe('市和辖市(区)人民政府');
  expect(find('legal affairs').named.length).toBeGreaterThan(1);
  expect(find('部门').named[0]).toBe('部门');
});

test.each(['司法局', '环保局', '市教育局', '常州市财政局', '市发改委', 'justice bureau'])(
  '%s is not named: what it seems to be is said, nothing is invented',
  (typed) => {
    expect(find(typed)).toEqual({ named: [], near: [], group: 'department' });
  },
);

test.each([
  ['公安局', '公安机关'],
  ['常州市公安局', '公安机关'],
  ['审计局', '审计部门'],
  ['市法制办', '政府法制机构'],
  ['public security bureau', '公安机关'],
] as const)('%s is not named, %s has a name like it', (typed, near) => {
  const found = find(typed);
  expect(found.named).toEqual([]);
  expect(found.near).toContain(near);
  expect(found.group).toBe('department');
});

test.each([
  ['某某区政府', 'county'],
  ['某某县', 'county'],
  ['某某镇', 'township'],
  ['某某街道办事处', 'township'],
  ['市纪委', 'party'],
  ['市中级人民法院', 'court'],
  ['某某大学', 'education'],
  ['某某集团', 'enterprise'],
  ['市场监督管理局', 'department'],
  ['听证', null],
  ['2020', null],
  ['', null],
] as const)('the end of %s says what it is', (name, group) => expect(groupOfName(name)).toBe(group));

test('general names for a department are those of departments, and no particular body', () => {
  const names = generalBodies(plan, 'department').map(nameOf);
  for (const name of ['政府部门', '各职能部门', '行政执法机关', '各级政府及其部门', '各地各部门', '行政机关']) expect(names).toContain(name);
  for (const name of ['公安机关', '审计部门', '机构编制部门', '市政府', '政府', '部门办公会议', '检察机关']) expect(names).not.toContain(name);
  expect(generalBodies(plan, 'township').map(nameOf)).toEqual(expect.arrayContaining(['乡镇政府和街道办事处', '各级政府']));
  const counts = tasksByBody(plan);
  for (const group of BODY_GROUPS) {
    const tasks = generalBodies(plan, group).map((id) => counts.get(id) ?? 0);
    expect(Math.min(...tasks, 1), group).toBeGreaterThan(0);
    expect(tasks, group).toEqual([...tasks].sort((a, b) => b - a));
  }
});

test('no department is named one by one in this plan; a plan without general names has none', async () => {
  expect(singleDepartments(plan)).toEqual([]);
  const minimal = await minimalPlan();
  for (const group of BODY_GROUPS) expect(generalBodies(minimal, group).every((id) => minimal.dataset.organizations.some((body) => body.id === id))).toBe(true);
});
