import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeWords, fill, formatDate, LOCALES, missingWords, wordsOf } from '../../src/i18n/index.ts';
import { pluralForms, spokenIn } from '../../src/text/phrase.ts';
import { root } from '../fixtures/plans.ts';

/** Every word of a locale by its path: `nav.home` → 首页. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => flat(item, path === '' ? key : `${path}.${key}`));
}
const original = new Map(flat(wordsOf('zh-Hans')));
/** Names of its places, of those that choose a form by number too. */
const places = (phrase: string): string[] => [...phrase.matchAll(/\{(\w+)(?:@[\w-]+)?(?::[^{}]*)?\}/g)].map(([, name]) => name ?? '');

test('every file in locales/ is a locale of the site: adding one is adding a file', () => {
  const files = readdirSync(join(root, 'src/i18n/locales'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''));
  expect(files.sort()).toEqual([...LOCALES].sort());
});

test.each(LOCALES)('%s lacks no word', (locale) => {
  expect(missingWords(locale)).toEqual([]);
});

test('a word that a locale lacks is taken from the language it reads, in 〔 〕, and listed', () => {
  const { words, missing } = completeWords({ languageName: 'Deutsch', nav: { home: 'Startseite' } }, wordsOf('en'));
  expect(words.nav.home).toBe('Startseite');
  expect(words.nav.next).toBe('〔Next〕');
  expect(words.search.how[0]).toMatch(/^〔.+〕$/);
  expect(missing).toContain('nav.next');
  expect(missing).not.toContain('nav.home');
});

test('a locale that does not exist is named, with the file to add', () => {
  expect(() => wordsOf('xx')).toThrow('There is no interface language xx: add src/i18n/locales/xx.ts.');
});

describe.each(LOCALES)('%s', (locale) => {
  const words = new Map(flat(wordsOf(locale)));

  test('has every word that the original interface has, and no other', () => {
    expect([...words.keys()].sort()).toEqual([...original.keys()].sort());
  });

  test('has no empty word; sentences alone may follow one another without a space', () => {
    expect([...words].filter(([key, phrase]) => phrase.trim() === '' && key !== 'format.sentence').map(([key]) => key)).toEqual([]);
  });

  test('has a form for every plural category of its language wherever a number chooses', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const [key, phrase] of words) for (const forms of pluralForms(phrase)) expect(Object.keys(forms).sort(), key).toEqual([...pluralCategories].sort());
  });

  test('uses no place to fill in that the original does not offer', () => {
    expect(
      [...words]
        .filter(([key, phrase]) => places(phrase).some((place) => !places(original.get(key) ?? '').includes(place) && key !== 'format.date'))
        .map(([key]) => key),
    ).toEqual([]);
  });
});

describe('Chinese words', () => {
  test.each(['zh-Hans', 'zh-Hant'] as const)('%s: punctuation beside Chinese characters is full width', (locale) => {
    const wrong = flat(wordsOf(locale)).filter(([, phrase]) => /\p{Script=Han}[,:;!?]|[,;!?]\p{Script=Han}|\p{Script=Han}\(|\)\p{Script=Han}/u.test(phrase));
    expect(wrong).toEqual([]);
  });

  test('quotation marks are “ ” in pairs', () => {
    for (const [key, phrase] of original) {
      expect(phrase, key).not.toMatch(/["']/);
      expect((phrase.match(/“/g) ?? []).length, key).toBe((phrase.match(/”/g) ?? []).length);
    }
  });
});

describe('English words', () => {
  const words = flat(wordsOf('en'));
  test('have no Chinese in them', () => {
    expect(words.filter(([, phrase]) => /[\p{Script=Han}，。、；：（）《》]/u.test(phrase))).toEqual([]);
  });
  test('have typographic quotation marks and no double space', () => {
    expect(words.filter(([, phrase]) => /["']| {2,}/.test(phrase))).toEqual([]);
  });
});

test('fill puts values into their places, each as often as it stands', () => {
  expect(fill('{n} of {m}, {n}', { n: 5, m: '44' })).toBe('5 of 44, 5');
  expect(fill('nothing to fill', {})).toBe('nothing to fill');
});

test('a form is chosen by the plural rules of the phrase’s language', () => {
  const english = spokenIn('{n} {n:one=task|other=tasks}', 'en');
  expect([0, 1, 2].map((n) => fill(english, { n }))).toEqual(['0 tasks', '1 task', '2 tasks']);
  const polish = spokenIn('{n} {n:one=zadanie|few=zadania|many=zadań|other=zadania}', 'pl');
  expect([1, 3, 5, 22].map((n) => fill(polish, { n }))).toEqual(['1 zadanie', '3 zadania', '5 zadań', '22 zadania']);
  expect(fill(spokenIn(english, 'pl'), { n: 1 })).toBe('1 task');
});

test('forms in no language, or without the one that is needed, are an error that names the phrase', () => {
  expect(() => fill('{n:one=task|other=tasks}', { n: 1 })).toThrow('forms for numbers in no language: take it from wordsOf()');
  expect(() => fill(spokenIn('{n:one=task}', 'en'), { n: 2 })).toThrow('has no form "other"');
});

test('fill says which place of which phrase has no value, instead of showing braces to readers', () => {
  expect(() => fill('{n} measures', {})).toThrow('The phrase "{n} measures" has a place {n} that was not filled in.');
});

test('a value that looks like a place is not filled in again', () => {
  expect(fill('{a}', { a: '{b}' })).toBe('{b}');
});

test('a day is written as each language writes it', () => {
  expect(formatDate('2016-07-01', wordsOf('zh-Hans'))).toBe('2016年7月1日');
  expect(formatDate('2016-07-01', wordsOf('zh-Hant'))).toBe('2016年7月1日');
  expect(formatDate('2016-07-01', wordsOf('en'))).toBe('1 July 2016');
});
