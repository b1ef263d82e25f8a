import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { colophonOf, statementsOf } from '../derive/views/colophon.ts';
import { expressionOf, type Locale, wordsOf } from '../i18n/index.ts';
import { originalLanguage, type Plan } from '../model/plan.ts';
import { datedOn } from '../model/plan-schema.ts';
import { officeColour } from '../styles/tokens.ts';
import type { WordFonts } from '../text/expressions/expression.ts';
import { escapedXml } from '../text/xml.ts';
import { archive } from './archive.ts';
import type { PlanData } from './plan-data-schema.ts';

/** Names that stand for a font which is missing, as Word records them. */
const INSTEAD: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  黑体: 'SimHei',
  楷体_GB2312: '楷体',
  仿宋_GB2312: '仿宋',
  宋体: 'SimSun',
  標楷體: 'DFKai-SB',
  微軟正黑體: 'Microsoft JhengHei',
  新細明體: 'PMingLiU',
};
/** Millimetres as twentieths of a point. */
const mm = (value: number): number => Math.round((value / 25.4) * 1440);

/** How a document is laid out. */
export type Layout = 'official' | 'report' | 'landscape';

const PAGES: Readonly<Record<Layout, { top: number; right: number; bottom: number; left: number }>> = {
  official: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
  report: { top: mm(25), right: mm(23), bottom: mm(23), left: mm(23) },
  landscape: { top: mm(22), right: mm(18), bottom: mm(20), left: mm(18) },
};
/** 22 lines in 225 mm. */
const GRID = { type: DocumentGridType.LINES, linePitch: 579 };
/**
 * 28 characters of 16 points in 156 mm: each is set two per cent narrower. A grid of characters says the same to Word, but LibreOffice sets
 * 20 characters a line with it; and where characters are closed up instead, LibreOffice does not draw marks that hang behind a line.
 */
const NARROWER = 98;

/** What a document is made of. */
export interface WordContent {
  plan: Plan;
  data: PlanData;
  title: string;
  layout: Layout;
  /** Languages of its words; the first decides fonts and layout. */
  locales: readonly [Locale, ...Locale[]];
  children: (Paragraph | Table)[];
  /** Footnotes by number. */
  footnotes?: Record<string, { children: Paragraph[] }>;
}

/**
 * A document for Word: the status above every page, the page's number below, and at its end what it is and where it comes from.
 * Equal input gives equal bytes; the dates in its properties are the day the plan was published.
 */
export async function writeWord({ plan, data, title, layout, locales, children, footnotes = {} }: WordContent): Promise<Uint8Array> {
  const [first] = locales;
  const { fonts: ownFonts, word: set } = expressionOf(first);
  const fonts = ownFonts.word;
  const official = layout === 'official' && set.official;
  const line = official ? { line: GRID.linePitch, lineRule: LineRuleType.EXACT } : { line: 312, lineRule: LineRuleType.AUTO };
  const size = official ? 32 : layout === 'landscape' ? 19 : 22;
  const heading = (font: string, points: number, bold: boolean) => ({
    run: { font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: font }, size: points * 2, bold, italics: false, color: officeColour('ink', 'print') },
    paragraph: official
      ? { spacing: { ...line, before: 0, after: 0 }, indent: { firstLineChars: 200, firstLine: 640 }, keepNext: true }
      : { spacing: { before: 240, after: 100 }, keepNext: true },
  });
  const creator = wordsOf(first).site.name;
  const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER']): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: alignment === AlignmentType.LEFT ? { left: 280 } : alignment === AlignmentType.RIGHT ? { right: 280 } : {},
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: { ascii: official ? fonts.plain : fonts.latin, hAnsi: official ? fonts.plain : fonts.latin, eastAsia: fonts.plain },
              size: official ? 28 : 18,
            }),
          ],
        }),
      ],
    });
  const header = (): Header =>
    new Header({
      children: locales.map(
        (locale) => new Paragraph({ style: 'Small', alignment: AlignmentType.CENTER, children: [run(colophonOf(plan, data.plan.build, locale).mark, locale)] }),
      ),
    });
  const page = {
    size: layout === 'landscape' ? { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE } : { width: mm(210), height: mm(297) },
    margin: { ...PAGES[layout], header: mm(official ? 20 : 10), footer: mm(official ? 25 : 10) },
  };
  const headers = { default: header(), even: header() };
  const footers = official
    ? { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) }
    : { default: footer(AlignmentType.CENTER), even: footer(AlignmentType.CENTER) };
  const about = locales.flatMap((locale) => colophon(plan, data, locale));
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    subject: data.plan.statusText[originalLanguage(plan)] ?? '',
    description: data.plan.build,
    evenAndOddHeaderAndFooters: true,
    footnotes,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: official ? fonts.body : fonts.plain },
            size,
            ...(official ? { scale: NARROWER } : {}),
            language: set.language,
          },
          paragraph: { spacing: { ...line, before: 0, after: official ? 0 : 80 } },
        },
        title: {
          run: {
            font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.title },
            size: layout === 'landscape' ? 36 : 44,
            bold: !set.eastAsian,
            color: officeColour('ink', 'print'),
          },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: { line: layout === 'landscape' ? 480 : official ? GRID.linePitch : 640, lineRule: LineRuleType.EXACT, before: 0, after: 120 },
          },
        },
        heading1: heading(fonts.part, official ? 16 : 15, !official),
        heading2: heading(official ? fonts.section : fonts.part, official ? 16 : 13, !official),
        heading3: heading(official ? fonts.body : fonts.part, official ? 16 : 12, true),
        footnoteText: { run: { size: 18 }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } } },
      },
      paragraphStyles: [
        {
          id: 'Body',
          name: 'Body Text',
          basedOn: 'Normal',
          paragraph: official ? { indent: { firstLineChars: 200, firstLine: 640 }, alignment: AlignmentType.BOTH } : { spacing: { ...line, after: 120 } },
        },
        {
          id: 'Centred',
          name: 'Centred',
          basedOn: 'Normal',
          run: { font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.section } },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { ...line, after: official ? GRID.linePitch : 240 } },
        },
        {
          id: 'Small',
          name: 'Small',
          basedOn: 'Normal',
          run: { size: 17, font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.plain } },
          paragraph: { spacing: { line: 260, lineRule: LineRuleType.AUTO, after: 40 }, indent: { firstLine: 0 } },
        },
        {
          id: 'Cell',
          name: 'Cell',
          basedOn: 'Normal',
          run: { size: 19, font: { ascii: fonts.latin, hAnsi: fonts.latin, eastAsia: fonts.plain } },
          paragraph: { spacing: { line: 260, lineRule: LineRuleType.AUTO, before: 20, after: 20 } },
        },
      ],
    },
    // What the file says of itself stands on a page of its own, where no grid pulls its small lines apart.
    sections: official
      ? [
          { properties: { page, grid: GRID }, headers, footers, children },
          { properties: { page }, headers, footers, children: about },
        ]
      : [{ properties: { page }, headers, footers, children: [...children, ...about] }],
  });
  return fixed(await Packer.toBuffer(document), datedOn(data.plan), fonts);
}

