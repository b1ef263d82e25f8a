/**
 * How Chinese characters sound, without a dictionary in the browser: the 3,755 common ones of GB 2312 stand in the order of their pinyin, so a
 * list of runs (`zheng17` for the next 17) says it for all of them, and the browser's own decoder gives the characters.
 */

const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;
const LAST_CELL = 0xf9;

/** The common characters of GB 2312 (its first level), in its order. */
function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) for (let cell = 0xa1; cell <= (row === LAST_ROW ? LAST_CELL : 0xfe); cell += 1) bytes.push(row, cell);
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

/**
 * The runs of all common characters, made at build; behind them other characters with their syllable (`稽ji`).
 * @param read syllable of a character
 * @param others characters that may not be among the common ones
 */
export function packSounds(read: (character: string) => string, others: Iterable<string>): string {
  const runs: [syllable: string, count: number][] = [];
  const common = commonCharacters();
  for (const character of common) {
    const syllable = read(character);
    const last = runs.at(-1);
    if (last?.[0] === syllable) last[1] += 1;
    else runs.push([syllable, 1]);
  }
  const rare = [...new Set(others)].filter((character) => /\p{Script=Han}/u.test(character) && !common.includes(character));
  return [...runs.map(([syllable, count]) => syllable + (count === 1 ? '' : count)), ...rare.map((character) => character + read(character))].join(' ');
}

/** The syllable of each character that the runs tell. */
export function unpackSounds(packed: string): ReadonlyMap<string, string> {
  const sounds = new Map<string, string>();
  const common = [...commonCharacters()];
  let at = 0;
  for (const part of packed.split(' ')) {
    const [, character = '', syllable = '', count = '1'] = /^([^a-z]?)([a-z]+)(\d*)$/u.exec(part) ?? [];
    if (character !== '') sounds.set(character, syllable);
    else for (const end = at + Number(count || 1); at < end; at += 1) sounds.set(common[at] ?? '', syllable);
  }
  return sounds;
}

/** Syllable of a character that stands alone; a Latin letter or digit is its own, a sign has none. */
export function soundAlone(character: string, sounds: ReadonlyMap<string, string>): string {
  return /[a-z0-9]/i.test(character) ? character.toLowerCase() : (sounds.get(character) ?? '');
}

/** A text by how it sounds: each syllable as one character of its own, what has none as it is. Of the same length. */
export class SoundWriting {
  private readonly sounds: ReadonlyMap<string, string>;
  private readonly signs = new Map<string, string>();

  constructor(sounds: ReadonlyMap<string, string>) {
    this.sounds = sounds;
  }

  write(text: string): string {
    return text.replace(/[\u3400-\u9fff]/g, (character) => {
      const syllable = this.sounds.get(character);
      if (syllable === undefined) return character;
      // Signs of the private use area stand for syllables.
      const sign = this.signs.get(syllable) ?? String.fromCharCode(0xe000 + this.signs.size);
      this.signs.set(syllable, sign);
      return sign;
    });
  }
}
