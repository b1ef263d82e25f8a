import type { BodyGroup } from '../../derive/questions/bodies.ts';
import type { LedgerFileWords } from '../../derive/views/ledger-file.ts';

type Phrase =
  | 'remove'
  | 'title'
  | 'wider'
  | 'narrower'
  | 'add'
  | 'reports'
  | 'report'
  | 'proceduresTitle'
  | 'notNamed'
  | 'classesOnly'
  | 'near'
  | 'general'
  | 'missing'
  | 'found'
  | 'notUnderstood'
  | 'toTasks'
  | 'more'
  | 'colon'
  | 'list'
  | 'end'
  | 'count'
  | 'chosen'
  | 'tableCopied'
  | 'linkCopied'
  | 'fileMade'
  | 'takeFailed'
  | 'forms';
/** The words and lists that the page carries for its script. `forms`: Traditional characters, each before its Simplified one. */
export interface Words extends Record<Phrase, string> {
  file: LedgerFileWords;
  roles: [id: string, label: string][];
  groups: Record<BodyGroup, string[]>;
  annexes: string[];
  procedures: { name: string; href: string; tasks: string[] }[];
}
