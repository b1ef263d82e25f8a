import type { ContentFolders } from '../../src/model/content.ts';

/** Slips of the hand and of the eye, made in real files at places that a seed decides. */

/** A slip that can be made on a line of certain files. */
interface Slip {
  what: string;
  files: RegExp;
  /** Lines that it can be made on. */
  line: RegExp;
  /** The line with the slip in it; what the pattern found comes first. */
  make: (found: RegExpExecArray, line: string, random: () => number) => string;
}
/** One slip that was made. */
export interface Mutation {
  what: string;
  /** Path of the file below `content/`. */
  file: string;
  line: number;
  before: string;
  after: string;
}

/** Pseudo-random numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PLAN = 'plans/[^/]+/';
const TASKS = new RegExp(`^${PLAN}tasks/`);
const CHINESE = new RegExp(`^${PLAN}text/zh-Hans/`);
const ENGLISH = new RegExp(`^${PLAN}text/en/`);
const QUOTES = new RegExp(`^${PLAN}quotes/en/`);
const plan = (name: string): RegExp => new RegExp(`^${PLAN}${name}\\.yaml$`);

/** A character of a stretch is lost. */
const without = (words: string, random: () => number): string => {
  const at = Math.floor(random() * words.length);
  return words.slice(0, at) + words.slice(at + 1);
};
const put = (line: string, found: RegExpExecArray, group: number, words: string): string => {
  const at = line.indexOf(found[group] ?? '', found.index);
  return line.slice(0, at) + words + line.slice(at + (found[group] ?? '').length);
};
const slip = (what: string, files: RegExp, line: RegExp, make: Slip['make']): Slip => ({ what, files, line, make });

