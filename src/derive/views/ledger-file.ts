import { expressionOf, fill, type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { show } from '../../page.ts';
import { missingAnnexes } from '../questions/annexes.ts';
import { colophonOf, sourceLine, statusLine } from './colophon.ts';

/** What stands at the head of each column. */
export type LedgerColumn =
  | 'number'
  | 'task'
  | 'place'
  | 'code'
  | 'who'
  | 'when'
  | 'leadBody'
  | 'supportBody'
  | 'deadline'
  | 'output'
  | 'person'
  | 'measure'
  | 'words'
  | 'limits'
  | 'kind'
  | 'actions'
  | 'more'
  | 'status'
  | 'source';

/** All that a file of the tasks on a page says beside them, in the page's language: the browser writes it from these words. */
export interface LedgerFileWords {
  /** Title of the table, and name of the file. */
  title: string;
  sheet: string;
  author: string;
  status: string;
  source: string;
  /** What the dash means, and which annex is missing. */
  notes: string[];
  columns: Record<LedgerColumn, string>;
  /** Between several things in one cell. */
  join: string;
  open: string;
  close: string;
  /** For what the text does not state. */
  none: string;
  fonts: { head: string; body: string };
}

/** The words of files that a page's script writes of a plan's tasks. */
export function ledgerFileWords(plan: Plan, build: string, locale: Locale): LedgerFileWords {
  const { ledger, facts, site, format, plan: planWords } = wordsOf(locale);
  const { word } = expressionOf(locale).fonts;
  const annexes = missingAnnexes(plan).map((annex) => fill(planWords.annexNote, { annex: show(annex.heading, locale, 'heading').text }));
  return {
    title: fill(ledger.office.title, { plan: show(plan.record.short, locale).text }),
    sheet: facts.ledger,
    author: site.name,
    status: statusLine(plan, locale),
    source: sourceLine(colophonOf(plan, build, locale), locale),
    notes: [ledger.office.none, ...annexes],
    columns: { ...ledger.office, code: ledger.code, words: ledger.words, more: ledger.more },
    join: ledger.and,
    open: format.open,
    close: format.close,
    none: '—',
    fonts: { head: word.part, body: word.plain },
  };
}
