import { describe, expect, test } from 'vitest';
import { readDivisions } from '../../../src/intake/first-reading/divisions.ts';

const read = (text: string): string[] =>
  readDivisions(text).map(
    ({ start, end, bodies, times }) =>
      `${text.slice(start, end)} → ${[...bodies.map(({ value }) => `${value.role} ${value.name}`), ...times.map((time) => text.slice(time.start, time.end))].join('; ')}`,
  );

describe('a division of work is told from what is to be done', () => {
  test.each([
    [
      '全面清理证照。（牵头单位：市编办；配合单位：市财政局、市人社局；完成时限：2022年底）',
      ['（牵头单位：市编办；配合单位：市财政局、市人社局；完成时限：2022年底） → lead 市编办; supporting 市财政局; supporting 市人社局; 2022年底'],
    ],
    ['推行清单（责任部门:县司法局）。', ['（责任部门:县司法局） → responsible 县司法局']],
    ['责任单位：市司法局，各有关部门', ['责任单位：市司法局，各有关部门 → responsible 市司法局; responsible 各有关部门']],
    ['健全制度。责任单位：市司法局。完成时限：2021年6月底前。', ['责任单位：市司法局 → responsible 市司法局', '完成时限：2021年6月底前 → 2021年6月底前']],
    [
      '（市司法局牵头，各县（市、区）政府、市政府各部门按职责分工负责；2021年12月底前完成）',
      [
        '（市司法局牵头，各县（市、区）政府、市政府各部门按职责分工负责；2021年12月底前完成） → lead 市司法局; responsible 各县（市、区）政府; responsible 市政府各部门; 2021年12月底前',
      ],
    ],
    ['规范执法行为（2022年底前完成）；', ['（2022年底前完成） → 2022年底前']],
    ['由市司法局牵头，市财政局配合。', ['由市司法局牵头，市财政局配合 → lead 市司法局; supporting 市财政局']],
    ['【牵头单位：区司法局】', ['【牵头单位：区司法局】 → lead 区司法局']],
  ])('%s', (text, divisions) => {
    expect(read(text)).toEqual(divisions);
  });

  test.each([['由市司法局牵头，制定管理办法。'], ['明确责任单位、责任人和完成时限。'], ['到2020年（含当年），全面建成。'], ['落实主要负责人负责制。']])(
    'none in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
