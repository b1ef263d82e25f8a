import { DOMParser, type Document, ParseError, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { oneLine, type SourceBlock, type SourceDocument, UnreadableFile } from '../source-document.ts';
import { htmlBlocks } from './html.ts';
import { writeOutNumbers } from './word-numbering.ts';

/** No part of a plan's Word file unpacks to more than this; what does is no plan, or a trap. */
const LARGEST_PART = 64 * 1024 * 1024;

/**
 * Reads a Word file (DOCX): paragraphs, table rows and notes are blocks; numbers that Word counts are written out; what is marked as
 * deleted is left out and what is marked as inserted taken, as in a document whose changes are accepted.
 * @throws UnreadableFile when the file is no Word file, is damaged or too large when unpacked
 */
export async function readWordFile(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = unpack(bytes);
  const body = xmlPart(parts, 'word/document.xml');
  if (body === null) {
    const other = Object.keys(parts).some((name) => name.startsWith('xl/'))
      ? 'an Excel workbook'
      : Object.keys(parts).some((name) => name.startsWith('ppt/'))
        ? 'a presentation'
        : 'an archive';
    throw new UnreadableFile(`This is ${other}, not a Word file.`, 'Give the DOCX file of the plan itself.');
  }
  const remarks: string[] = [];
  const notes = takeNotes(body, parts);
  writeOutNumbers(body, xmlPart(parts, 'word/numbering.xml'), xmlPart(parts, 'word/styles.xml'));
  if (body.getElementsByTagNameNS('*', 'ins').length + body.getElementsByTagNameNS('*', 'del').length > 0)
    remarks.push('the document has tracked changes: they were read as accepted');
  if (Object.keys(parts).some((name) => name.startsWith('word/comments'))) remarks.push('comments were left out');
  const packed = zipSync({ ...parts, 'word/document.xml': strToU8(new XMLSerializer().serializeToString(body)) }, { level: 0 });
  const html = await mammoth
    .convertToHtml({ buffer: Buffer.from(packed) }, { ignoreEmptyParagraphs: true, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((error: Error) => {
      throw damaged(error.message);
    });
  const read = htmlBlocks(html.value, (_, index) => `paragraph ${index + 1}`);
  return { format: 'docx', blocks: [...read.blocks, ...notes], remarks: [...remarks, ...read.remarks] };
}

function unpack(bytes: Uint8Array): Unzipped {
  let tooLarge: string | null = null;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = !name.startsWith('word/media/') && !name.startsWith('word/embeddings/');
        if (wanted && originalSize > LARGEST_PART) tooLarge = name;
        return wanted && originalSize <= LARGEST_PART;
      },
    });
    if (tooLarge !== null)
      throw new UnreadableFile(`A part of this file (${tooLarge}) is larger than 64 MB when unpacked.`, "Save the plan's text alone as a new DOCX file.");
    return parts;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw damaged((error as Error).message);
  }
}

function damaged(reason: string): UnreadableFile {
  return new UnreadableFile(`This Word file is damaged and cannot be opened (${reason}).`, 'Open it in Word, WPS or LibreOffice and save it anew as DOCX.');
}

function xmlPart(parts: Unzipped, name: string): Document | null {
  const bytes = parts[name];
  if (bytes === undefined) return null;
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level === 'fatalError') throw new ParseError(message);
      },
    }).parseFromString(strFromU8(bytes), 'text/xml');
  } catch (error) {
    throw damaged(`${name}: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** Takes the notes' signs out of the text and gives the notes as blocks of their own: they stand after the text. */
function takeNotes(body: Document, parts: Unzipped): SourceBlock[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) => {
    const file = xmlPart(parts, `word/${kind}s.xml`);
    const references = [...body.getElementsByTagNameNS('*', `${kind}Reference`)];
    return references.flatMap((reference, index) => {
      const id = [...reference.attributes].find(({ localName }) => localName === 'id')?.value;
      reference.parentNode?.removeChild(reference);
      const note =
        file === null
          ? undefined
          : [...file.getElementsByTagNameNS('*', kind)].find((element) =>
              [...element.attributes].some(({ localName, value }) => localName === 'id' && value === id),
            );
      const words = oneLine(note === undefined ? '' : [...note.getElementsByTagNameNS('*', 't')].map(({ textContent }) => textContent ?? '').join(''));
      return words === '' ? [] : [{ words, place: `${kind === 'footnote' ? 'note' : 'end note'} ${index + 1}` }];
    });
  });
}
