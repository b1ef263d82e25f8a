import { displayText } from '../text/display.ts';
import type { Expression } from '../text/expressions/expression.ts';

/** What a citation says. Words are given as they are to be shown. */
export interface CitationParts {
  title: string;
  subtitle: string;
  /** Place as readers say it: `二（一）3`, `Preamble`, `2.1.3`; '' for the whole plan. */
  place: string;
  /** Paragraph number within the place, or null. */
  paragraph: number | null;
  /** A task, in words: `任务2.1.3-07`. */
  task?: string;
  /** Day of publication, `2001-03-01`; '' where none is known. */
  published: string;
  /** Address of the original page; '' where none is known. */
  source: string;
  /** The page's own address, only over http(s); null otherwise. */
  page: string | null;
  /** How places are said where it is read: by printed numbers, and then in Chinese; or by codes, and then in English. */
  style: Expression['codeStyle'];
  /** That the words are an unofficial translation, said in their language; '' for the original. */
  unofficial?: string;
  /** Day on which it was read, `2001-03-01`; said in English only, where it is usual. */
  accessed?: string;
}

const filled = (pieces: readonly string[]): string[] => pieces.filter((piece) => piece !== '');

/** Where in the plan: `二（一）3，第2段`, `2.1.3, para. 2`. */
function whereOf({ place, paragraph, task = '', style }: CitationParts, separator: string): string {
  const numbered = paragraph === null ? '' : style === 'code' ? `para. ${paragraph}` : `第${paragraph}段`;
  return filled([style === 'code' ? place : displayText(place), numbered, task]).join(separator);
}

/**
 * A citation in one line, in the form usual for Chinese official texts:
 * 〈title〉（〈subtitle〉），二（一）3，第2段，2001-03-01公布，〈original URL〉. In English the same facts in English order, with the day of access.
 */
export function citation(parts: CitationParts): string {
  const { title, subtitle, published, source, page, style, unofficial = '', accessed = '' } = parts;
  if (style === 'code') {
    const name = filled([title, subtitle]).join(' ');
    const said = filled([name, whereOf(parts, ', '), unofficial, published === '' ? '' : `published ${published}`, source]).join(', ');
    const read = page === null ? (accessed === '' ? '' : ` (accessed ${accessed})`) : ` (read at ${page}${accessed === '' ? '' : `, ${accessed}`})`;
    return `${said}${read}.`;
  }
  const name = displayText(`${title}${subtitle}`);
  return filled([name, whereOf(parts, '，'), unofficial, published === '' ? '' : `${published}公布`, source, page ?? '']).join('，');
}

/** What lists of references and their programs want to know beside. */
export interface Reference extends CitationParts {
  /** Names the place for programs: plan and code. */
  key: string;
  issuer: string;
  /** Language of the words: `zh-Hans`, `en`. */
  language: string;
  accessed: string;
  /** The cited words; '' for none. */
  quote: string;
}

/** Title with the line under it, as it is shown. */
function nameOf({ title, subtitle, style }: CitationParts): string {
  return style === 'code' ? filled([title, subtitle]).join(' ') : displayText(`${title}${subtitle}`);
}

/** Where to find it: the original page, or this one where no other is known. */
function addressOf({ source, page }: CitationParts): string {
  return source === '' ? (page ?? '') : source;
}

/**
 * A reference after GB/T 7714-2015 for a document read online: who published it, title [EB/OL], place, (day of publication) [day of access],
 * address. That a translation is unofficial stands behind the title.
 */
export function gbt7714(reference: Reference): string {
  const { issuer, published, accessed, unofficial = '', style } = reference;
  const title = `${nameOf(reference)}${unofficial === '' ? '' : style === 'code' ? ` (${unofficial})` : `（${unofficial}）`}[EB/OL]`;
  const where = whereOf(reference, style === 'code' ? ', ' : '，');
  const dates = `${published === '' ? '' : `(${published})`}[${accessed}]`;
  return `${filled([issuer, title, `${where}${dates}`, addressOf(reference)]).join('. ')}.`;
}

/** What every program should keep with a reference: place, and that a translation is unofficial. */
function noteOf(reference: Reference): string {
  const { unofficial = '', page, source, style } = reference;
  const separator = style === 'code' ? '; ' : '；';
  return filled([whereOf(reference, style === 'code' ? ', ' : '，'), unofficial, source === '' ? '' : (page ?? '')]).join(separator);
}

/** A reference as a RIS record, which EndNote, Zotero, NoteExpress and others read. */
export function ris(reference: Reference): string {
  const { published, accessed, issuer, language, quote } = reference;
  const fields: [string, string][] = [
    ['TY', 'GOVDOC'],
    ['AU', issuer],
    ['TI', nameOf(reference)],
    ['PY', published.slice(0, 4)],
    ['DA', published.replace(/-/g, '/')],
    ['N1', noteOf(reference)],
    ['AB', quote],
    ['LA', language],
    ['UR', addressOf(reference)],
    ['Y2', accessed.replace(/-/g, '/')],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`);
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}

const LATEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** Words with the signs escaped that mean something to LaTeX. */
function latex(words: string): string {
  return words.replace(/[\\~^&%$#_{}]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** A reference as an entry for BibTeX and biblatex. The issuer is in double braces: a body's name is not first name and last name. */
export function bibtex(reference: Reference): string {
  const { key, issuer, published, accessed, language, quote } = reference;
  const fields: [string, string][] = [
    ['author', issuer === '' ? '' : `{${latex(issuer)}}`],
    ['title', `{${latex(nameOf(reference))}}`],
    ['year', published.slice(0, 4)],
    ['date', published],
    ['note', latex(noteOf(reference))],
    ['abstract', latex(quote)],
    ['langid', language.startsWith('zh') ? 'chinese' : 'english'],
    ['url', addressOf(reference).replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
  ];
  const lines = fields.filter(([, value]) => value !== '' && value !== '{}').map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key.replace(/[^\w.:-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}
