/**
 * A text that the browser keeps for a page. What cannot be read is put aside, never overwritten; where nothing may be kept, the page goes on
 * without and is told.
 */
export class KeptText {
  private readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  /** The text; null when there is none, or the browser does not let it be read. */
  read(): string | null {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return null;
    }
  }

  /** Keeps a text. Returns whether the browser did. */
  write(text: string): boolean {
    try {
      localStorage.setItem(this.key, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Puts aside a text that cannot be read. Returns whether the browser kept it. */
  putAside(text: string): boolean {
    return new KeptText(`${this.key}-damaged`).write(text);
  }

  /** Erases the text, and what was put aside. */
  erase(): void {
    try {
      localStorage.removeItem(this.key);
      localStorage.removeItem(`${this.key}-damaged`);
    } catch {
      // Nothing can be kept, so there is nothing to erase.
    }
  }
}
