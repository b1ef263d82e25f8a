import { strToU8, zipSync } from 'fflate';
import { escapedXml } from '../../text/xml.ts';

/** A DOCX file of paragraphs, written in the browser: words only, nothing that runs. Equal input gives equal bytes. */

export interface WordParagraph {
  style: 'Title' | 'Heading' | 'Quote' | 'Body';
  text: string;
}
export interface WordLetter {
  title: string;
  author: string;
  /** As Word names it: `zh-CN`. */
  language: string;
  fonts: { title: string; body: string };
  paragraphs: readonly WordParagraph[];
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Noon of the first day that the format can name. */
const ENTRY_TIME = (): Date => new Date(1980, 0, 1, 12);

/** The bytes of the document. */
export function docxOf(letter: WordLetter): Uint8Array {
  const type = (part: string, name: string): string => `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${name}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${kind}" Target="${target}"/>`;
  const relations = (list: string): string => `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('word/document.xml', 'officedocument.wordprocessingml.document.main')}${type('word/styles.xml', 'officedocument.wordprocessingml.styles')}${type('docProps/core.xml', 'package.core-properties')}</Types>`,
    '_rels/.rels': relations(
      relation(1, `${OFFICE}/officeDocument`, 'word/document.xml') + relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${words(letter.title)}</dc:title><dc:creator>${words(letter.author)}</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations(relation(1, `${OFFICE}/styles`, 'styles.xml')),
    'word/styles.xml': styles(letter),
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${letter.paragraphs.map(paragraph).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1474" w:bottom="1440" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)])), { mtime: ENTRY_TIME() });
}

/** Words as XML may hold them: without control characters and halves of characters. */
function words(text: string): string {
  return escapedXml(text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
}

function paragraph({ style, text }: WordParagraph): string {
  const lines = text.split(/\r?\n/).map((line) => `<w:t xml:space="preserve">${words(line)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines.join('<w:br/>')}</w:r></w:p>`;
}

function styles({ fonts, language }: WordLetter): string {
  const font = (name: string): string => `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${words(name)}"/>`;
  const style = (id: string, name: string, format: string, run: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${format}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  return `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${font(fonts.body)}<w:sz w:val="24"/><w:lang w:val="${language}" w:eastAsia="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style('Title', 'Title', '<w:spacing w:after="360"/><w:jc w:val="center"/>', `${font(fonts.title)}<w:b/><w:sz w:val="36"/>`),
    style(
      'Heading',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="0"/>',
      `${font(fonts.title)}<w:b/><w:sz w:val="26"/>`,
    ),
    style('Quote', 'Quote', '<w:spacing w:after="100" w:line="340" w:lineRule="auto"/><w:ind w:left="480"/>', ''),
    style('Body', 'Body Text', '<w:spacing w:after="100" w:line="340" w:lineRule="auto"/>', ''),
  ].join('')}</w:styles>`;
}
