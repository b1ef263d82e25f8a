import { strFromU8, strToU8, unzipSync } from 'fflate';
import pptxgen from 'pptxgenjs';
import { makeScene } from '../../charts/chart.ts';
import { fileFooter } from '../../charts/file-footer.ts';
import { chartsOf } from '../../charts/index.ts';
import { slides as sheetsOf } from '../../charts/picture.ts';
import type { Deck } from '../../derive/slides/slide.ts';
import { type SlideView, slideView } from '../../derive/slides/slide-view.ts';
import { colophonOf, statementsOf } from '../../derive/views/colophon.ts';
import { expressionOf, fill, type Locale, wordsOf } from '../../i18n/index.ts';
import type { Plan } from '../../model/plan.ts';
import { datedOn } from '../../model/plan-schema.ts';
import { said } from '../../page.ts';
import { canRender, png } from '../../raster.ts';
import { officeColour } from '../../styles/tokens.ts';
import { archive } from '../archive.ts';
import { partsOf } from './content.ts';
import { type Line, linesOf, type Page, pagesOf, type Tone } from './lines.ts';

/** A page of 13.33 by 7.5 inches, 16:9. */
const PAGE = { width: 13.33, height: 7.5, margin: 0.65, top: 1.45, foot: 0.75 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const HEIGHT = PAGE.height - PAGE.top - PAGE.foot;
const CELL = 16;
/** Most sheets of a picture: a session shows what it is like, and the files of pictures have all. */
const SHEETS = 4;
/** Height of the line below a table. */
const BELOW = 0.4;
/** Space inside a cell of a table, left and right together. */
const PADDING = 0.2;

/** A picture that stands for the library's placeholder, by the place in the order of pictures. */
interface Pictures {
  png: (Uint8Array | null)[];
}

/**
 * Slides as PPTX: native words, tables and notes; pictures as SVG, with a PNG for programs that take none. What is too long for a slide
 * goes on with the next. Equal input gives equal bytes; the dates in its properties are the day the plan was published.
 * @param build label of the build
 */
export async function writePresentation(plan: Plan, deck: Deck, build: string, locale: Locale): Promise<Uint8Array> {
  const file = new pptxgen();
  const pictures: Pictures = { png: [] };
  const title = said(deck.title, locale);
  const { mark, publisher } = colophonOf(plan, build, locale);
  file.defineLayout({ name: 'wide', width: PAGE.width, height: PAGE.height });
  file.layout = 'wide';
  file.title = title;
  file.subject = mark;
  file.author = wordsOf(locale).site.name;
  file.company = publisher;
  const drawing = new Drawing(file, plan, build, locale, mark, pictures);
  for (const slide of deck.slides) await drawing.add(slideView(plan, slide, locale), slide.body.kind === 'cover');
  await drawing.add(colophonView(plan, build, locale), false);
  return settled((await file.write({ outputType: 'uint8array' })) as Uint8Array, datedOn(plan.record), pictures);
}

type Slide = ReturnType<InstanceType<typeof pptxgen>['addSlide']>;

class Drawing {
  private count = 0;
  private readonly file: InstanceType<typeof pptxgen>;
  private readonly plan: Plan;
  private readonly build: string;
  private readonly locale: Locale;
  private readonly mark: string;
  private readonly pictures: Pictures;

  constructor(file: InstanceType<typeof pptxgen>, plan: Plan, build: string, locale: Locale, mark: string, pictures: Pictures) {
    this.file = file;
    this.plan = plan;
    this.build = build;
    this.locale = locale;
    this.mark = mark;
    this.pictures = pictures;
  }

  /** Draws a view on one slide, or on several where it needs them; notes stand with the first. */
  async add(view: SlideView, cover: boolean): Promise<void> {
    const before = this.count;
    let notes = view.notes.join('\n\n');
    const begin = (): Slide => {
      const slide = this.begin(view, this.count - before, cover);
      if (notes !== '') slide.addNotes(notes);
      notes = '';
      return slide;
    };
    const parts = partsOf(view, this.locale);
    if (parts.length === 0) begin();
    for (const part of parts) {
      if (part.kind === 'picture') {
        // A procedure goes by its id, its chart by a longer name.
        const chart = chartsOf(this.plan).find(({ name }) => name === part.chart || name === `procedure-${part.chart}`);
        if (chart === undefined) throw new Error(`There is no picture ${part.chart}.`);
        const scene = makeScene(this.plan, this.locale);
        const described = chart.describe(scene);
        const sheets = sheetsOf(scene, chart.draw(scene), chart.title(scene), described, fileFooter(scene, this.build));
        if (sheets.length > SHEETS)
          notes = [notes, fill(wordsOf(this.locale).training.sheets, { n: SHEETS, all: sheets.length })].filter((text) => text !== '').join('\n\n');
        for (const svg of sheets.slice(0, SHEETS)) {
          this.count += 1;
          const slide = this.file.addSlide();
          if (notes !== '') slide.addNotes(notes);
          notes = '';
          await this.picture(slide, svg, described);
        }
      } else if (part.kind === 'lines') for (const page of pagesOf(part.lines, WIDTH, HEIGHT)) this.words(begin(), page, cover);
      else
        tablePages(part).forEach((rows, index, pages) => {
          this.table(begin(), part.head, rows, index === pages.length - 1 ? part.below : '');
        });
    }
  }

  private begin(view: SlideView, part: number, cover: boolean): Slide {
    this.count += 1;
    const slide = this.file.addSlide();
    slide.background = { color: officeColour('paper') };
    const own = this.face(false);
    const title = part === 0 ? view.title.text : `${view.title.text} ${wordsOf(this.locale).format.open}${part + 1}${wordsOf(this.locale).format.close}`;
    const size = linesOf(title, 30, WIDTH) > 1 ? (linesOf(title, 24, WIDTH) > 1 ? 20 : 24) : 30;
    if (cover) slide.addShape('rect', { x: PAGE.margin, y: 2.55, w: 0.9, h: 0.06, fill: { color: officeColour('red') } });
    if (view.kicker !== '')
      slide.addText(view.kicker, { x: PAGE.margin, y: 0.3, w: WIDTH, h: 0.38, margin: 0, fontSize: 16, color: officeColour('red'), bold: true, ...own });
    if (title !== '')
      slide.addText(title, {
        ...(cover
          ? { x: PAGE.margin, y: 2.75, w: WIDTH, h: 1.4, valign: 'top', fontSize: 36 }
          : { x: PAGE.margin, y: 0.66, w: WIDTH, h: 0.66, fontSize: size }),
        margin: 0,
        bold: true,
        color: officeColour('ink'),
        ...own,
      });
    const source = view.source === null ? '' : `${view.source.text}　`;
    slide.addText(`${source}${this.mark}`, {
      x: PAGE.margin,
      y: PAGE.height - 0.55,
      w: WIDTH - 1,
      h: 0.35,
      margin: 0,
      fontSize: 11,
      color: officeColour('soft'),
      ...own,
    });
    slide.addText(String(this.count), {
      x: PAGE.width - PAGE.margin - 0.9,
      y: PAGE.height - 0.55,
      w: 0.9,
      h: 0.35,
      margin: 0,
      fontSize: 11,
      align: 'right',
      color: officeColour('soft'),
      ...own,
    });
    return slide;
  }

  private words(slide: Slide, page: Page, cover: boolean): void {
    const runs = page.lines.flatMap((line) => this.runsOf(line, line.points));
    if (runs.length === 0) return;
    const place = cover ? { y: 4.2, h: PAGE.height - PAGE.foot - 4.2 } : { y: PAGE.top, h: HEIGHT };
    slide.addText(runs, { x: PAGE.margin, w: WIDTH, ...place, margin: 0, valign: 'top', fit: 'none' });
  }

  private runsOf({ runs, label, official }: Line, points: number) {
    const face = this.face(official);
    const spacing = { paraSpaceAfter: points * 0.45, lineSpacingMultiple: 1.08 };
    // A hanging sign or number: the library indents by its own bullets, of which these are a kind.
    const bullet =
      label === null
        ? {}
        : /^\d+\.$/.test(label)
          ? { bullet: { type: 'number' as const, style: 'arabicPeriod', numberStartAt: Number.parseInt(label, 10), indent: 36 } }
          : { bullet: { characterCode: (label.codePointAt(0) ?? 0x2022).toString(16).toUpperCase().padStart(4, '0'), indent: 36 } };
    return runs.map(({ text, tone }, index) => ({
      text,
      options: { ...face, ...toneOf(tone), fontSize: points, ...(index === 0 ? { ...bullet, ...spacing } : {}), breakLine: index === runs.length - 1 },
    }));
  }

  private table(slide: Slide, head: readonly string[], rows: readonly string[][], below: string): void {
    const face = this.face(false);
    const line = { type: 'solid' as const, pt: 0.75, color: officeColour('rule') };
    const cells = (row: readonly string[], bold: boolean) =>
      row.map((text) => ({ text, options: { ...face, fontSize: CELL, bold, color: officeColour(bold ? 'soft' : 'ink'), valign: 'top' as const } }));
    if (below !== '')
      slide.addText(below, {
        x: PAGE.margin,
        y: PAGE.top + HEIGHT - BELOW,
        w: WIDTH,
        h: BELOW,
        margin: 0,
        fontSize: CELL,
        color: officeColour('soft'),
        ...face,
      });
    slide.addTable([cells(head, true), ...rows.map((row) => cells(row, false))], {
      x: PAGE.margin,
      y: PAGE.top,
      w: WIDTH,
      colW: columnsOf(head.length).map((share) => share * WIDTH),
      border: line,
      margin: [0.05, PADDING / 2, 0.05, PADDING / 2],
    });
  }

  private async picture(slide: Slide, svg: string, altText: string): Promise<void> {
    this.pictures.png.push((await canRender()) ? await png(svg, 1, '') : null);
    slide.addImage({ data: `image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, x: 0, y: 0, w: PAGE.width, h: PAGE.height, altText });
  }

  private face(official: boolean): { fontFace: string; lang: string } {
    const { fonts, word } = expressionOf(this.locale);
    const eastAsian = word.eastAsian;
    return {
      fontFace: official ? (eastAsian ? fonts.word.plain : fonts.word.latin) : eastAsian ? fonts.word.part : 'Arial',
      lang: eastAsian ? word.language.eastAsia : word.language.value,
    };
  }
}

function toneOf(tone: Tone): { color: string; bold: boolean } {
  const colour = tone === 'soft' ? 'soft' : tone === 'red' ? 'red' : tone === 'lit' ? 'task' : 'ink';
  return { color: officeColour(colour), bold: tone === 'strong' || tone === 'red' };
}

/** Shares of the columns of a table: words take most. */
function columnsOf(count: number): number[] {
  if (count === 1) return [1];
  const rest = count === 2 ? 0.3 : 0.22;
  return [1 - rest * (count - 1), ...Array<number>(count - 1).fill(rest)];
}

/** Rows of a table, slide by slide. */
function tablePages({ head, rows }: { head: readonly string[]; rows: readonly string[][] }): string[][][] {
  const shares = columnsOf(head.length);
  const height = (row: readonly string[]): number =>
    Math.max(...row.map((text, index) => linesOf(text, CELL, (shares[index] ?? 0) * WIDTH - PADDING))) * ((CELL * 1.25) / 72) + 0.12;
  const pages: string[][][] = [];
  let room = 0;
  for (const row of rows) {
    const own = height(row);
    if (own > room || pages.length === 0) {
      pages.push([]);
      room = HEIGHT - BELOW - height(head);
    }
    pages.at(-1)?.push(row);
    room -= own;
  }
  return pages;
}

/** What the file says of itself, on its last slide. */
function colophonView(plan: Plan, build: string, locale: Locale): SlideView {
  const { books } = wordsOf(locale);
  const rows = statementsOf(colophonOf(plan, build, locale), locale).map(({ label, text }) => ({
    label,
    values: [{ text, lang: undefined }],
    unstated: false,
  }));
  return { id: 'colophon', kicker: '', title: { text: books.colophon, lang: undefined }, blocks: [{ kind: 'facts', rows }], source: null, notes: [] };
}

/** The library's archive with the day of publication for its dates and our PNG for its placeholders, packed as all our archives are. */
function settled(bytes: Uint8Array, day: string, { png: own }: Pictures): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  let picture = 0;
  const media = new Map<string, Uint8Array>();
  for (const [path] of parts.filter(([name]) => /^ppt\/media\/.*\.png$/.test(name)).sort(([a], [b]) => order(a) - order(b))) {
    const made = own[picture];
    picture += 1;
    if (made !== undefined && made !== null) media.set(path, made);
  }
  return archive(
    new Map(
      parts.map(([path, content]) => {
        if (path !== 'docProps/core.xml') return [path, { bytes: media.get(path) ?? content }];
        const dated = strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
        return [path, { bytes: strToU8(dated) }];
      }),
    ),
  );
}

/** Place of a picture in the order of slides, from its name `image-12-1.png`. */
const order = (path: string): number => Number(/image-(\d+)-/.exec(path)?.[1] ?? 0);
