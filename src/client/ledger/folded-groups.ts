import type { LedgerQuery } from '../../derive/addresses/ledger-query.ts';
import { WIDTHS } from '../../styles/tokens.ts';
import { fill } from '../../text/phrase.ts';
import { setText } from '../elements.ts';
import type { RowGroup } from './row-groups.ts';

/**
 * Which groups of the ledger show their head only. On a desk those that the query names, and the address keeps them; on a phone all but
 * those that were opened, since hundreds of tasks would otherwise be one long page: there the address says nothing of it.
 */
export class FoldedGroups {
  private readonly screen = matchMedia(`(max-width: ${WIDTHS.phone - 0.02}px)`);
  private readonly unfolded = new Set<string>();
  private readonly phrases: { view: string; close: string };

  private printing = false;

  /** @param redraw called when the screen has become a phone's or a desk's, and before and after print, which shows all from a phone too */
  constructor(phrases: { view: string; close: string }, redraw: () => void) {
    this.phrases = phrases;
    this.screen.addEventListener('change', redraw);
    for (const [event, printing] of [
      ['beforeprint', true],
      ['afterprint', false],
    ] as const)
      window.addEventListener(event, () => {
        this.printing = printing;
        if (this.screen.matches) redraw();
      });
  }

  /** Whether the page is on a phone. */
  get narrow(): boolean {
    return this.screen.matches && !this.printing;
  }

  has({ folded }: LedgerQuery, { key, button }: RowGroup): boolean {
    if (button === null) return false;
    return this.narrow ? !this.unfolded.has(key) : folded === 'all' || folded.includes(key);
  }

  all(query: LedgerQuery, groups: readonly RowGroup[]): boolean {
    return groups.filter(({ shown }) => shown > 0).every((group) => this.has(query, group));
  }

  /** The query with one group folded or opened. */
  toggle(query: LedgerQuery, groups: readonly RowGroup[], key: string): LedgerQuery {
    if (this.narrow) {
      if (!this.unfolded.delete(key)) this.unfolded.add(key);
      return query;
    }
    const all = groups.map((group) => group.key);
    const folded = new Set(query.folded === 'all' ? all : query.folded);
    if (!folded.delete(key)) folded.add(key);
    return { ...query, folded: folded.size === all.length ? 'all' : [...folded] };
  }

  /** The query with all groups folded, or all opened where they are. */
  toggleAll(query: LedgerQuery, groups: readonly RowGroup[]): LedgerQuery {
    const opening = this.all(query, groups);
    if (!this.narrow) return { ...query, folded: opening ? [] : 'all' };
    this.unfolded.clear();
    if (opening) for (const { key } of groups) this.unfolded.add(key);
    return query;
  }

  /** The query with a folded group opened; itself where it is open. */
  opened(query: LedgerQuery, groups: readonly RowGroup[], group: RowGroup): LedgerQuery {
    return this.has(query, group) ? this.toggle(query, groups, group.key) : query;
  }

  /** Says on a group's button what it does: in words on a phone, by a sign elsewhere. */
  label({ button, shown }: RowGroup, isFolded: boolean): void {
    if (button === null) return;
    button.setAttribute('aria-expanded', String(!isFolded));
    setText(button, !this.narrow ? '' : isFolded ? fill(this.phrases.view, { n: shown }) : this.phrases.close);
  }
}
