import { type LetterPart, type LetterSource, letterMarkdown, letterOf, type Note, placeOfNote } from '../derive/views/comment-letter.ts';
import { fill } from '../text/phrase.ts';
import { element, setText } from './elements.ts';
import { KeptText } from './kept-text.ts';
import { LONGEST_NOTE, LONGEST_NOTES, MOST_NOTES, notesFile, readNotes } from './notes/kept-notes.ts';
import { docxOf, type WordParagraph } from './office/docx.ts';
import { fileNameOf, readChosenFile, saveFile } from './own-files.ts';

/** A reader's notes and the letter made of them: kept in this browser, handed on as files, sent nowhere. */

type Phrases = LetterSource['phrases'] &
  Readonly<
    Record<
      | 'note'
      | 'noteOn'
      | 'remove'
      | 'removeOf'
      | 'removed'
      | 'undo'
      | 'count'
      | 'back'
      | 'add'
      | 'erase'
      | 'eraseSure'
      | 'erased'
      | 'imported'
      | 'skipped'
      | 'badFile'
      | 'otherFile'
      | 'badLink'
      | 'full'
      | 'damaged'
      | 'damagedFile'
      | 'blocked',
      string
    >
  >;
interface NotesData extends Omit<LetterSource, 'clauses'> {
  /** The plan and the language of its words: `my-plan/en`. */
  id: string;
  phrases: Phrases;
  /** Name, words and address of each clause. */
  clauses: Readonly<Record<string, readonly [place: string, words: string, address: string]>>;
  /** What the page is called; the name of exported notes begins with it. */
  title: string;
  author: string;
  language: string;
  fonts: { title: string; body: string };
}

const STYLES: Readonly<Record<LetterPart['kind'], WordParagraph['style']>> = {
  title: 'Title',
  text: 'Body',
  place: 'Heading',
  quote: 'Quote',
  comment: 'Body',
  sign: 'Body',
};
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Today as the reader's clock has it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

