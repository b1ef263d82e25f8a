import { describe, expect, test } from 'vitest';
import { oneForm } from '../../../src/client/one-form.ts';
import { answer, comparable, wholeLedger } from '../../../src/derive/addresses/ledger-query.ts';
import { ledgerOf } from '../../../src/derive/questions/ledger.ts';
import { TYPED_FORMS, toTraditional, toTyped, traditionalForms } from '../../../src/text/traditional.ts';
import { changzhouPlan } from '../../fixtures/plans.ts';
import { randomNumbers } from '../../search/changzhou-index.ts';

/** The ledger's filter by words, as its page asks it: both sides in one form. `SEED` changes the random choices. */
const plan = await changzhouPlan();
const { rows, groups } = ledgerOf(plan);
const quotes = groups.flatMap(({ entries }) => entries.map(({ task }) => task.quote));
const inOneForm = oneForm(traditionalForms(quotes));
const texts = quotes.map((quote) => comparable(inOneForm(quote)));
const found = (text: string): string[] => {
  const { shown } = answer(rows, { ...wholeLedger(), text: inOneForm(text) }, (index) => texts[index] ?? '');
  return quotes.filter((_, index) => shown[index]);
};

describe.each([['of the pages', toTraditional], ...TYPED_FORMS.map((form) => [form, (text: string) => toTyped(text, form)] as const)] as const)(
  'in Traditional characters of the standard %s',
  (_, write) => {
    test('300 pieces of tasks find exactly the tasks that have them', () => {
      const random = randomNumbers(Number(process.env['SEED'] ?? 5));
      const wrong: string[] = [];
      for (let count = 0; count < 300; ) {
        const quote = quotes[Math.floor(random() * quotes.length)] ?? '';
        const at = Math.floor(random() * quote.length);
        const length = 2 + Math.floor(random() * 11);
        const piece = quote.slice(at, at + length);
        if (!/^\p{Script=Han}{2,}$/u.test(piece)) continue;
        count += 1;
        // Typed as the standard writes it in its place, where words decide among characters.
        const typed = write(quote).slice(at, at + piece.length);
        if (JSON.stringify(found(typed)) !== JSON.stringify(quotes.filter((words) => words.includes(piece)))) wrong.push(`${typed} (${piece})`);
      }
      expect(wrong).toEqual([]);
    });
  },
);
