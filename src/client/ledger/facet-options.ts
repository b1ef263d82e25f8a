import type { Facet, LedgerQuery } from '../../derive/addresses/ledger-query.ts';
import { fill } from '../../text/phrase.ts';
import { element, setText } from '../elements.ts';

/** A value of a facet, as the page shows it. */
interface Option {
  box: HTMLInputElement;
  label: HTMLElement;
  name: string;
  count: HTMLElement;
}

/** The boxes that narrow the ledger, by facet and value. */
export class FacetOptions {
  private readonly options = new Map<Facet, Map<string, Option>>();
  private readonly labels = new Map<Facet, string>();
  private readonly ledger: HTMLElement;

  /** @param comparable words in the form in which names are compared */
  constructor(ledger: HTMLElement, comparable: (text: string) => string, phrases: { noBody: string; bodyHelp: string }) {
    this.ledger = ledger;
    for (const list of ledger.querySelectorAll<HTMLElement>('[data-facet]')) {
      const options = new Map<string, Option>();
      for (const label of list.querySelectorAll('label')) {
        const box = label.querySelector('input') as HTMLInputElement;
        options.set(box.value, { box, label, name: label.querySelector('span')?.textContent ?? '', count: label.querySelector('i') as HTMLElement });
      }
      const facet = list.dataset['facet'] as Facet;
      this.options.set(facet, options);
      this.labels.set(facet, list.getAttribute('aria-label') ?? '');
    }
    for (const button of ledger.querySelectorAll<HTMLElement>('.all-values'))
      button.addEventListener('click', () => this.showAll(button.dataset['all'] as Facet));
    for (const input of ledger.querySelectorAll<HTMLInputElement>('.find-body')) {
      const options = [...(this.options.get(input.dataset['finds'] as Facet)?.values() ?? [])];
      const none = input.parentElement?.querySelector('.no-body') as HTMLElement;
      input.addEventListener('input', () => {
        const words = comparable(input.value);
        this.showAll(input.dataset['finds'] as Facet);
        const found = options.map(({ name }) => comparable(name).includes(words));
        for (const [index, { label }] of options.entries()) label.classList.toggle('out', !found[index]);
        none.textContent = '';
        if (found.includes(true)) return;
        const href = `${input.dataset['bodies'] ?? ''}?q=${encodeURIComponent(input.value.trim())}`;
        none.append(fill(phrases.noBody, { q: input.value.trim() }), element('a', { href }, phrases.bodyHelp));
      });
    }
  }

  /** Shows the values of a long list beyond the first. */
  private showAll(facet: Facet): void {
    for (const { label } of this.options.get(facet)?.values() ?? []) label.classList.remove('more');
    this.ledger.querySelector(`[data-all="${facet}"]`)?.remove();
  }

  /** What a facet is called. */
  label(facet: Facet): string {
    return this.labels.get(facet) ?? facet;
  }

  /** Values of a facet, in the page's order. */
  values(facet: Facet): string[] {
    return [...(this.options.get(facet)?.keys() ?? [])];
  }

  /** Name of a value as the page shows it; the value itself when the page has none. */
  name(facet: Facet, value: string): string {
    return this.options.get(facet)?.get(value)?.name ?? value;
  }

  /** Adds what is ticked to a query. */
  readInto(query: LedgerQuery): void {
    for (const [facet, options] of this.options) for (const [value, { box }] of options) if (box.checked) query.chosen[facet].push(value);
  }

  /** Ticks what a query asks for and shows how many rows each value would leave. */
  show({ chosen }: LedgerQuery, counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>): void {
    for (const [facet, options] of this.options) {
      for (const [value, option] of options) {
        const count = counts[facet].get(value) ?? 0;
        const checked = chosen[facet].includes(value);
        if (option.box.checked !== checked) option.box.checked = checked;
        setText(option.count, String(count));
        // Values that would leave nothing step aside; pairs stay, so that both answers are seen.
        const hidden = count === 0 && !checked && options.size > 2;
        if (option.label.hidden !== hidden) option.label.hidden = hidden;
        if (checked) option.label.classList.remove('more');
      }
    }
  }
}