/** The package with fixed dates and times, and with the names of fonts that may stand for missing ones. */
function fixed(bytes: Uint8Array, published: string, fonts: WordFonts): Uint8Array {
  const { latin, ...chinese } = fonts;
  const table = [...new Set(Object.values(chinese))]
    .map((name) => `<w:font w:name="${escapedXml(name)}"><w:altName w:val="${escapedXml(INSTEAD[name] ?? name)}"/><w:charset w:val="86"/></w:font>`)
    .join('');
  const entries = Object.entries(unzipSync(new Uint8Array(bytes))).map(([path, part]) => {
    if (path === 'docProps/core.xml') {
      const text = strFromU8(part).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${published}T00:00:00Z`);
      return [path, { bytes: strToU8(text) }] as const;
    }
    if (path === 'word/settings.xml') return [path, { bytes: strToU8(withMirroredMargins(strFromU8(part))) }] as const;
    if (path === 'word/document.xml') return [path, { bytes: strToU8(withBookmarkNumbers(strFromU8(part))) }] as const;
    if (path !== 'word/fontTable.xml') return [path, { bytes: part }] as const;
    const own = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${latin}"/>${table}</w:fonts>`;
    return [path, { bytes: strToU8(own) }] as const;
  });
  return archive(new Map(entries));
}

/** Left pages mirror the side margins, so that the type areas of a leaf cover each other. The library has no word for it; the format has a fixed order. */
function withMirroredMargins(settings: string): string {
  return settings.replace('<w:displayBackgroundShape/>', '<w:displayBackgroundShape/><w:mirrorMargins/>');
}

/** Bookmarks numbered from 1: the library counts them through all documents of a run. */
function withBookmarkNumbers(document: string): string {
  const numbers = new Map<string, number>();
  return document.replace(/<w:bookmark(?:Start|End) [^>]*>/g, (tag) =>
    tag.replace(/w:id="(\d+)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `w:id="${number}"`;
    }),
  );
}

/** Words in a locale. In East Asian ones, quotation marks are set in their own font. */
export function run(text: string, locale: Locale, options: { bold?: boolean } = {}): TextRun {
  return new TextRun({ text, ...options, ...(expressionOf(locale).word.eastAsian ? { font: { hint: 'eastAsia' } } : {}) });
}

/** A heading of the navigation pane. */
export function headingOf(level: 1 | 2 | 3, children: IParagraphOptions['children'], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...more,
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_1,
    children: children ?? [],
  });
}

function colophon(plan: Plan, data: PlanData, locale: Locale): Paragraph[] {
  const words = wordsOf(locale);
  return [
    headingOf(1, [run(words.books.colophon, locale)], { spacing: { before: 360, after: 120 } }),
    ...statementsOf(colophonOf(plan, data.plan.build, locale), locale).map(
      ({ label, text }) => new Paragraph({ style: 'Small', children: [run(`${label}${words.format.colon}`, locale, { bold: true }), run(text, locale)] }),
    ),
  ];
}

/** A column of a table of records. */
export interface WordColumn<T> {
  head: string;
  /** Width in twentieths of a point. */
  width: number;
  /** Lines of a cell. */
  cell: (record: T) => string[];
}

/** A table whose head is repeated on every page and whose rows stay whole. */
export function tableOf<T>(columns: readonly WordColumn<T>[], records: readonly T[], locale: Locale): Table {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: officeColour('edge', 'print') };
  const cell = (lines: readonly string[], width: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: officeColour('raised'), color: 'auto' } } : {}),
      children: lines.map((text) => new Paragraph({ style: 'Cell', children: [run(text, locale, head ? { bold: true } : {})] })),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { left: 90, right: 90, top: 30, bottom: 30 },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ head, width }) => cell([head], width, true)) }),
      ...records.map((record) => new TableRow({ cantSplit: true, children: columns.map((column) => cell(column.cell(record), column.width, false)) })),
    ],
  });
}
