/** What a reader can find. Tasks are found as words of their paragraph. */
export const SEARCH_KINDS = ['heading', 'paragraph', 'term', 'organization', 'document', 'guide'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Words as they are shown, by the tag of their language; '' or nothing where there are none. */
export type WordsByLanguage = Readonly<Record<string, string>>;

/** One thing that search can find. Words that are converted (Traditional Chinese) are made from the stored ones. */
export interface SearchRecord {
  kind: SearchKind;
  /** Address within a language's part of the site: `<plan>/2.1.html#2.1.3.p2`. */
  address: string;
  /** Code of a clause, id of another record. */
  code: string;
  /** Id of the plan that it stands in; '' for terms and the guide, which are the site's. */
  plan: string;
  /** Code of the measure, section or page that its paragraphs are grouped under; '' for records that stand alone. */
  group: string;
  /** `<plan>/<page code>` of the page it stands on; '' for what stands in no area. */
  area: string;
  /** Heading or name. */
  title: WordsByLanguage;
  /** Other forms of the name, divided by the list's sign of the language. */
  also: WordsByLanguage;
  /** Paragraph, definition, note or page text. */
  body: WordsByLanguage;
  /** By translation: its sentences for each sentence of the original body, where they are not one to one. */
  alignment: Readonly<Record<string, readonly number[]>>;
  /** Words of tasks in the original body: code, start, end. */
  tasks: (readonly [code: string, start: number, end: number])[];
}

/** A plan in which can be searched, by its short name. */
export interface SearchPlan {
  id: string;
  /** Locales in which its pages exist. */
  locales: string[];
  /** Tag of the language in which it was issued. */
  original: string;
  label: WordsByLanguage;
}

/** A page of a plan, as an area in which can be searched. */
export interface SearchArea {
  id: string;
  code: string;
  label: WordsByLanguage;
}

/** A time that a plan's words state: which day or year, and of what. */
export interface SearchDate {
  address: string;
  /** Code of the task; that of the paragraph for what is no task. */
  code: string;
  nature: string;
  /** The words that state the time, and those of the whole task. */
  when: WordsByLanguage;
  words: WordsByLanguage;
}

/** What a plan answers to questions that are not about its words. */
export interface PlanAnswers {
  plan: string;
  /** What has a date: deadlines first. */
  dates: SearchDate[];
  /** Page of the time line; '' where nothing is dated. */
  timeline: string;
  /** By group of bodies: ids of the general names that concern them (see `generalBodies`). */
  general: Readonly<Record<string, readonly string[]>>;
  /** Annexes that were not captured. */
  annexes: { address: string; label: WordsByLanguage }[];
}
