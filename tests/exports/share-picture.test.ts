import { expect, test } from 'vitest';
import { shareDrawing } from '../../src/exports/share-picture.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';

const plans = [await changzhouPlan(), await minimalPlan()];

test.each(plans.flatMap((plan) => (['zh-Hans', 'zh-Hant', 'en'] as const).map((locale) => [plan.id, locale, plan] as const)))(
  'the picture beside links to %s in %s says what state the text is in, its title and facts, within its frame',
  (_, locale, plan) => {
    const svg = shareDrawing(plan, locale);
    const texts = [...svg.matchAll(/<text [^>]*\by="([\d.]+)"[^>]*>([^<]*)</g)].map(([, y, words]) => ({ y: Number(y), words: words ?? '' }));
    const all = texts.map(({ words }) => words).join(' ');
    expect(all).toMatch(locale === 'en' ? /Draft for public comment, .*unofficial translation/ : /[征徵]求意[见見]稿/);
    expect(all).toMatch(/2001|2015/);
    expect(all).toContain(String(plan.dataset.tasks.length));
    const places = texts.map(({ y }) => y);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.max(...places)).toBeLessThan(630);
    expect((places.at(-1) ?? 0) - (places.at(-2) ?? 0)).toBeGreaterThan(30);
  },
);
