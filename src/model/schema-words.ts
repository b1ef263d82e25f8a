import type { z } from 'astro/zod';
import { nearestMatch } from '../text/quotes.ts';

/** What a value of the wrong kind is called. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  tuple: 'a list (lines that begin with "- ")',
  object: 'a record (lines of the form "key: value")',
  record: 'a record (lines of the form "key: value")',
};

/**
 * What a schema's complaint means, and what to write.
 * @param what names the place, as "tasks no. 3, action"
 */
export function schemaFault(issue: z.core.$ZodIssue, what: string, value: unknown): { message: string; hint: string } {
  if (value === undefined) return { message: `${what} is missing.`, hint: 'Add it; docs/data.md says what stands there.' };
  if (issue.code === 'invalid_type') return wrongKind(issue.expected, what, value);
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const options = issue.values.map(String);
    const near = options.map((option) => ({ option, near: nearestMatch(value, option) ?? nearestMatch(option, value) })).find(({ near }) => near !== null);
    return {
      message: `${what} cannot be "${value}".`,
      hint: `${near === undefined ? '' : `Did you mean "${near.option}"? `}What can stand here: ${options.join(', ')}`,
    };
  }
  if (issue.code === 'custom' && typeof value === 'string')
    return { message: `${what} cannot be "${value}": ${issue.message}.`, hint: 'Write what is meant; docs/data.md says what stands here.' };
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (typeof value === 'number')
      return { message: `${what} is ${value}, which is too small.`, hint: `Write a number from ${issue.inclusive === false ? `above ${least}` : least} on.` };
    return {
      message: `${what} is empty${least > 1 ? ` or too short: ${least} are needed` : ''}.`,
      hint: 'Write what belongs there, or remove the key where docs/data.md says that it may be left out.',
    };
  }
  if (issue.code === 'too_big')
    return {
      message: `${what} is ${typeof value === 'number' ? `${value}, which is too large` : 'too long'}.`,
      hint: `No more than ${issue.maximum} can stand here.`,
    };
  // Of the forms that can stand here, the one that comes nearest is that of the value's own kind: what it asks for is said.
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.map(([first]) => first).filter((first) => first !== undefined);
    const nearest = inner.find((first) => first.code !== 'invalid_type') ?? inner[0];
    if (nearest !== undefined && nearest.path.length === 0) return schemaFault(nearest, what, value);
  }
  const shown = typeof value === 'string' || typeof value === 'number' ? ` cannot be "${value}"` : ' is not right';
  const asked = /^expected (.+)$/.exec(issue.message)?.[1];
  return { message: `${what}${shown}.`, hint: asked === undefined ? 'docs/data.md says what stands here.' : `Write ${asked}.` };
}

function wrongKind(expected: string, what: string, value: unknown): { message: string; hint: string } {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return {
      message: `${what} must be text, but ${value} is read as a ${typeof value === 'number' ? 'number' : 'yes or no'}.`,
      hint: `Write it in double quotes, as it is to be read: "${value}"`,
    };
  if (value === null) return { message: `${what} is empty.`, hint: `Write ${KINDS[expected] ?? 'what belongs there'} behind the colon, or remove the key.` };
  const found = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a record' : `"${String(value)}"`;
  return {
    message: `${what} must be ${KINDS[expected] ?? expected}, but here stands ${found}.`,
    hint: 'docs/data.md says what stands here and shows its form.',
  };
}
