/** What a parser of MDX could not read, in words of the person who writes the file. */
export interface MdxFault {
  /** Line in what was parsed, from 1. */
  line: number;
  message: string;
  hint: string;
}

/** The error that the parser threw, as a place, a cause and a remedy. */
export function mdxFault(error: unknown): MdxFault {
  const { line, reason, message, place } = error as { line?: number; reason?: string; message: string; place?: { line?: number; start?: { line: number } } };
  const at = line ?? place?.line ?? place?.start?.line ?? 1;
  const words = reason ?? message;
  if (/import\/exports/.test(words))
    return {
      line: at,
      message: 'Here a line begins with "import" or "export", which is taken for a program.',
      hint: 'Begin the line with another word, or remove it.',
    };
  if (/expression|brace/i.test(words))
    return {
      line: at,
      message: 'Here a brace { begins something that is taken for a program.',
      hint: 'Write "\\{" for a brace that is to be read, or remove it.',
    };
  const tag = /`?<(\/?[\w.:-]*)>?`?/.exec(words)?.[1];
  return {
    line: at,
    message: `Here the sign < begins a tag${tag ? ` (<${tag}>)` : ''} that does not end, or is none.`,
    hint: 'Write "\\<" for a sign that is to be read, or remove the tag.',
  };
}
