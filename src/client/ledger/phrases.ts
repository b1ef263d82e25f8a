import type { LedgerFileWords } from '../../derive/views/ledger-file.ts';

/** The ledger's words, which the page carries for its script. `forms`: Traditional characters, each before its Simplified one. */
export type Phrases = Record<
  | 'shown'
  | 'shownAll'
  | 'counted'
  | 'containing'
  | 'and'
  | 'end'
  | 'colon'
  | 'list'
  | 'sortedBy'
  | 'groupedBy'
  | 'noGroups'
  | 'noOrganization'
  | 'selected'
  | 'fold'
  | 'unfold'
  | 'count'
  | 'without'
  | 'view'
  | 'close'
  | 'hiddenTask'
  | 'hiddenArea'
  | 'clear'
  | 'noBody'
  | 'bodyHelp'
  | 'tableCopied'
  | 'linkCopied'
  | 'fileMade'
  | 'takeFailed'
  | 'forms',
  string
> & { file: LedgerFileWords };
