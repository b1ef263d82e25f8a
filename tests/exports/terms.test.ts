import { expect, test } from 'vitest';
import { planData } from '../../src/exports/plan-data.ts';
import tbx from '../../src/exports/terms-tbx.export.ts';
import { changzhouPlan, minimalPlan } from '../fixtures/plans.ts';

const plans = [await changzhouPlan(), await minimalPlan()];

test.each(plans.map((plan) => [plan.id, plan] as const))('the TBX file of %s is well-formed and holds every term in three scripts', async (_, plan) => {
  const xml = String(await tbx.make({ plan, data: planData(plan, 'test') }));
  const open: string[] = [];
  for (const [, close, name = '', , single] of xml.replace(/^<\?xml[^>]*\?>\n/, '').matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<&]*")*)(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (single !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  const words = xml.replace(/<[^<>]+>/g, '');
  expect(words).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
  const ids = [...xml.matchAll(/<conceptEntry id="([A-Za-z_][\w.-]*)">/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(plan.terms.length);
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) expect(xml.split(`<langSec xml:lang="${language}">`).length - 1).toBe(plan.terms.length);
  expect(xml).toContain('not the plan as issued');
});

test.each(plans.map((plan) => [plan.id, plan] as const))(
  'in the TBX file of %s every form stands once in its language, with its part of speech',
  async (_, plan) => {
    const xml = String(await tbx.make({ plan, data: planData(plan, 'test') }));
    for (const [, language, section = ''] of xml.matchAll(/<langSec xml:lang="([^"]+)">(.*?)<\/langSec>/gs)) {
      const forms = [...section.matchAll(/<termSec><term>([^<]+)<\/term>/g)].map(([, form]) => form);
      expect(new Set(forms).size, `${language} ${forms}`).toBe(forms.length);
      expect(section.match(/<min:partOfSpeech>/g)?.length).toBe(forms.length);
      // What is written with quotation marks is found without them, too.
      for (const form of forms.filter(
        (text = '') =>
          /[“”]/.test(text) && !new RegExp(`<term>${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}</term><min:administrativeStatus>deprecated`).test(section),
      ))
        expect(forms).toContain(form?.replace(/[“”]/g, ''));
    }
    expect(xml).toContain('<basic:context>');
  },
);
