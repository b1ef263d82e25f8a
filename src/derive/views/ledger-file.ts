import { expressionOf, fill, type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { show } from '../../page.ts';
import { missingAnnexes } from '../questions/annexes.ts';
import { BREAKDOWN_WIDTHS, type BreakdownColumn } from './breakdown.ts';
import { colophonOf, sourceLine, statusLine } from './colophon.ts';

/** What stands at the head of each column: those of the table in which an office divides work, and what the ledger says beside. */
export type LedgerColumn = BreakdownColumn | 'code' | 'measure' | 'words' | 'limits' | 'kind' | 'actions' | 'who' | 'when' | 'more' | 'status' | 'source';

/** All that a file of the tasks on a page says beside them, in the page's language: the browser writes it from these words. */
export interface LedgerFileWords {
  /** Title of the table, and name of the file. */
  title: string;
  sheet: string;
  author: string;
  status: string;
  /** The same in a few words, for the foot of every page. */
  mark: string;
  source: string;
  /** What the dash means, and which annex is missing. */
  notes: string[];
  columns: Record<LedgerColumn, string>;
  widths: Record<BreakdownColumn, number>;
  /** Between several things in one cell. */
  join: string;
  open: string;
  close: string;
  /** For what the text does not state. */
  none: string;
  fonts: { title: string; head: string; body: string };
}

/** The words of files that a page's script writes of a plan's tasks. */
export function ledgerFileWords(plan: Plan, build: string, locale: Locale): LedgerFileWords {
  const { ledger, facts, site, breakdown, format, plan: planWords } = wordsOf(locale);
  const { fonts, word } = expressionOf(locale);
  const { title, part, plain, latin } = fonts.word;
  const colophon = colophonOf(plan, build, locale);
  const annexes = missingAnnexes(plan).map((annex) => fill(planWords.annexNote, { annex: show(annex.heading, locale, 'heading').text }));
  return {
    title: fill(breakdown.titleOf, { plan: show(plan.record.short, locale).text }),
    sheet: breakdown.title,
    author: site.name,
    status: statusLine(plan, locale),
    mark: colophon.mark,
    source: sourceLine(colophon, locale),
    notes: [breakdown.note, ...annexes],
    columns: {
      ...breakdown.columns,
      code: ledger.code,
      measure: facts.measure,
      words: ledger.words,
      limits: facts.limits,
      kind: ledger.facets.kind,
      actions: facts.what,
      who: ledger.who,
      when: ledger.when,
      more: ledger.more,
      status: facts.textStatus,
      source: planWords.sourceUrl,
    },
    widths: BREAKDOWN_WIDTHS,
    join: format.clause,
    open: format.open,
    close: format.close,
    none: '—',
    fonts: word.eastAsian ? { title, head: part, body: plain } : { title: latin, head: latin, body: latin },
  };
}
