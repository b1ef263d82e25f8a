import { findsOf, type RuleFind } from './found.ts';
import type { BodyRule, TimeRule } from './rule.ts';

/** A stretch of words that says who does what by when and is no task: `（牵头单位：…；完成时限：…）`. */
export interface Division {
  start: number;
  end: number;
  bodies: RuleFind<BodyRule>[];
  times: RuleFind<TimeRule>[];
}

const OPEN = '（([【〔';
const CLOSE = '）)]】〕';
/** A label of a time limit, or of what is to come of a task. */
const LABEL =
  /(?:牵头|主办|主责|责任|承办|配合|协办|协同|参与|参加|协助|督办|督导|督查|监督|落实|实施|负责)(?:责任)?(?:单位|部门|机构|领导|主体|科室|处室|人)?(?:及责任人)?\s*[:：]|(?:(?:完成|办结|实施|推进|落实|达标)(?:时限|时间|期限|进度)|时限|时间要求|期限|成果形式|工作成果|预期成果)(?:要求)?\s*[:：]/u;
/** A bracket that says nothing but by when: `（2022年底前完成）`. */
const TIME_ALONE = /^[（(【[][^()（）]{4,24}(?:完成|落实|实现|建成|到位)[)）】\]]$/u;
/** What may stand between bodies and times in a sentence that is a division of work and nothing else. */
const JOINTS = /由|和|与|及|等|牵头|负责|落实|实施|具体|积极|共同|分别|按照?|各自|职责|分工|配合|抓好|[\s\p{P}]/gu;

/** The divisions of work of a paragraph, in its order. */
export function readDivisions(text: string): Division[] {
  const bodies = findsOf('body', text).filter(({ value }) => value.division);
  const times = findsOf('time', text);
  const inside = <T extends { start: number; end: number }>(list: readonly T[], start: number, end: number): T[] =>
    list.filter((item) => item.start >= start && item.end <= end);
  const stretches: { start: number; end: number }[] = [];
  for (const bracket of brackets(text)) {
    const words = text.slice(bracket.start, bracket.end);
    const isDivision = LABEL.test(words) || inside(bodies, bracket.start, bracket.end).length > 0 || TIME_ALONE.test(words);
    if (isDivision && inside([...bodies, ...times], bracket.start, bracket.end).length > 0) stretches.push(bracket);
  }
  for (const sentence of sentences(text)) {
    if (stretches.some((other) => other.start < sentence.end && other.end > sentence.start && other.start <= sentence.start)) continue;
    const words = text.slice(sentence.start, sentence.end);
    const label = LABEL.exec(words);
    const own = inside([...bodies, ...times], sentence.start, sentence.end).filter(
      (item) => !stretches.some((other) => other.start <= item.start && other.end >= item.end),
    );
    if (label !== null && own.length > 0 && own.every(({ start }) => start >= sentence.start + label.index)) {
      if (/^[\s\p{P}]*$/u.test(words.slice(0, label.index)) || /[，,；;。]$/u.test(words.slice(0, label.index)))
        stretches.push({ start: sentence.start + label.index, end: sentence.end });
    } else if (own.some((item) => bodies.includes(item as (typeof bodies)[number])) && isNothingElse(words, own, sentence.start)) stretches.push(sentence);
  }
  return stretches
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, bodies: inside(bodies, start, end), times: inside(times, start, end) }));
}

/** The words outside of divisions, each division replaced by marks that end a sentence, so that places stay the same. */
export function withoutDivisions(text: string, divisions: readonly Division[]): string {
  return divisions.reduce((words, { start, end }) => `${words.slice(0, start)}${'。'.repeat(end - start)}${words.slice(end)}`, text);
}

/** Outermost brackets of a text. */
function brackets(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (OPEN.includes(character)) {
      if (depth === 0) start = index;
      depth += 1;
    } else if (CLOSE.includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: index + 1 });
    }
  }
  return found;
}

/** Sentences without the mark that ends them. */
function sentences(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^。！？]+/gu)].map((match) => {
    const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    return { start: match.index + lead, end: match.index + match[0].trimEnd().length };
  });
}

/** Whether a sentence holds bodies, their roles and times, and nothing else. */
function isNothingElse(words: string, own: readonly { start: number; end: number }[], offset: number): boolean {
  const rest = [...own]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start - offset)}${text.slice(end - offset)}`, words);
  return rest.replaceAll(JOINTS, '') === '';
}
