import type { SentenceSpan } from '../sentences.ts';

/** What a run of words in the official layout is set in: the title, and the levels of headings and text in GB/T 9704. */
export type PrintFace = 'title' | 'first' | 'second' | 'text';

/** A font that is asked for: faces of one family by their full names, in turn; then families; then a generic family. */
export interface AskedFont {
  /** Names of single faces, for a weight that the family's name alone would not give. */
  faces: readonly string[];
  families: readonly string[];
  generic: 'serif' | 'sans-serif';
}

/** Fonts of a Word document by what is set in them. */
export interface WordFonts {
  latin: string;
  title: string;
  part: string;
  section: string;
  body: string;
  plain: string;
}

/** Two signs that stand around words. */
export type Pair = readonly [open: string, close: string];

/** How words are put in order, and the letter that each of them is listed under. */
export interface Collation {
  compare: (a: string, b: string) => number;
  /** The letter, or `#` for words that begin with none. */
  letterOf: (words: string) => string;
}

/**
 * A language as it is written: all that code needs to know of it in order to show, join, cut and sort words.
 * Code asks the expression and never compares its tag.
 */
export interface Expression {
  /** BCP 47 tag, canonical: `zh-Hans`, `en`. */
  tag: string;
  /** Value of `lang` for its words. */
  htmlLang: string;
  /** ISO 15924 code of its script. */
  script: string;
  direction: 'ltr' | 'rtl';
  /** Tag of the stored language whose words are converted; null for an expression whose own words are stored. */
  derivesFrom: string | null;
  /** Words of `derivesFrom` in this expression, of the same length; the identity where nothing is derived. */
  convert: (text: string) => string;

  /** Stored words as they are shown, one character for one. */
  display: (text: string) => string;
  /** A stored heading as it is shown: without the full stop that ends it in the running text. */
  displayHeading: (heading: string) => string;
  /** How a place of the plan is said: by the numbers printed in it (二（一）3), or by its code (2.1.3). */
  codeStyle: 'printed' | 'code';
  /** Whether a paragraph's first line is set in. */
  indents: boolean;
  quotationMarks: Pair;
  /** Signs around the title of a document that the plan sets in them; null where a title stands bare. */
  titleMarks: Pair | null;
  colon: string;
  listSeparator: string;
  /** Between two sentences, and between a title and its subtitle. */
  space: string;
  /** A title and the line under it, in one line. */
  joinTitle: (title: string, subtitle: string) => string;
  /** The title of a document: in title marks where the language has them and the plan uses them. */
  documentTitle: (title: string, marked: boolean) => string;
  /** Sentences, one after the other. */
  joinSentences: (...sentences: readonly string[]) => string;

  /** Sentences of a paragraph, which together cover it. */
  sentences: (text: string) => SentenceSpan[];
  /** What a search compares: every character, or words between spaces. */
  searchUnit: 'character' | 'word';
  /** How much of a text stands in for it, in characters. */
  lengths: Readonly<Record<'description' | 'summary' | 'excerpt', number>>;
  collation: Collation;

  fonts: {
    /** Without serifs, for pictures that are used outside the site, as a `font-family` list. */
    sans: string;
    print: Readonly<Record<PrintFace, AskedFont>>;
    /** Faces of the official layout whose figures and Latin words are set in a roman font, because their own are no good. */
    romanFigures: readonly PrintFace[];
    word: WordFonts;
  };
  /** What a document for Word needs to know. */
  word: {
    /** Language of words in Latin script, and of East Asian ones. */
    language: { value: string; eastAsia: string };
    /** Whether documents are laid out by GB/T 9704 (22 lines of 28 characters); else as a report. */
    official: boolean;
    /** Whether ambiguous signs, quotation marks above all, are set in the East Asian font. */
    eastAsian: boolean;
  };
  /** Three letters (ISO 639-2), which the naming convention of Akoma Ntoso asks for. */
  iso639: string;
}

/** What a file of an expression must say; the rest follows from it. */
export type ExpressionInput = Omit<Expression, 'htmlLang' | 'joinTitle' | 'documentTitle' | 'joinSentences'> & { htmlLang?: string };

/** An expression, with everything that follows from what its file says. */
export function defineExpression(input: ExpressionInput): Expression {
  const { space, titleMarks } = input;
  return {
    htmlLang: input.tag,
    ...input,
    joinTitle: (title, subtitle) => [title, subtitle].filter((words) => words !== '').join(space),
    documentTitle: (title, marked) => (titleMarks === null || !marked ? title : `${titleMarks[0]}${title}${titleMarks[1]}`),
    joinSentences: (...sentences) => sentences.filter((words) => words !== '').join(space),
  };
}

/** The words as they are. */
export const unchanged = (text: string): string => text;
