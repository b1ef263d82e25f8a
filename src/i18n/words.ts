import type { Facet, Group, Sort } from '../derive/addresses/ledger-query.ts';
import type { SearchKind } from '../derive/addresses/search-kinds.ts';
import type { CoverageKey } from '../derive/questions/coverage.ts';
import type { ExportGroup } from '../derive/views/export-groups.ts';
import type { PrintFace } from '../derive/views/print-sheet.ts';
import type { PrintKind } from '../derive/views/printed-files.ts';
import type {
  ACTIONS,
  BASES,
  COMPARATORS,
  DOCUMENT_ROLES,
  LEVELS,
  ORGANIZATION_KINDS,
  PLATFORM_KINDS,
  PRECISIONS,
  ROLES,
  TASK_KINDS,
  TIME_KINDS,
} from '../model/dataset-schema.ts';
import type { TERM_KINDS, Term } from '../model/term-schema.ts';
import type { ChartWords } from './charts/words.ts';
import type { OfflineWords } from './offline/words.ts';

/** Every word of the interface. A locale is one file in `locales/` that fills this shape; `{name}` marks a place to fill in. */
export interface Words {
  languageName: string;
  /** Value of the `lang` attribute. */
  htmlLang: string;
  site: { name: string; tagline: string };
  nav: Record<
    'skip' | 'home' | 'contents' | 'plan' | 'guide' | 'measures' | 'beforeAndAfter' | 'previous' | 'next' | 'breadcrumb' | 'languages' | 'top',
    string
  >;
  status: Record<'draft' | 'draftOn' | 'notice' | 'unofficial' | 'unaffiliated', string>;
  /** Search: on every page, and its own page. `client` goes to the browser with the index. */
  search: Record<
    | 'title'
    | 'lead'
    | 'label'
    | 'placeholder'
    | 'button'
    | 'failed'
    | 'failedLink'
    | 'noScript'
    | 'howTitle'
    | 'indexTitle'
    | 'indexLead'
    | 'fullText'
    | 'organizations'
    | 'glossary',
    string
  > & { how: string[]; client: SearchWords };
  settings: Record<'title' | 'theme' | 'auto' | 'light' | 'dark' | 'size' | 'normal' | 'large' | 'marks' | 'on' | 'off' | 'noScript', string>;
  clause: Record<
    'paragraph' | 'permalink' | 'cite' | 'citeLabel' | 'copied' | 'copyByHand' | 'close' | 'notes' | 'noteMark' | 'backToText' | 'criterion',
    string
  > & {
    noteKinds: Record<'sic' | 'unexplained' | 'form', string>;
  };
  plan: Record<
    | 'contentsTitle'
    | 'front'
    | 'preamble'
    | 'notice'
    | 'annex'
    | 'full'
    | 'fullTitle'
    | 'fullLead'
    | 'measuresCount'
    | 'part'
    | 'sourceTitle'
    | 'sourceUrl'
    | 'published'
    | 'issuer'
    | 'consultation'
    | 'consultationRange'
    | 'captured'
    | 'notRecorded'
    | 'hash'
    | 'contactHistorical'
    | 'annexMissingTitle'
    | 'annexMissing'
    | 'annexWhat'
    | 'annexPath',
    string
  > & { annexMissingItems: string[] };
  facts: Record<
    | 'task'
    | 'tasks'
    | 'tasksCount'
    | 'measureTasks'
    | 'aims'
    | 'noAims'
    | 'who'
    | 'when'
    | 'howMuch'
    | 'what'
    | 'where'
    | 'documents'
    | 'platforms'
    | 'topics'
    | 'context'
    | 'notStated'
    | 'notStatedWho'
    | 'notStatedWhen'
    | 'reading'
    | 'summary'
    | 'readInText'
    | 'allOfMeasure'
    | 'organizations'
    | 'organizationsLead'
    | 'organization'
    | 'level'
    | 'kind'
    | 'alsoNamed'
    | 'mentions'
    | 'mentionedOnly'
    | 'brief'
    | 'byRole'
    | 'documentsTitle'
    | 'documentsLead'
    | 'issuer'
    | 'role'
    | 'targetsTitle'
    | 'targetsLead'
    | 'value'
    | 'measures'
    | 'topicsTitle'
    | 'topicsLead'
    | 'data'
    | 'ledger'
    | 'coverage'
    | 'gaps'
    | 'downloads'
    | 'unit'
    | 'none'
    | 'count'
    | 'hedge'
    | 'classOf',
    string
  >;
  /** Names of the dataset's closed lists. */
  data: {
    taskKinds: Record<(typeof TASK_KINDS)[number], string>;
    roles: Record<(typeof ROLES)[number], string>;
    bases: Record<(typeof BASES)[number], string>;
    actions: Record<(typeof ACTIONS)[number], string>;
    timeKinds: Record<(typeof TIME_KINDS)[number], string>;
    precisions: Record<(typeof PRECISIONS)[number], string>;
    documentRoles: Record<(typeof DOCUMENT_ROLES)[number], string>;
    documentLevels: Record<'central' | 'provincial' | 'municipal' | 'not-stated', string>;
    levels: Record<(typeof LEVELS)[number], string>;
    organizationKinds: Record<(typeof ORGANIZATION_KINDS)[number], string>;
    comparators: Record<(typeof COMPARATORS)[number], string>;
    platformKinds: Record<(typeof PLATFORM_KINDS)[number], string>;
  };
  ledger: Record<
    | 'lead'
    | 'caption'
    | 'code'
    | 'words'
    | 'action'
    | 'who'
    | 'when'
    | 'more'
    | 'bodyNotStated'
    | 'areas'
    | 'filters'
    | 'search'
    | 'searchHint'
    | 'sort'
    | 'group'
    | 'selected'
    | 'stated'
    | 'notStated'
    | 'has'
    | 'hasNot'
    | 'shown'
    | 'shownAll'
    | 'containing'
    | 'and'
    | 'end'
    | 'sortedBy'
    | 'groupedBy'
    | 'noGroups'
    | 'noOrganization'
    | 'reset'
    | 'fold'
    | 'unfold'
    | 'notUnderstood'
    | 'nothing'
    | 'noScript'
    | 'share'
    | 'count',
    string
  > & {
    facets: Record<Facet, string>;
    sorts: Record<Sort, string>;
    groups: Record<Group, string>;
  };
  coverage: Record<
    'lead' | 'sentence' | 'caption' | 'area' | 'tasks' | 'all' | 'share' | 'method' | 'inLedger' | 'list' | 'nothingHere' | 'seeGaps',
    string
  > & {
    columns: Record<CoverageKey, string>;
    titles: Record<CoverageKey, string>;
    explained: Record<CoverageKey, string>;
  };
  gaps: Record<
    | 'lead'
    | 'area'
    | 'without'
    | 'of'
    | 'all'
    | 'list'
    | 'bodyTitle'
    | 'bodyText'
    | 'bodyMeasures'
    | 'timeTitle'
    | 'timeText'
    | 'timeLoose'
    | 'numberTitle'
    | 'numberText'
    | 'threshold'
    | 'vagueTitle'
    | 'vagueText'
    | 'word'
    | 'meaning'
    | 'times'
    | 'places'
    | 'annexTitle'
    | 'toAnnex'
    | 'toCoverage'
    | 'inLedger',
    string
  >;
  /** The view of two languages beside each other. */
  parallel: Record<'view' | 'viewLabel' | 'single' | 'singleLabel' | 'title' | 'lead', string>;
  terms: Record<
    | 'glossary'
    | 'lead'
    | 'term'
    | 'english'
    | 'traditional'
    | 'simplified'
    | 'definition'
    | 'note'
    | 'kind'
    | 'variants'
    | 'forms'
    | 'forbidden'
    | 'source'
    | 'unexplained'
    | 'unexplainedText'
    | 'inMeasure'
    | 'inMeasureLead'
    | 'page'
    | 'occurrences'
    | 'occurrencesCount'
    | 'heading'
    | 'noOccurrence'
    | 'export'
    | 'letters'
    | 'inPlan',
    string
  > & {
    kinds: Record<(typeof TERM_KINDS)[number], string>;
    sources: Record<Term['source'], string>;
  };
  home: Record<
    | 'lead'
    | 'structure'
    | 'begin'
    | 'readerOfficial'
    | 'readerOfficialText'
    | 'readerTrainer'
    | 'readerTrainerText'
    | 'readerIntranet'
    | 'readerIntranetText'
    | 'open'
    | 'howTo'
    | 'seven',
    string
  >;
  charts: ChartWords;
  /** The plan laid out as an official document, its printed files, and the foot of printed pages. */
  print: Record<
    | 'title'
    | 'lead'
    | 'notAnOriginal'
    | 'howTitle'
    | 'sheet'
    | 'running'
    | 'about'
    | 'unofficialLayout'
    | 'fontsAsked'
    | 'fontsUsed'
    | 'faceSeparator'
    | 'filesTitle'
    | 'filesLead'
    | 'filesNone'
    | 'pages'
    | 'sums'
    | 'briefsTitle'
    | 'briefsLead',
    string
  > & {
    how: string[];
    faces: Record<PrintFace, string>;
    /** What each kind of file is; its file name is `<kind>-<language>.pdf`. */
    kinds: Record<PrintKind, string>;
  };
  downloads: Record<
    | 'title'
    | 'lead'
    | 'wholeTitle'
    | 'file'
    | 'what'
    | 'bytes'
    | 'kilobytes'
    | 'save'
    | 'organizationsTitle'
    | 'organizationsLead'
    | 'organization'
    | 'tasks'
    | 'tasksShort'
    | 'statusTitle'
    | 'licenceTitle'
    | 'citeTitle'
    | 'citeText'
    | 'citeDataset'
    | 'citeData'
    | 'useTitle'
    | 'statusShort'
    | 'hash'
    | 'samplesTitle'
    | 'samplesLead'
    | 'textNote'
    | 'notStatedNote',
    string
  > & {
    use: string[];
    /** Names of what the files are for. */
    groups: Record<ExportGroup, string>;
  };
  offline: OfflineWords;
  /** Books and printed documents that are made of the plan. */
  books: Record<'titlePage' | 'landmarks' | 'colophon' | 'bilingual' | 'codes' | 'accessible' | 'publisher' | 'translation' | 'status', string>;
  foot: Record<'about' | 'build' | 'source' | 'licence' | 'cite', string>;
  notFound: Record<'title' | 'text' | 'back', string>;
  format: Record<'date' | 'listSeparator' | 'colon' | 'open' | 'close', string>;
}

/** What the search script says. */
export type SearchWords = Record<
  | 'found'
  | 'foundOne'
  | 'none'
  | 'noneNear'
  | 'noneHint'
  | 'all'
  | 'kind'
  | 'area'
  | 'paragraph'
  | 'direct'
  | 'task'
  | 'inEnglish'
  | 'inChinese'
  | 'byPinyin'
  | 'more'
  | 'allResults'
  | 'also'
  | 'suggestions',
  string
> & { kinds: Record<SearchKind, string> };
