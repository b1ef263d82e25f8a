import { ArchiveError, archiveSource } from '../offline/archive-source.ts';
import type { VerifyWords } from '../offline/copy-data.ts';
import { type CopyReport, type CopySource, copyFolder, NoListError, type Reading, verifyCopy } from '../offline/verify-copy.ts';
import { fill } from '../text/phrase.ts';
import { element } from './elements.ts';
import { clauseList, MOST_FINDINGS } from './findings.ts';
import type { Unpacking } from './unzip.ts';

/** Verifies a copy: the one at this address, a folder, or an archive. The page says what to do where scripts do not run. */

const words = JSON.parse(document.getElementById('verify-words')?.textContent ?? '{}') as VerifyWords;
const frame = document.getElementById('verify') as HTMLElement;
const result = document.getElementById('verify-result') as HTMLElement;
const progress = document.getElementById('verify-progress') as HTMLElement;
let round = 0;

/** Verifies one source, and draws what was found; an earlier one that still runs is forgotten. */
async function verify(open: () => Promise<CopySource | null>, note = ''): Promise<void> {
  const own = ++round;
  result.textContent = '';
  result.className = '';
  let shown = 0;
  try {
    const source = await open();
    if (source === null) throw new NoListError();
    const parser = new DOMParser();
    const report = await verifyCopy(source, {
      parsePage: (html) => parser.parseFromString(html, 'text/html') as unknown as ReturnType<Reading['parsePage']>,
      told: (done, all) => {
        const now = performance.now();
        if (own !== round || (now - shown < 100 && done < all)) return;
        shown = now;
        progress.textContent = fill(words.reading, { done, all });
      },
      pause,
      decompress: async (path, bytes) => (path.endsWith('.gz') ? (await loadUnpacking()).gunzip(bytes) : null),
    });
    if (own === round) draw(report, note);
  } catch (error) {
    if (own !== round) return;
    say(false, reasonOf(error));
  }
  if (own === round) progress.textContent = '';
}

/** Why a copy could not be verified, in words of the page. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NoListError) return words.noList;
  if (error instanceof NoDropError) return words.noDrop;
  if (error instanceof ArchiveError)
    return fill({ size: words.archiveSize, ratio: words.archiveRatio, twice: words.archiveTwice, damaged: words.archiveDamaged }[error.reason], {
      what: message,
    });
  return message.startsWith('SHA256SUMS:') ? fill(words.badList, { line: message }) : fill(words.failed, { what: message });
}

/** Lets the page draw and answer; not more often than it can be noticed. */
let rested = 0;
async function pause(): Promise<void> {
  if (performance.now() - rested < 30) return;
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  rested = performance.now();
}

function say(good: boolean, sentence: string): void {
  result.className = good ? 'verdict good' : 'verdict bad';
  result.textContent = '';
  result.append(element('p', {}, element('b', {}, sentence)));
  result.focus();
}

function draw(report: CopyReport, note: string): void {
  const { findings } = report;
  const good = findings.length === 0;
  say(good, good ? fill(words.good, { n: report.files, clauses: report.clauses }) : fill(words.bad, { n: findings.length }));
  const rows = findings.slice(0, MOST_FINDINGS).map(({ kind, path, clauses }) => {
    const item = element('li', {}, element('span', { class: 'finding-kind' }, words[kind]), ' ', element('code', {}, path));
    if (clauses !== null && clauses.length > 0) item.append(clauseList(clauses, words));
    else if (clauses !== null && kind === 'changed') item.append(element('div', {}, words.elsewhere));
    return item;
  });
  if (rows.length > 0) result.append(element('ul', { class: 'findings' }, ...rows));
  if (findings.length > MOST_FINDINGS) result.append(element('p', {}, fill(words.more, { n: findings.length - MOST_FINDINGS })));
  const fact = (name: string, value: string): HTMLElement =>
    element('div', {}, element('dt', {}, name), element('dd', {}, element('code', { class: 'hash' }, value)));
  result.append(element('dl', { class: 'record-list' }, fact(words.build, report.build ?? '—'), fact(words.fingerprint, report.list)));
  if (note !== '') result.append(element('p', {}, note));
}

