import { readHtml } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readText } from './readers/text.ts';
import { type SourceDocument, UnreadableFile } from './source-document.ts';

/** The largest file that is read. A plan of 20,000 characters is far below 1 MB in every format; scans are not. */
export const LARGEST_FILE = 30 * 1024 * 1024;

const begins = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/**
 * Reads a file into blocks. What it is is decided by its bytes; its name only tells Markdown from plain text.
 * @param name the file's name
 * @throws UnreadableFile with what is wrong and what to do, for empty, too large, encrypted, damaged and other files
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableFile('This file is empty.', 'Save the plan again and give that file.');
  if (bytes.length > LARGEST_FILE) {
    throw new UnreadableFile(
      `This file has ${Math.round(bytes.length / 1024 / 1024)} MB; files of up to ${LARGEST_FILE / 1024 / 1024} MB are read.`,
      'Leave pictures and scans out: save the text alone as DOCX, HTML or plain text.',
    );
  }
  const document = await readerOf(name, bytes);
  if (document.blocks.length === 0)
    throw new UnreadableFile(
      'This file has no words.',
      'Open it and see whether the plan is in it; a text in pictures must be typed or recognised (OCR) first.',
    );
  return document;
}

/** The readers of Word files and of PDF are loaded when one is to be read: they are larger than all else together. */
function readerOf(name: string, bytes: Uint8Array): SourceDocument | Promise<SourceDocument> {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06))
    return import('./readers/word-file.ts').then(({ readWordFile }) => readWordFile(bytes));
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return import('./readers/pdf.ts').then(({ readPdf }) => readPdf(bytes));
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile(
      'This is a Word file of the old kind (DOC, WPS), or a DOCX that is protected by a password.',
      'Open it (with its password) in Word, WPS or LibreOffice and save it as DOCX without a password.',
    );
  }
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new UnreadableFile('This is a file in Rich Text Format.', 'Open it in Word, WPS or LibreOffice and save it as DOCX.');
  if (isPicture(bytes))
    throw new UnreadableFile('This is a picture.', 'Give the Word file or the page itself; a text in a picture must be typed or recognised (OCR) first.');
  if (looksLikeHtml(bytes)) return readHtml(bytes);
  return /\.(md|markdown)$/i.test(name) ? readMarkdown(bytes) : readText(bytes);
}

function isPicture(bytes: Uint8Array): boolean {
  return (
    begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    begins(bytes, 0xff, 0xd8, 0xff) ||
    begins(bytes, 0x47, 0x49, 0x46) ||
    begins(bytes, 0x49, 0x49, 0x2a) ||
    begins(bytes, 0x42, 0x4d)
  );
}

/** A page begins with a tag, after white space, a byte order mark, comments or the notice of the browser that saved it. */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '').toLowerCase();
  return /^[^a-z<]*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?(-->|$)\s*)*<(!doctype html|html|head|body|meta|title|div|p|table|span|h[1-6])\b/.test(head);
}
