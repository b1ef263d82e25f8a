/** A text file split into its front matter and its body. Lines count from 1. */
export interface SplitFile {
  /** YAML between the fences, or null when the file has none. */
  frontMatter: string | null;
  body: string;
  /** Number of lines before the body; add it to a line of the body to get the file's line. */
  bodyOffset: number;
}

/** Splits off the `---` fenced block at the head of a file. */
export function splitFrontMatter(text: string): SplitFile {
  const found = /^---\r?\n([\s\S]*?)^---[ \t]*\r?\n/m.exec(text);
  if (found === null || found.index !== 0) return { frontMatter: null, body: text, bodyOffset: 0 };
  const head = found[0];
  return { frontMatter: found[1] ?? '', body: text.slice(head.length), bodyOffset: head.split('\n').length - 1 };
}
