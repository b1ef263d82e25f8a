import type { ErrorCode } from 'yaml';

/** What is wrong with a line, and what to write. */
interface Words {
  message: string;
  hint: string;
}

const INDENT: Words = {
  message: 'This line is moved in by another width than its neighbours, so it is not clear what it belongs to.',
  hint: 'Give it as many spaces in front as the line of its kind above it has.',
};
const QUOTES: Words = {
  message: 'A value on this line has a sign that means something else here (such as ": ", " #", or one of & * ! % @ at its beginning), or text behind its end.',
  hint: 'Put the whole value into double quotes: key: "value"',
};
const BRACKETS: Words = {
  message: 'A quotation mark, bracket or brace is opened and not closed, here or above, or closed and not opened.',
  hint: 'Close it: each " [ { needs its " ] }. Quotation marks are " of the keyboard, none of “ ”.',
};
const KEY: Words = {
  message: 'Here a key is expected, but this line has no colon with a space behind it, or its key goes on over several lines.',
  hint: 'Write key: value, with a half-width colon and a space. A value that goes on belongs into double quotes.',
};
const SPECIAL: Words = {
  message: 'A value here begins with & * or !, which has a meaning of its own in these files.',
  hint: 'Put the value into double quotes.',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: { message: 'This line is moved in by a tab.', hint: 'Use spaces in place of the tab.' },
  BAD_SCALAR_START: QUOTES,
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A value on this line has a colon and a space in it, or the line below is moved in further than this one.',
    hint: 'Put the whole value into double quotes: key: "value"; or move the line below back.',
  },
  BLOCK_IN_FLOW: BRACKETS,
  MISSING_CHAR: BRACKETS,
  UNEXPECTED_TOKEN: BRACKETS,
  BAD_DQ_ESCAPE: {
    message: 'A backslash within double quotes begins a sign that does not exist.',
    hint: 'Write two backslashes (\\\\) for one, or put the value into single quotes.',
  },
  MULTILINE_IMPLICIT_KEY: KEY,
  KEY_OVER_1024_CHARS: KEY,
  NON_STRING_KEY: KEY,
  BAD_COLLECTION_TYPE: KEY,
  ALIAS_PROPS: SPECIAL,
  BAD_ALIAS: SPECIAL,
  BAD_PROP_ORDER: SPECIAL,
  MULTIPLE_ANCHORS: SPECIAL,
  MULTIPLE_TAGS: SPECIAL,
  TAG_RESOLVE_FAILED: SPECIAL,
  MULTIPLE_DOCS: { message: 'A line of three dashes or points ends the record here, but more follows.', hint: 'Remove the line.' },
  BAD_DIRECTIVE: {
    message: 'A line begins with %, which has a meaning of its own in these files.',
    hint: 'Put the value into double quotes, or remove the line.',
  },
};

/**
 * An error of the YAML parser in words of a person who writes records.
 * @param code of the error
 */
export function yamlFault(code: ErrorCode): Words {
  return (
    WORDS[code] ?? {
      message: 'This line cannot be read as a record.',
      hint: 'Compare it with its neighbours: spaces in front, a colon and a space behind the key, quotes around the value.',
    }
  );
}
