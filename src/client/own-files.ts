import { element } from './elements.ts';

/** Files that a page makes and reads on the reader's machine; nothing is sent anywhere. */

/** Has the browser save a file. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const link = element('a', { href: URL.createObjectURL(new Blob([content as BlobPart], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The text of the file that a reader chose, and its name. Larger ones are not read: their text is ''. */
export function readChosenFile(input: HTMLInputElement, most: number, use: (text: string, name: string) => void): void {
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const done = (text: string): void => {
      input.value = '';
      use(text, file.name);
    };
    if (file.size > most) {
      done('');
      return;
    }
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => done('');
    reader.readAsText(file);
  });
}

/** A file's name made of words: without what systems refuse. */
export function fileNameOf(words: string, extension: string): string {
  return `${words
    .replace(/[\\/:*?"<>|\s.]+/g, ' ')
    .trim()
    .slice(0, 60)}.${extension}`;
}
