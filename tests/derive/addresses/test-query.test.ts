import { expect, test } from 'vitest';
import {
  answerOrder,
  type DrawnQuestion,
  drawn,
  formatTestQuery,
  type KnownInTest,
  parseTestQuery,
  wholeBank,
} from '../../../src/derive/addresses/test-query.ts';
import { emptyRecord, readRecord, withAnswer } from '../../../src/derive/question-bank/test-record.ts';

const known: KnownInTest = { kinds: new Set(['single', 'order']), areas: new Set(['1.1', '2.3']), makers: new Set(['written', 'who']) };
const questions: DrawnQuestion[] = [...Array(60).keys()].map((index) => ({
  id: `q-${index}`,
  kind: index % 3 === 0 ? 'order' : 'single',
  maker: index % 2 === 0 ? 'written' : 'who',
  areas: index % 5 === 0 ? ['1.1', '2.3'] : ['2.3'],
}));
const paper = { ...wholeBank(), view: 'a', number: 12, seed: 'class-7' } as const;

test('an address says a paper, and is read as the same paper', () => {
  const query = { ...paper, kinds: ['single'], areas: ['2.3'], makers: ['who', 'written'] };
  expect(formatTestQuery(query)).toBe('?as=a&n=12&kind=single&area=2.3&from=who,written&seed=class-7');
  expect(parseTestQuery(formatTestQuery(query), known)).toEqual(query);
  expect(formatTestQuery(wholeBank())).toBe('');
  expect(parseTestQuery('?theme=dark', known)).toEqual(wholeBank());
});

test('an address that is broken, huge or hostile is not understood', () => {
  const hostile = [
    '?as=c',
    '?n=0',
    '?n=101',
    '?n=1e1',
    '?n=-3',
    '?kind=essay',
    '?area=9.9',
    '?from=%3Cscript%3E',
    '?seed=',
    '?seed=<img src=x onerror=alert(1)>',
    `?seed=${'a'.repeat(25)}`,
    '?seed=1&seed=2',
    '?__proto__=1',
    '?constructor=x',
    `?area=${'2.3,'.repeat(600)}`,
    '?area=%E0%A4%A',
  ];
  for (const search of hostile) expect(parseTestQuery(search, known), search).toBeNull();
});

test('a class with one address has one paper; paper B has the same questions in another order', () => {
  const a = drawn(questions, paper);
  expect(a).toHaveLength(12);
  expect(drawn([...questions].reverse(), paper)).toEqual(a);
  expect(drawn(questions, { ...paper, view: 'test' })).toEqual(a);
  const b = drawn(questions, { ...paper, view: 'b' });
  expect(b).not.toEqual(a);
  expect(new Set(b)).toEqual(new Set(a));
  expect(drawn(questions, { ...paper, seed: 'class-8' })).not.toEqual(a);
  const orders = a.map(({ id }) => answerOrder(id, 4, paper, false).join() !== answerOrder(id, 4, { ...paper, view: 'b' }, false).join());
  expect(orders.filter(Boolean).length).toBeGreaterThan(6);
});

test('a paper keeps to its conditions', () => {
  const found = drawn(questions, { ...paper, number: 100, kinds: ['order'], areas: ['1.1'], makers: ['who'] });
  expect(found.map(({ id }) => id).sort()).toEqual(['q-15', 'q-45']);
});

test('what was answered wrong is kept until it is answered right', () => {
  const wrong = withAnswer(withAnswer(emptyRecord(), 'q-1', false), 'q-2', true);
  expect(wrong).toEqual({ right: ['q-2'], wrong: ['q-1'] });
  expect(withAnswer(wrong, 'q-1', true)).toEqual({ right: ['q-2', 'q-1'], wrong: [] });
});

test('a kept record that is damaged or hostile is read as far as it names questions', () => {
  const ids = new Set(['q-1', 'q-2']);
  for (const text of [null, '', '{', 'null', '[]', '7', '{"right":7,"wrong":{"0":"q-1"}}', '{"__proto__":{"right":["q-1"]}}'])
    expect(readRecord(text, ids), String(text)).toEqual(emptyRecord());
  expect(readRecord('{"right":["q-1","q-1","<b>",3,"q-2"],"wrong":["q-2","gone"]}', ids)).toEqual({ right: ['q-1'], wrong: ['q-2'] });
});
