import { describe, expect, test } from 'vitest';
import { type COVERAGE, coverageByArea, coverageKeys, type Stated, statedByTask } from '../../../src/derive/questions/coverage.ts';
import { countsOf } from '../../../src/derive/questions/facts.ts';
import { gapsOf } from '../../../src/derive/questions/gaps.ts';
import { tasksWithVagueWords } from '../../../src/derive/questions/vague.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { vaguePlaces } from '../../../src/model/vague-places.ts';
import { changzhouPlan, minimalPlan } from '../../fixtures/plans.ts';

const plans = { minimal: await minimalPlan(), changzhou: await changzhouPlan() };
const { changzhou } = plans;
const stated = statedByTask(changzhou);

describe.each(Object.entries(plans))('coverage of %s', (_, plan) => {
  const areas = coverageByArea(plan);
  const all = areas.flatMap(({ tasks }) => tasks);

  test('counts every task in one area', () => expect(all.map((task) => task.code).sort()).toEqual(plan.dataset.tasks.map((task) => task.code).sort()));

  test('puts each task either under what it states, or under one of the two rests', () => {
    for (const { tasks, lists } of areas) {
      const stating = new Set([...lists.body, ...lists.when, ...lists.number, ...lists.output].map((task) => task.code));
      expect(stating.size + lists.softOnly.length + lists.none.length).toBe(tasks.length);
      for (const task of [...lists.softOnly, ...lists.none]) expect(stating.has(task.code)).toBe(false);
    }
  });

  test('agrees with the counts on other pages', () => {
    const counts = countsOf(plan.dataset.tasks);
    const sum = (key: (typeof COVERAGE)[number]): number => areas.reduce((total, { lists }) => total + lists[key].length, 0);
    expect([sum('body'), sum('when'), sum('number')]).toEqual([counts.actors, counts.times, counts.targets]);
  });

  test('and its gaps make up the whole', () => {
    const gaps = gapsOf(plan);
    const counts = countsOf(plan.dataset.tasks);
    const sum = (list: readonly { tasks: readonly unknown[] }[]): number => list.reduce((total, { tasks }) => total + tasks.length, 0);
    expect(sum(gaps.body) + counts.actors).toBe(gaps.tasks);
    expect(sum(gaps.when) + counts.times).toBe(gaps.tasks);
    expect(sum(gaps.number) + counts.targets).toBe(gaps.tasks);
    const states = Object.values(gaps.bodyStates).flat();
    expect(states.length).toBe(sum(gaps.body));
    expect(new Set(states).size).toBe(states.length);
    for (const measure of gaps.measuresWithoutBody)
      expect(plan.dataset.tasks.filter((task) => task.measure === measure.code && stated.get(task.code)?.body)).toEqual([]);
  });
});

describe('what a task states', () => {
  const nothing: Stated = { body: false, actor: false, when: false, definite: false, number: false, document: false, output: false, soft: false };
  test('vague words count only where nothing else is stated', () => {
    expect(coverageKeys({ ...nothing, soft: true })).toEqual(['softOnly']);
    expect(coverageKeys({ ...nothing, soft: true, when: true, body: true })).toEqual(['body', 'when']);
    expect(coverageKeys({ ...nothing, actor: true, document: true })).toEqual(['none']);
  });
  test('a time that leaves the interval open is a time, but no definite one', () => {
    expect(stated.get('2.2.5-03')).toMatchObject({ when: true, definite: false });
    expect(stated.get('2.2.5-07')).toMatchObject({ when: true, definite: true });
  });
  test('the window of a liability is no deadline', () => {
    expect(stated.get('3.2-03')).toMatchObject({ when: true, definite: false });
  });
  test('a document to be drafted and a platform to be built are outputs; one that is only used is none', () => {
    const task = (code: string): Stated => stated.get(code) as Stated;
    expect(task('2.1.4-32').output).toBe(true);
    expect(task('2.4.1-20').output).toBe(false);
  });
});

describe('vague words', () => {
  const places = vaguePlaces(changzhou);
  const text = (plan: Plan, clause: string): string => plan.byCode.get(clause)?.text['zh-Hans'] ?? '';

  test('stand where they are said to stand, and nowhere twice', () => {
    expect(places.length).toBeGreaterThan(100);
    for (const { word, clause, start, end } of places) expect(text(changzhou, clause).slice(start, end)).toBe(word.word);
    const seen = new Map<string, number>();
    for (const { clause, start, end } of places) {
      expect(start).toBeGreaterThanOrEqual(seen.get(clause) ?? 0);
      seen.set(clause, end);
    }
  });
  test('every word of the list occurs', () => {
    const found = new Set(places.map(({ word }) => word.word));
    expect(changzhou.dataset.vague.filter(({ word }) => !found.has(word))).toEqual([]);
  });
  test('longer strings in which a word is another one hide it', () => {
    for (const { word, clause, start } of places) {
      for (const hidden of word.notIn.filter((longer) => !changzhou.dataset.vague.some((other) => other.word === longer))) {
        const at = hidden.indexOf(word.word);
        expect(text(changzhou, clause).startsWith(hidden, start - at), `${word.word} in ${hidden}, ${clause}`).toBe(false);
      }
    }
  });
  test('are not looked for in the notice and the annex', () => {
    expect(places.filter(({ clause }) => /^(?:notice|annex)/.test(clause))).toEqual([]);
  });
  test('make a task soft only when they stand in its own words', () => {
    for (const code of tasksWithVagueWords(changzhou)) {
      const task = changzhou.dataset.tasks.find((item) => item.code === code);
      expect(changzhou.dataset.vague.some(({ word }) => task?.quote.includes(word))).toBe(true);
    }
  });
});

describe('tasks without a responsible body', () => {
  const { bodyStates } = gapsOf(changzhou);
  const codes = (state: keyof typeof bodyStates): string[] => bodyStates[state].map(({ code }) => code);

  test('whose sentence names somebody else are told apart from those whose sentence names nobody', () => {
    // 认真落实…, a sentence without any body; 认真研究处理人大及其常委会组成人员…的审议意见, with one that sends opinions.
    expect(codes('nobody')).toContain('2.1.3-15');
    expect(codes('named')).toContain('2.5.2-05');
  });

  test('every one whose sentence names nobody really holds no name of a body', () => {
    for (const task of bodyStates.nobody) expect(task.actors, task.code).toEqual([]);
  });
});
