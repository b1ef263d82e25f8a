import type { SearchDate } from '../../derive/addresses/search-kinds.ts';
import type { SearchAnswer } from '../../search/matcher.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import type { ResultParts } from './result-parts.ts';

/** Answers to questions, above the results: what has a date, the page of a body, and what stands in for a body that the text does not name. */
export function answerBoxes({ answers, query }: SearchAnswer, parts: ResultParts): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  const { words, labels } = parts;
  for (const { plan, dates, timeline } of answers.dates) {
    const list = element('ul', {});
    for (const date of dates) list.append(element('li', {}, parts.linkTo({ plan, address: date.address }, ...dateWords(date, parts))));
    boxes.push(
      box(
        titled(words.dates, parts.planName(plan)),
        list,
        timeline === '' ? null : element('p', {}, parts.linkTo({ plan, address: timeline }, words.timeline)),
      ),
    );
  }
  for (const body of answers.bodies) boxes.push(element('p', { class: 'find-direct' }, bodyLink(body, parts)));
  for (const { plan, near, general, annexes } of answers.notNamed) {
    const made = box(titled(fill(words.notNamed, { q: query }), parts.planName(plan)));
    for (const [label, records] of [
      [words.nearBodies, near],
      [words.generalBodies, general],
    ] as const) {
      if (records.length === 0) continue;
      const line = element('p', {}, label);
      for (const record of records) line.append(' ', parts.linkTo(record, parts.nameOf(record)));
      made.append(line);
    }
    for (const { address, label } of annexes) {
      const [before = '', after = ''] = labels.annexNote.split('{annex}');
      made.append(element('p', { class: 'soft' }, before, parts.linkTo({ plan, address }, parts.said(label)), after));
    }
    boxes.push(made);
  }
  return boxes;
}

/** A time with its nature, and what is due; of a time alone its words stand once. */
export function dateWords({ nature, when, words }: SearchDate, parts: ResultParts): HTMLElement[] {
  const [time, what] = [parts.said(when), parts.said(words)];
  const said = /^\d{4}$/.test(time) ? fill(parts.labels.year, { y: time }) : time;
  return [
    element('span', { class: 'find-name' }, said, element('span', { class: 'find-kind' }, ` ${parts.labels.natures[nature] ?? ''}`)),
    ...(what === time ? [] : [element('span', { class: 'find-plan' }, what)]),
  ];
}

/** Link to a body's page, with what it is. */
export function bodyLink(body: SearchAnswer['answers']['bodies'][number], parts: ResultParts): HTMLAnchorElement {
  const name = parts.planName(body.plan);
  return parts.linkTo(body, element('span', { class: 'find-name' }, fill(parts.words.body, { name: parts.nameOf(body) })), name === '' ? null : ` ${name}`);
}

function titled(title: string, plan: string): HTMLElement {
  return element('h2', { class: 'find-count' }, title, plan === '' ? null : element('span', { class: 'find-kind' }, ` ${plan}`));
}

function box(...content: (HTMLElement | null)[]): HTMLElement {
  return element('div', { class: 'find-answer' }, ...content);
}
