import { describe, expect, test } from 'vitest';
import {
  formatSession,
  isWithin,
  LONGEST_SESSION,
  MOST_ITEMS,
  namesSlides,
  parseSession,
  readSessionFile,
  type Session,
  sessionFile,
} from '../../../src/derive/addresses/session-address.ts';

const session: Session = {
  title: '重大决策 & 程序？#1',
  items: [
    { slides: 'training/reading-a-plan', minutes: 60 },
    { slides: '2.1~2.1.3.p2', minutes: 5 },
    { slides: 'charts/timeline', minutes: 0 },
  ],
};

describe('a session', () => {
  test('is the same again from its address', () => {
    const query = new URLSearchParams({ session: formatSession(session) }).toString();
    expect(parseSession(new URLSearchParams(query).get('session') ?? '')).toEqual(session);
  });

  test('is the same again from its file, also with a byte order mark', () => {
    expect(readSessionFile('plan', sessionFile('plan', session))).toEqual(session);
    expect(readSessionFile('plan', `\uFEFF${sessionFile('plan', session)}`)).toEqual(session);
  });

  test('of another plan is told apart from a damaged one', () => {
    expect(readSessionFile('plan', sessionFile('other', session))).toBe('other');
    expect(readSessionFile('plan', sessionFile('plan', session).slice(0, -9))).toBeNull();
  });

  test.each([
    'javascript:alert(1)',
    '../../../etc/passwd',
    '..',
    '/2.1',
    '//example.org/x',
    '2.1/../..',
    'a/b/c',
    '2.1~<img>',
    '2.1?x=1',
    '2.1#x',
    '',
    'x'.repeat(200),
  ])('names no slides that leave their folder: %s', (slides) => {
    expect(namesSlides(slides)).toBe(false);
    expect(parseSession(`t\n${slides} 5`)).toBeNull();
    expect(readSessionFile('plan', sessionFile('plan', { title: '', items: [{ slides, minutes: 5 }] }))).toBeNull();
  });

  test.each(['t\n2.1', 't\n2.1 -1', 't\n2.1 5 6', 't\n2.1 999', `t\n${'2.1 5\n'.repeat(MOST_ITEMS)}2.1 5`, 'x'.repeat(LONGEST_SESSION + 1)])(
    'that is not in order is refused as a whole: %.20s',
    (value) => {
      expect(parseSession(value)).toBeNull();
    },
  );

  test.each(['null', '[]', '7', '"x"', '{}', '{"format":"fazhi-session/1","plan":"plan","title":"t","items":[null]}', '{"__proto__":{"items":[]}}'])(
    'is not read from %s',
    (text) => {
      expect(readSessionFile('plan', text)).toBeNull();
    },
  );
});

test('slides below a place are those of it, and none that only begin alike', () => {
  expect(['2.1.3', '2.1.3.p1.s1', '2.1.30', '2.1'].filter((slide) => isWithin(slide, '2.1.3'))).toEqual(['2.1.3', '2.1.3.p1.s1']);
  expect(['a-1', 'a-1-a', 'a-10', 'a-10-a'].filter((slide) => isWithin(slide, 'a-1'))).toEqual(['a-1', 'a-1-a']);
});
