import { describe, expect, test } from 'vitest';
import { actionOf, formatChoice, formatPlace, parseChoice, parsePlace, SHOWS } from '../../../src/derive/addresses/deck-address.ts';
import { LIGHTS } from '../../../src/derive/slides/slide.ts';

const known = new Set(['2.3.5', '2.3.5.p1.s1', '2.3.5.p1.s1-2', '3-2']);

describe('a place in a deck', () => {
  test('comes back from its address', () => {
    for (const slide of known) for (const step of [0, 1, 12]) expect(parsePlace(formatPlace({ slide, step }), known)).toEqual({ slide, step });
  });

  test('of its first step is the plain anchor of the slide, which works without a script', () => {
    expect(formatPlace({ slide: '2.3.5.p1.s1', step: 0 })).toBe('#2.3.5.p1.s1');
  });

  test.each(['', '#', '#9.9', '#2.3.5~x', '#2.3.5~-1', '#2.3.5~1000', '#2.3.5~1~2', '#<img src=x>', `#${'2'.repeat(5000)}`])('%s is none', (hash) => {
    expect(parsePlace(hash, known)).toBeNull();
  });
});

describe('what is chosen', () => {
  test('comes back from its address', () => {
    for (const show of SHOWS) for (const light of [null, ...LIGHTS]) expect(parseChoice(formatChoice({ show, light }))).toEqual({ show, light });
  });

  test.each(['?show=all', '?light=red', '?show=both&x=1', `?show=${'b'.repeat(9999)}`])('%s shows what shows at first', (search) => {
    expect(parseChoice(search)).toEqual({ show: 'own', light: null });
  });

  test('parameters of the site are left alone', () => {
    expect(parseChoice('?size=large&show=both')).toEqual({ show: 'both', light: null });
  });
});

describe('keys', () => {
  const key = (name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) =>
    actionOf({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

  test('those of a clicker turn pages and blacken the screen', () => {
    expect(['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'b', '.'].map((name) => key(name))).toEqual([
      'next',
      'previous',
      'next',
      'previous',
      'black',
      'black',
    ]);
  });

  test('Space goes on, with Shift back', () => {
    expect([key(' '), key(' ', { shiftKey: true })]).toEqual(['next', 'previous']);
  });

  test('those of the browser are left to it', () => {
    expect([key('p', { ctrlKey: true }), key('ArrowLeft', { altKey: true }), key('f', { metaKey: true }), key('F5'), key('Tab')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
