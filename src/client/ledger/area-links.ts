import type { LedgerRow } from '../../derive/addresses/ledger-query.ts';

/** The links to the areas of the plan: each leads to the first of its tasks that is shown, or says that none is. */
export class AreaLinks {
  private readonly links: { link: HTMLAnchorElement; area: string; empty: boolean }[];

  /** @param onEmpty told the name of an area that was asked for and of which nothing is shown */
  constructor(nav: HTMLElement, onEmpty: (name: string) => void) {
    this.links = [...nav.querySelectorAll('a')].map((link) => ({ link, area: link.dataset['area'] ?? '', empty: false }));
    for (const entry of this.links)
      entry.link.addEventListener('click', (event) => {
        if (!entry.empty) return;
        event.preventDefault();
        onEmpty(entry.link.textContent ?? '');
      });
  }

  /** Points the links at what is shown: the measure's head, or where tasks are not grouped by measure the task. */
  show(rows: readonly LedgerRow[], shown: readonly boolean[], byMeasure: boolean): void {
    for (const entry of this.links) {
      const first = rows.find((row, index) => shown[index] && row.area === entry.area);
      entry.empty = first === undefined;
      entry.link.classList.toggle('empty', entry.empty);
      if (first !== undefined) entry.link.href = byMeasure ? `#m-${first.measure}` : `#${first.code}`;
    }
  }
}