/** The copy that this page belongs to, over http(s). */
function addressSource(): CopySource {
  const root = frame.dataset['root'] ?? '';
  return {
    paths: null,
    read: async (path) => {
      const response = await fetch(root + path.split('/').map(encodeURIComponent).join('/'), { cache: 'no-cache' });
      if (response.status === 404 || response.status === 410) return null;
      if (!response.ok) throw new Error(`${path} (${response.status})`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** Files by path below a folder that holds a copy. */
function fileSource(files: ReadonlyMap<string, () => Promise<Uint8Array>>): CopySource | null {
  const folder = copyFolder([...files.keys()]);
  if (folder === null) return null;
  const paths = [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  return { paths, read: async (path) => (await files.get(folder + path)?.()) ?? null };
}

/** Bytes of a picked file. `File.arrayBuffer` and this agree; Chromium 80 and Firefox 115 have both. */
const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function pickedArchive(file: File): Promise<CopySource | null> {
  const { unzip } = await loadUnpacking();
  return archiveSource(await bytesOf(file), unzip);
}

function loadUnpacking(): Promise<Unpacking> {
  const there = (): Unpacking | undefined => (self as unknown as { fazhiUnpack?: Unpacking }).fazhiUnpack;
  return new Promise((resolve, reject) => {
    const own = there();
    if (own !== undefined) return resolve(own);
    const script = document.createElement('script');
    script.src = frame.dataset['unzip'] ?? '';
    const end = (): void => {
      const loaded = there();
      if (loaded === undefined) reject(new Error(script.src));
      else resolve(loaded);
    };
    script.onload = end;
    script.onerror = end;
    document.head.append(script);
  });
}

const pickedSource = (list: FileList | null): CopySource | null =>
  fileSource(new Map([...(list ?? [])].map((file) => [file.webkitRelativePath || file.name, () => bytesOf(file)])));

/** A dropped folder cannot be read here. */
class NoDropError extends Error {}

/** What is dropped, in the way that browsers since Chromium 86 hand it out, also to pages opened from a disk. */
type Handing = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };

/**
 * All files below a dropped folder.
 * @throws NoDropError where the browser names them only: Chromium before 86 in a page opened from a disk
 */
async function droppedSource(entry: FileSystemEntry, handing: Promise<FileSystemHandle | null> | undefined): Promise<CopySource | null> {
  const handle = await handing?.catch(() => null);
  if (handle?.kind === 'directory') return handleSource(handle as FileSystemDirectoryHandle);
  return entrySource(entry).catch((error: unknown) => {
    throw error instanceof DOMException ? new NoDropError(error.message) : error;
  });
}

async function handleSource(folder: FileSystemDirectoryHandle): Promise<CopySource | null> {
  const files = new Map<string, () => Promise<Uint8Array>>();
  const walk = async (directory: FileSystemDirectoryHandle, above: string): Promise<void> => {
    for await (const item of directory.values()) {
      const path = `${above}/${item.name}`;
      if (item instanceof FileSystemDirectoryHandle) await walk(item, path);
      else if (item instanceof FileSystemFileHandle) files.set(path, async () => bytesOf(await item.getFile()));
    }
  };
  await walk(folder, folder.name);
  return fileSource(files);
}

async function entrySource(entry: FileSystemEntry): Promise<CopySource | null> {
  const files = new Map<string, () => Promise<Uint8Array>>();
  const walk = async (item: FileSystemEntry): Promise<void> => {
    if (item.isFile) {
      const file = await new Promise<File>((resolve, reject) => (item as FileSystemFileEntry).file(resolve, reject));
      files.set(item.fullPath.replace(/^\//, ''), () => bytesOf(file));
      return;
    }
    const reader = (item as FileSystemDirectoryEntry).createReader();
    // A folder hands out its entries a hundred at a time.
    for (;;) {
      const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (entries.length === 0) return;
      for (const inner of entries) await walk(inner);
    }
  };
  await walk(entry);
  return fileSource(files);
}

function pick(id: string, open: (files: FileList) => Promise<CopySource | null>): void {
  const input = document.getElementById(id) as HTMLInputElement;
  input.addEventListener('change', () => {
    const { files } = input;
    if (files === null || files.length === 0) return;
    // The chooser is emptied at the end, so that the same folder can be chosen again.
    void verify(() => open(files)).then(() => {
      input.value = '';
    });
  });
}

function start(): void {
  document.getElementById('verify-address')?.addEventListener('click', () => void verify(async () => addressSource(), words.httpLimits));
  pick('verify-folder', async (files) => pickedSource(files));
  pick('verify-archive', async (files) => (files[0] === undefined ? null : pickedArchive(files[0])));
  const zone = document.getElementById('verify-drop') as HTMLElement;
  for (const name of ['dragenter', 'dragover']) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  }
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const transfer = event.dataTransfer;
    const item: Handing | undefined = transfer?.items[0];
    const entry = item?.webkitGetAsEntry?.() ?? null;
    const file = transfer?.files[0];
    if (entry?.isDirectory) {
      // What was dropped can be asked for only now, while the event runs.
      const handing = item?.getAsFileSystemHandle?.();
      void verify(() => droppedSource(entry, handing));
    } else if (file !== undefined) void verify(() => pickedArchive(file));
  });
}
start();
