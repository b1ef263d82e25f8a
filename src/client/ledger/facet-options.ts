import type { Facet, LedgerQuery } from '../../derive/addresses/ledger-query.ts';
import { setText } from '../elements.ts';

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

  constructor(ledger: HTMLElement) {
    for (const list of ledger.querySelectorAll<HTMLElement>('[data-facet]')) {
      const options = new Map<string, Option>();
      for (const label of list.querySelectorAll('label')) {
        const box = label.querySelector('input') as HTMLInputElement;
        options.set(box.value, { box, label, name: label.querySelector('span')?.textContent ?? '', count: label.querySelector('i') as HTMLElement });
      }
      this.options.set(list.dataset['facet'] as Facet, options);
    }
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
      }
    }
  }
}
