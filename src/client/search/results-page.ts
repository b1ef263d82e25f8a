import { isPartCode } from '../../model/ids.ts';
import type { HitGroup, SearchAnswer } from '../../search/matcher.ts';
import { cleanQuery } from '../../search/query.ts';
import { parseSearchAddress } from '../../search/search-address.ts';
import { fill } from '../../text/phrase.ts';
import { element } from '../elements.ts';
import { answerBoxes } from './answer-boxes.ts';
import type { ResultParts } from './result-parts.ts';

const FIRST_GROUPS = 20;

/** The results page: groups of results, narrowed by kind and area; the address keeps what is asked for. */
export class ResultsPage {
  private kind = '';
  private area = '';
  private plan = '';
  /** Conditions of the address that are not known; told until something else is asked. */
  private ignored: readonly string[] = [];
  private readonly parts: ResultParts;
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly page: HTMLElement;
  private readonly say: (text: string) => void;

  /** @param say tells screen readers something once typing pauses */
  constructor(parts: ResultParts, form: HTMLFormElement, input: HTMLInputElement, page: HTMLElement, say: (text: string) => void) {
    this.parts = parts;
    this.form = form;
    this.input = input;
    this.page = page;
    this.say = say;
    const asked = parseSearchAddress(location.search, parts.matcher);
    this.input.value = asked.text;
    this.kind = asked.kind;
    this.area = asked.area;
    this.plan = asked.plan;
    this.ignored = asked.ignored;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.show(true);
    });
    page.addEventListener('click', (event) => {
      const target = (event.target as Element).closest<HTMLAnchorElement>('a[data-kind]');
      if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const chosen = target.id;
      this.kind = target.dataset['kind'] ?? '';
      this.area = target.dataset['area'] ?? '';
      this.plan = target.dataset['plan'] ?? '';
      this.ignored = [];
      this.show(false);
      document.getElementById(chosen)?.focus();
    });
    this.show(false);
    this.input.focus();
  }

  /**
   * Shows the answer to what stands in the field, and puts it in the address.
   * @param typed whether the words are new; kind and area are those of the words before
   */
  show(typed: boolean): void {
    const { page } = this;
    const query = cleanQuery(this.input.value);
    if (typed) {
      this.ignored = [];
      this.kind = '';
      this.area = '';
    }
    const help = document.getElementById('find-help');
    page.textContent = '';
    page.hidden = query === '';
    if (help !== null) help.hidden = query !== '';
    try {
      history.replaceState(null, '', query === '' ? location.pathname : this.parts.pageLink(query, this.kind, this.area, this.plan));
    } catch {
      // Where the address cannot be changed, the results are still right.
    }
    if (query === '') return;
    const answer = this.parts.matcher.search(query, { kind: this.kind, area: this.area, plan: this.plan });
    const direct = this.parts.directLink(answer);
    if (direct !== null) page.append(element('p', { class: 'find-direct' }, direct));
    if (this.ignored.length > 0)
      page.append(element('p', { class: 'find-ignored', role: 'note' }, fill(this.parts.words.ignored, { values: this.ignored.join(' ') })));
    page.append(...answerBoxes(answer, this.parts));
    const all = answer.kinds.reduce((sum, { count }) => sum + count, 0);
    if (all === 0 && answer.areas.length === 0) {
      if (direct === null) {
        page.append(this.parts.nothing(answer));
        if (help !== null) help.hidden = false;
      }
    } else {
      if (answer.suggestions.length > 0) page.append(this.parts.meant(answer));
      page.append(element('h2', { class: 'find-count' }, this.parts.counted(answer.total)), this.facets(answer), this.groups(answer.groups, FIRST_GROUPS));
    }
    this.say(answer.total === 0 && direct === null ? fill(this.parts.words.none, { q: query }) : this.parts.counted(answer.total));
  }

  private facets({ query, kinds, areas, plans }: SearchAnswer): HTMLElement {
    const made = element('div', { class: 'find-facets' });
    const row = (
      name: string,
      label: string,
      choices: { value: string; text: string; count: number | null; kind: string; area: string; plan?: string; chosen: boolean }[],
    ): void => {
      if (choices.length < 3 && !choices.some(({ chosen, value }) => chosen && value !== '')) return;
      const list = element('ul', { 'aria-label': label });
      choices.forEach(({ text, count, kind, area, plan = this.plan, chosen }, index) => {
        const link = element(
          'a',
          {
            id: `find-${name}-${index}`,
            href: this.parts.pageLink(query, kind, area, plan),
            'data-kind': kind,
            'data-area': area,
            'data-plan': plan,
            ...(chosen ? { 'aria-current': 'true' } : {}),
          },
          text,
          count === null ? null : element('span', {}, ` ${count}`),
        );
        list.append(element('li', {}, link));
      });
      made.append(list);
    };
    if (this.parts.matcher.plans.length > 1)
      row('plan', this.parts.words.plan, [
        { value: '', text: this.parts.words.all, count: null, kind: this.kind, area: '', plan: '', chosen: this.plan === '' },
        ...plans.map(({ plan, count }) => ({
          value: plan.id,
          text: this.parts.planName(plan.id),
          count,
          kind: this.kind,
          area: '',
          plan: plan.id,
          chosen: this.plan === plan.id,
        })),
      ]);
    row('kind', this.parts.words.kind, [
      { value: '', text: this.parts.words.all, count: null, kind: '', area: this.area, chosen: this.kind === '' },
      ...kinds.map(({ kind, count }) => ({
        value: kind as string,
        text: this.parts.words.kinds[kind],
        count,
        kind,
        area: this.area,
        chosen: this.kind === kind,
      })),
    ]);
    // Areas are a plan's: with several plans, one is chosen first.
    if (this.parts.matcher.plans.length > 1 && this.plan === '') return made;
    row('area', this.parts.words.area, [
      { value: '', text: this.parts.words.all, count: null, kind: this.kind, area: '', chosen: this.area === '' },
      ...areas.map(({ area, count }) => ({
        value: area.id,
        text: `${area.code} ${this.parts.areaName(area.id)}`.trim(),
        count,
        kind: this.kind,
        area: area.id,
        chosen: this.area === area.id,
      })),
    ]);
    return made;
  }

  private groups(groups: readonly HitGroup[], most: number): HTMLElement {
    const list = element('ol', { class: 'find-groups' });
    for (const group of groups.slice(0, most)) list.append(this.group(group));
    const made = element('div', {}, list);
    if (groups.length > most) {
      const button = element('button', { type: 'button' }, fill(this.parts.words.more, { n: groups.length }));
      button.addEventListener('click', () => {
        const next = list.children.length;
        for (const group of groups.slice(most)) list.append(this.group(group));
        button.remove();
        list.children[next]?.querySelector('a')?.focus();
      });
      made.append(button);
    }
    return made;
  }

  /** The name of a result's plan, where there are several. */
  private planMark(plan: string): (string | HTMLElement)[] {
    const name = this.parts.planName(plan);
    return name === '' ? [] : [' ', element('span', { class: 'find-kind' }, name)];
  }

  private group({ heading, hits }: HitGroup): HTMLElement {
    const first = hits[0];
    const made = element('li', {});
    if (first === undefined) return made;
    if (heading === null) {
      const { nodes, highlight, task } = this.parts.details(first, false);
      const { name } = this.parts.shown(first);
      const title = name.pieces.length === 0 ? this.parts.place(first.record, task) : this.parts.excerpt('span', '', name);
      made.append(
        element(
          'h3',
          {},
          element('a', { href: this.parts.href(first.record, highlight) }, title),
          ' ',
          element('span', { class: 'find-kind' }, this.parts.words.kinds[first.record.kind]),
          ...this.planMark(first.record.plan),
        ),
        ...nodes,
      );
      return made;
    }
    const own = hits.find(({ record }) => record === heading);
    const shown = own === undefined ? null : this.parts.shown(own);
    const title = shown === null ? this.parts.nameOf(heading) : this.parts.excerpt('span', '', shown.name);
    const code = isPartCode(heading.code) ? element('span', { class: 'code' }, `${heading.code} `) : null;
    made.append(element('h3', {}, element('a', { href: this.parts.href(heading, []) }, code, title), ...this.planMark(heading.plan)));
    if (own !== undefined && shown !== null && shown.other !== null) made.append(this.parts.excerpt('span', 'find-words find-other find-plan', shown.other));
    if (own !== undefined && shown !== null) made.append(...this.parts.reason(own, shown));
    for (const hit of hits) {
      if (hit.record === heading) continue;
      const { nodes, highlight, task } = this.parts.details(hit, true);
      const label = fill(this.parts.words.paragraph, { n: hit.record.code.split('.p')[1] ?? '' });
      made.append(
        element(
          'div',
          { class: 'find-hit' },
          element(
            'a',
            { class: 'find-place', href: this.parts.href(hit.record, highlight) },
            label,
            task === null ? null : ` · ${fill(this.parts.words.task, { code: task })}`,
          ),
          ...nodes,
        ),
      );
    }
    return made;
  }
}
