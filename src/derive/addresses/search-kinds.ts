/** What a reader can find. Tasks are found as words of their paragraph. */
export const SEARCH_KINDS = ['heading', 'paragraph', 'term', 'organization', 'document', 'guide'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Words in Simplified Chinese and English, as they are shown; '' where there are none. */
export interface Both {
  zh: string;
  en: string;
}

/** One thing that search can find. Traditional Chinese is made from `zh` and not stored. */
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
  title: Both;
  /** Other forms of the name, divided by 、 and ;. */
  also: Both;
  /** Paragraph, definition, note or page text. */
  body: Both;
  /** English sentences for each Chinese sentence of the body, where they are not one to one. */
  alignment: number[];
  /** Words of tasks in the Chinese body: code, start, end. */
  tasks: (readonly [code: string, start: number, end: number])[];
}

/** A plan in which can be searched, by its short name. */
export interface SearchPlan {
  id: string;
  /** Locales in which its pages exist. */
  locales: string[];
  label: Both;
}

/** A page of a plan, as an area in which can be searched. */
export interface SearchArea {
  id: string;
  code: string;
  label: Both;
}
