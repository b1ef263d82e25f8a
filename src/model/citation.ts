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
  /** Day of publication, `2001-03-01`; '' where none is known. */
  published: string;
  /** Address of the original page; '' where none is known. */
  source: string;
  /** The page's own address, only over http(s); null otherwise. */
  page: string | null;
  /** How places are said where it is read: by printed numbers, and then in Chinese; or by codes, and then in English. */
  style: Expression['codeStyle'];
}

/**
 * A citation in one line, in the form usual for Chinese official texts:
 * 〈title〉（〈subtitle〉），二（一）3，第2段，2001-03-01公布，〈original URL〉. In English the same facts in English order.
 */
export function citation(parts: CitationParts): string {
  const { title, subtitle, place, paragraph, published, source, page, style } = parts;
  if (style === 'code') {
    const where = [place, paragraph === null ? '' : `para. ${paragraph}`].filter((piece) => piece !== '').join(', ');
    const name = [title, subtitle].filter((piece) => piece !== '').join(' ');
    const said = [name, where, published === '' ? '' : `published ${published}`, source].filter((piece) => piece !== '').join(', ');
    return `${said}${page === null ? '' : ` (read at ${page})`}.`;
  }
  const pieces = [`${title}${subtitle}`, place, paragraph === null ? '' : `第${paragraph}段`, published === '' ? '' : `${published}公布`, source, page ?? ''];
  return `${pieces
    .filter((piece) => piece !== '')
    .map((piece) => (piece.includes('://') ? piece : displayText(piece)))
    .join('，')}`;
}