export const SLIPS: readonly Slip[] = [
  slip('a character of the text is lost', CHINESE, /^\p{Script=Han}{12,}/u, (found, line, random) => without(found[0], random) + line.slice(found[0].length)),
  slip(
    'two characters of the text change places',
    CHINESE,
    /^(\p{Script=Han})(?!\1)(\p{Script=Han})/u,
    (found, line) => `${found[2]}${found[1]}${line.slice(2)}`,
  ),
  slip('a comma of the text is full width', CHINESE, /\p{Script=Han}(,)/u, (found, line) => put(line, found, 1, '，')),
  slip('a paragraph is made bold', CHINESE, /^\p{Script=Han}{12,}/u, (found, line) => `**${found[0]}**${line.slice(found[0].length)}`),
  slip('a brace is typed into the text', CHINESE, /^\p{Script=Han}{12,}/u, (_, line) => `{${line}`),
  slip('a paragraph is gone', CHINESE, /^\p{Script=Han}{12,}/u, () => ''),
  slip('a paragraph is there twice', CHINESE, /^\p{Script=Han}{12,}/u, (_, line) => `${line}\n\n${line}`),
  slip('a character that nobody sees is in the text', CHINESE, /^\p{Script=Han}{6}/u, (found, line) => `${found[0]}\u200B${line.slice(6)}`),
  slip('a measure has another number', CHINESE, /^## (\d+)/, (found, line) => put(line, found, 1, String(Number(found[1]) + 3))),
  slip('a paragraph of the translation is gone', ENGLISH, /^[A-Z][a-z]+ [^:]{40,}$/, () => ''),
  slip('a number is put into the translation', ENGLISH, /^([A-Z][a-z]+) [^:]{40,}$/, (found, line) => put(line, found, 1, `${found[1]} 47`)),
  slip('a Chinese word is left in the translation', ENGLISH, /^([A-Z][a-z]+) [^:]{40,}$/, (found, line) => put(line, found, 1, `${found[1]} 机关`)),
  slip('two blanks in the translation', ENGLISH, /^[A-Z][a-z]+( )[^:]{40,}$/, (found, line) => put(line, found, 1, '  ')),
  slip('a straight quotation mark in the translation', ENGLISH, /^([A-Z][a-z]+) [^:]{40,}$/, (found, line) => put(line, found, 1, `"${found[1]}"`)),
  slip('a character of a quote is lost', TASKS, /^ {4}quote: (\p{Script=Han}{6,})/u, (found, line, random) =>
    put(line, found, 1, without(found[1] ?? '', random)),
  ),
  slip('a quote ends too soon', TASKS, /^ {4}quote: (\p{Script=Han}{8,})$/u, (found, line) => put(line, found, 1, (found[1] ?? '').slice(0, -3))),
  slip('a task cites another paragraph', TASKS, /^ {4}clause: ([\d.]+p)\d+/, (_, line) => line.replace(/p\d+$/, 'p77')),
  slip('a task has the code of another', TASKS, /^ {2}- code: ([\d.]+)-(0[2-9])$/, (found) => `  - code: ${found[1]}-01`),
  slip('a code has another measure', TASKS, /^ {2}- code: ([\d.]+)-/, (found, line) => put(line, found, 1, '9.9.9')),
  slip('a kind is misspelt', TASKS, /^ {4}kind: (duty|prohibition|permission)$/, (found, line, random) => put(line, found, 1, without(found[1] ?? '', random))),
  slip('a key is misspelt', TASKS, /^ {4}(kind|quote|clause|topics|actions):/, (found, line, random) => put(line, found, 1, without(found[1] ?? '', random))),
  slip('a colon is full width', TASKS, /^ {4}(?:kind|clause)(: )/, (found, line) => put(line, found, 1, '：')),
  slip('a line is moved in by a tab', TASKS, /^( {4})(?:kind|clause):/, (found, line) => put(line, found, 1, '\t')),
  slip('a topic does not exist', TASKS, /topics: \[([a-z-]+)/, (found, line) => put(line, found, 1, `${found[1]}x`)),
  slip('a body does not exist', TASKS, /organization: ([a-z-]+)/, (found, line) => put(line, found, 1, `${found[1]}-office`)),
  slip('an action does not exist', TASKS, /actions: \[([a-z-]+)/, (found, line) => put(line, found, 1, `${found[1]}ing`)),
  slip('a quotation mark is not closed', TASKS, /^ {4}quote: (\p{Script=Han}{6,})$/u, (found, line) => put(line, found, 1, `"${found[1]}`)),
  slip('a letter of translated words is lost', QUOTES, /: ([A-Za-z]{5,} [a-z]+ [a-z]+)/, (found, line) =>
    put(line, found, 1, (found[1] ?? '').slice(0, 3) + (found[1] ?? '').slice(4)),
  ),
  slip('translated words are gone', QUOTES, /^"[\d.]+-\d+": /, () => ''),
  slip('translated words have another code', QUOTES, /^"([\d.]+)-\d+": /, (found, line) => put(line, found, 1, '9.9.9')),
  slip('translated words are there twice', QUOTES, /^"[\d.]+-\d+": /, (_, line) => `${line}\n${line}`),
  slip('a body has another id', plan('organizations'), /^- id: ([a-z-]+)/, (found, line) => put(line, found, 1, `${found[1]}-2`)),
  slip('an alias has one character more', plan('organizations'), /aliases: \["?(\p{Script=Han}{2,})/u, (found, line) => put(line, found, 1, `${found[1]}呃`)),
  slip('a document has another id', plan('documents'), /^- id: ([a-z0-9-]+)/, (found, line) => put(line, found, 1, `${found[1]}-2`)),
  slip('a register’s key is misspelt', plan('(?:organizations|documents|platforms|targets|topics)'), /^ {2}([a-z]+):/i, (found, line) =>
    put(line, found, 1, `${found[1]}s`),
  ),
  slip('a target has another number', plan('targets'), /^ {2}value: (\d+)/, (found, line) => put(line, found, 1, String(Number(found[1]) + 5))),
  slip('a target’s quote has a character less', plan('targets'), /^ {2}quote: "?(\p{Script=Han}{3,})/u, (found, line) =>
    put(line, found, 1, (found[1] ?? '').slice(1, -1)),
  ),
  slip('a note is on other words', plan('notes'), /quote: "?(\p{Script=Han}{3,})/u, (found, line) => put(line, found, 1, `${found[1]}呃`)),
  slip('a note is on no paragraph', plan('notes'), /clause: "?([\d.a-z]+)/, (found, line) => put(line, found, 1, '9.9.9')),
  slip('a vague word is not in the text', plan('vague'), /word: (\p{Script=Han}+)/u, (found, line) => put(line, found, 1, `${found[1]}呃`)),
  slip('a goal’s quote has a character more', plan('goals'), /^ {2}quote: (\p{Script=Han}{4})/u, (found, line) => put(line, found, 1, `呃${found[1]}`)),
  slip('a code leads to none', plan('codes'), /^ {2}[\d.]+-a?\d+: \[[\d.]+-/, (_, line) => line.replace(/\[[\d.]+-/, '[9.9.9-')),
  slip('an old code is of no measure', plan('codes'), /^ {2}([\d.]+)-a?\d+: \[/, (found, line) => put(line, found, 1, '9.9.9')),
  slip('a published code has other words', plan('codes'), /^ {2}[\d.]+-a?\d+: (\p{Script=Han}{4})/u, (found, line) => put(line, found, 1, '呃呃呃呃')),
  slip('a published code is gone', plan('codes'), /^ {2}[\d.]+-a?\d+: \p{Script=Han}{4}/u, () => ''),
  slip('a day that no calendar has', plan('plan'), /^(?:published| {2}opens| {2}closes): \d{4}-\d{2}-(\d{2})/, (found, line) => put(line, found, 1, '32')),
  slip('a hash has another digit', plan('plan'), /sha256: ([0-9a-f]{8})/, (found, line) => put(line, found, 1, '00000000')),
  slip('a size is another', plan('plan'), /bytes: (\d+)/, (found, line) => put(line, found, 1, '7')),
  slip('a state does not exist', plan('plan'), /^status: (\S+)/, (found, line) => put(line, found, 1, 'draft')),
  slip('a section is not named', plan('plan'), /^ {6}- "\d\.\d"/, () => ''),
  slip('a register is not named', plan('plan'), /^registers: \[([a-z-]+), /, (found, line) => line.replace(`${found[1]}, `, '')),
  slip('a paragraph with contact data is not kept on its page', plan('plan'), /^ {2}- notice\.p\d/, () => ''),
  slip('a term’s id is there twice', /^terms\//, /^- id: ([a-z-]+)$/, (_, line) => `${line}\n  zh: 呃\n${line}`),
  slip('a term’s key is misspelt', /^terms\//, /^ {2}(zh|en|kind):/, (found, line) => put(line, found, 1, `${found[1]}s`)),
  slip('a page of the guide runs a program', /^guide\//, /^## /, (_, line) => `${line}\n\n{process.exit()}`),
  slip('a page of the guide has a tag', /^guide\//, /^## /, (_, line) => `${line}\n\n<iframe src="x" />`),
  slip('a page of the guide has no title', /^guide\//, /^title: /, () => ''),
  slip('alignment of a sentence is another', new RegExp(`^${PLAN}alignment/`), /\[(\d)/, (found, line) => put(line, found, 1, '7')),
];

type Files = Map<string, string>;

/** All files of the content by their path below it. */
export function filesOf({ terms, guide, plans }: ContentFolders): Files {
  const all: Files = new Map();
  for (const [place, { files }] of [['terms', terms], ['guide', guide], ...plans.map((folder) => [`plans/${folder.id}`, folder] as const)] as const)
    for (const [path, text] of Object.entries(files)) all.set(`${place}/${path}`, text);
  return all;
}

/** The content with some of its files changed, or (null) gone. */
export function withFiles(content: ContentFolders, changes: ReadonlyMap<string, string | null>): ContentFolders {
  const laid = <T extends { files: Readonly<Record<string, string>> }>(place: string, folder: T): T => {
    const files: Record<string, string> = { ...folder.files };
    for (const [path, text] of changes) {
      if (!path.startsWith(`${place}/`)) continue;
      const own = path.slice(place.length + 1);
      if (text === null) delete files[own];
      else files[own] = text;
    }
    return { ...folder, files };
  };
  return { terms: laid('terms', content.terms), guide: laid('guide', content.guide), plans: content.plans.map((folder) => laid(`plans/${folder.id}`, folder)) };
}

/** A slip of a kind at a place that the seed decides, and the file's text with it; null where no file has such a line. */
export function mutate(
  files: ReadonlyMap<string, string>,
  { what, files: wanted, line, make }: Slip,
  random: () => number,
): (Mutation & { text: string }) | null {
  const places = [...files]
    .filter(([path]) => wanted.test(path))
    .flatMap(([path, text]) => text.split('\n').flatMap((words, index) => (line.test(words) ? [{ path, index }] : [])));
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return null;
  const lines = (files.get(place.path) ?? '').split('\n');
  const before = lines[place.index] ?? '';
  const after = make(line.exec(before) as RegExpExecArray, before, random);
  lines[place.index] = after;
  return { what, file: place.path, line: place.index + 1, before, after, text: lines.join('\n') };
}