class ReaderNotes extends HTMLElement {
  private data!: NotesData;
  private notes: Note[] = [];
  private kept!: KeptText;

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('script')?.textContent ?? '{}') as NotesData;
    this.kept = new KeptText(`fazhi-notes-${this.data.id}`);
    this.readKept();
    this.listen();
    const added = this.readAddress();
    this.draw();
    if (added !== null) this.querySelectorAll<HTMLTextAreaElement>('.notes-list textarea')[added]?.focus();
  }

  private own<T extends HTMLElement>(name: string): T {
    return this.querySelector(`.notes-${name}`) as T;
  }

  /** Says something, with a button that does something about it. */
  private say(text: string, label = '', act: (() => void) | null = null): void {
    const message = this.own('message');
    message.textContent = text;
    if (act === null) return;
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', act);
    message.append(' ', button);
  }

  private readKept(): void {
    const text = this.kept.read();
    if (text === null) return;
    const read = readNotes(this.data.id, text, this.data.clauses);
    if (read !== null && read !== 'other') {
      this.notes = read.notes;
      if (read.skipped === 0) return;
    }
    // Also notes on clauses that a newer text no longer has are not lost.
    this.kept.putAside(text);
    this.say(this.data.phrases.damaged, this.data.phrases.damagedFile, () => saveFile('notes-damaged.txt', text, 'text/plain'));
  }

  /** What the address asks a note on; taken out of it. Returns the note's place in the list. */
  private readAddress(): number | null {
    const asked = new URLSearchParams(location.search.slice(0, 4 * LONGEST_NOTE));
    const code = asked.get('add');
    if (code === null) return null;
    history.replaceState(null, '', location.pathname);
    const { phrases, clauses } = this.data;
    const place = placeOfNote(code, asked.get('words') ?? '', clauses);
    if (place === null) {
      this.say(phrases.badLink);
      return null;
    }
    const same = this.notes.findIndex((note) => note.code === place.code && note.words === place.words);
    if (same < 0 && this.notes.length >= MOST_NOTES) {
      this.say(fill(phrases.full, { n: MOST_NOTES }));
      return null;
    }
    if (same < 0) this.notes = [...this.notes, { ...place, text: '' }];
    this.keep();
    this.say(fill(phrases.add, { place: clauses[place.code]?.[0] ?? place.code }), phrases.back, () => history.back());
    return same < 0 ? this.notes.length - 1 : same;
  }

  private keep(): void {
    if (!this.kept.write(notesFile(this.data.id, this.notes))) this.say(this.data.phrases.blocked);
  }

  private change(notes: Note[]): void {
    this.notes = notes;
    this.keep();
    this.draw();
  }

  private draw(): void {
    const { phrases, clauses } = this.data;
    const list = this.own('list');
    list.textContent = '';
    this.notes.forEach(({ code, words, text }, index) => {
      const [place = code, whole = '', address = ''] = clauses[code] ?? [];
      const field = element('textarea', { rows: '4', maxlength: String(LONGEST_NOTE), 'aria-label': fill(phrases.noteOn, { place }) });
      field.value = text;
      field.addEventListener('input', () => {
        this.notes = this.notes.map((note, at) => (at === index ? { ...note, text: field.value } : note));
        this.keep();
        this.drawLetter();
      });
      const remove = element('button', { type: 'button', 'aria-label': fill(phrases.removeOf, { place }) }, phrases.remove);
      remove.addEventListener('click', () => this.drop(index, place));
      const [path = '', hash = ''] = address.split('#');
      const link = element('a', { href: words === '' ? address : `${path}?${new URLSearchParams({ hl: words })}#${hash}` }, place);
      list.append(element('li', {}, element('p', {}, link, ` ${code} `, remove), element('blockquote', {}, words === '' ? whole : words), field));
    });
    setText(this.own('count'), this.notes.length === 0 ? '' : fill(phrases.count, { n: this.notes.length }));
    this.own('empty').hidden = this.notes.length > 0;
    for (const tool of this.querySelectorAll<HTMLElement>('.notes-tools, .notes-erase')) tool.hidden = this.notes.length === 0;
    this.drawLetter();
  }

  private drop(index: number, place: string): void {
    const before = this.notes;
    const { phrases } = this.data;
    this.change(before.filter((_, at) => at !== index));
    this.say(fill(phrases.removed, { place }), phrases.undo, () => {
      this.change([...this.notes.slice(0, index), before[index] as Note, ...this.notes.slice(index)]);
      this.say('');
    });
    this.own('message').querySelector('button')?.focus();
  }

  private get letter(): LetterPart[] {
    return letterOf(this.notes, this.data, this.own<HTMLInputElement>('name').value.trim(), today());
  }

  private drawLetter(): void {
    const sheet = this.own('letter');
    sheet.textContent = '';
    if (this.notes.length === 0) return;
    const tags = { title: 'h3', text: 'p', place: 'h4', quote: 'blockquote', comment: 'p', sign: 'p' } as const;
    for (const { kind, text } of this.letter) sheet.append(element(tags[kind], { class: `letter-${kind}` }, text));
  }

  private listen(): void {
    const { data } = this;
    const { phrases } = data;
    const on = (name: string, act: () => void): void => this.own(name).addEventListener('click', act);
    this.own('name').addEventListener('input', () => this.drawLetter());
    const title = (): string => fill(phrases.letterTitle, { plan: data.plan });
    on('markdown', () => saveFile(fileNameOf(title(), 'md'), letterMarkdown(this.letter), 'text/markdown;charset=utf-8'));
    on('docx', () => {
      const paragraphs = this.letter.map(({ kind, text }) => ({ style: STYLES[kind], text }));
      const { author, language, fonts } = data;
      saveFile(fileNameOf(title(), 'docx'), docxOf({ title: title(), author, language, fonts, paragraphs }), DOCX);
    });
    on('save', () => saveFile(fileNameOf(`${data.title} ${data.plan}`, 'json'), notesFile(data.id, this.notes), 'application/json'));
    this.listenToErasing();
    readChosenFile(this.own<HTMLInputElement>('file'), LONGEST_NOTES, (text) => this.import(text));
    window.addEventListener('storage', ({ key, newValue }) => {
      const read = key === `fazhi-notes-${data.id}` && newValue !== null ? readNotes(data.id, newValue, data.clauses) : null;
      if (read === null || read === 'other') return;
      this.notes = read.notes;
      this.draw();
    });
  }

  /** Erasing takes two presses, since it cannot be undone. */
  private listenToErasing(): void {
    const button = this.own('erase');
    const { phrases } = this.data;
    let sure = false;
    button.addEventListener('blur', () => {
      sure = false;
      setText(button, phrases.erase);
    });
    button.addEventListener('click', () => {
      if (!sure) {
        sure = true;
        setText(button, phrases.eraseSure);
        return;
      }
      this.notes = [];
      this.kept.erase();
      this.draw();
      this.say(phrases.erased);
    });
  }

  private import(text: string): void {
    const { phrases, id, clauses } = this.data;
    const read = readNotes(id, text, clauses);
    if (read === null || read === 'other') {
      this.say(read === null ? phrases.badFile : phrases.otherFile);
      return;
    }
    const known = new Set(this.notes.map((note) => JSON.stringify(note)));
    const fresh = read.notes.filter((note) => !known.has(JSON.stringify(note)));
    if (this.notes.length + fresh.length > MOST_NOTES) {
      this.say(fill(phrases.full, { n: this.notes.length }));
      return;
    }
    this.say([fill(phrases.imported, { n: fresh.length }), read.skipped > 0 ? fill(phrases.skipped, { n: read.skipped }) : ''].join(' '));
    this.change([...this.notes, ...fresh]);
  }
}

customElements.define('reader-notes', ReaderNotes);
