import type { MarkDays } from '../../derive/addresses/chart-query.ts';
import type { CalendarItem, Occurrence, Rhythm } from '../../derive/questions/calendar.ts';
import { areaOf } from '../../derive/questions/outline.ts';
import { placeWords } from '../../derive/views/place-words.ts';
import { organizationName } from '../../derive/views/record-names.ts';
import { clauseAt, isNumbered } from '../../model/plan.ts';
import { shortLabel, show } from '../../page.ts';
import type { Filter, Row, Scene } from '../chart.ts';
import { addressOf, byLane, durationWords, rowOf, undated, when } from './times.ts';

/** The time line's table, and by what it can be narrowed. */

const NOBODY = '-';

/** Organizations that a time can be narrowed to; `-` where its sentence names none. */
function organizationsOf(item: CalendarItem | Rhythm): string[] {
  const named = 'organizations' in item ? item.organizations : [...new Set(item.task.actors.map((actor) => actor.organization))];
  return named.length === 0 ? [NOBODY] : named;
}

/** The days of a happening; of a year that alone is stated, all its days. */
function daysOf({ nature, precision }: CalendarItem, { start, end }: Occurrence): MarkDays {
  const within = nature === 'deadline' || nature === 'goal' ? 'due' : 'running';
  return precision === 'year' ? { start: `${start.slice(0, 4)}-01-01`, end: `${end.slice(0, 4)}-12-31`, within } : { start, end, within };
}

/** A row for each happening, lane by lane, then for each time without a date. */
export function table(scene: Scene): Row[] {
  const { plan, locale, words } = scene;
  const place = (item: CalendarItem | Rhythm) => ({
    text: item.task === null ? placeWords(plan, item.clause, locale) : item.task.code,
    address: addressOf(scene, item),
  });
  const shown = (item: CalendarItem | Rhythm) => show(item.words, locale);
  const values = (item: CalendarItem | Rhythm, kind: string) => ({ org: organizationsOf(item), area: [areaOf(scene.plan, item.clause).code], kind: [kind] });
  const dated = byLane(scene).flatMap(({ items }) =>
    items.flatMap((item) =>
      item.occurrences.map((occurrence) => ({
        id: rowOf(item, occurrence),
        band: item.id,
        values: values(item, item.nature),
        days: daysOf(item, occurrence),
        cells: [
          { text: when(scene, occurrence, item) },
          { text: words.charts.calendar.natures[item.nature] },
          shown(item),
          { text: show(item.reading, locale).text },
          place(item),
        ],
      })),
    ),
  );
  const rules = undated(scene).flatMap(({ kind, rhythms }) =>
    rhythms.map((rhythm) => ({
      id: rhythm.id,
      band: rhythm.id,
      values: values(rhythm, kind),
      days: null,
      cells: [
        { text: [show(rhythm.quote, locale).text, durationWords(scene, rhythm.value)].filter((piece) => piece !== '').join(' · ') },
        { text: words.data.timeKinds[kind] },
        shown(rhythm),
        { text: show(rhythm.reading, locale).text },
        place(rhythm),
      ],
    })),
  );
  return [...dated, ...rules];
}

/** By organization, area and kind: each with the values that some time has. */
export function filters(scene: Scene): Filter[] {
  const { plan, locale, words } = scene;
  const own = words.charts.filters;
  const rows = table(scene);
  const kinds: Readonly<Record<string, string>> = { ...words.charts.calendar.natures, ...words.data.timeKinds };
  const count = (name: string, value: string): number => rows.filter(({ values }) => values?.[name]?.includes(value)).length;
  const valuesOf = (name: string): string[] => [...new Set(rows.flatMap(({ values }) => values?.[name] ?? []))];
  const order = plan.clauses.map(({ code }) => code);
  const organizations = valuesOf('org')
    .filter((id) => id !== NOBODY)
    .sort((a, b) => count('org', b) - count('org', a));
  const choices = (name: string, values: string[], named: (value: string) => { text: string; lang?: string | undefined }) =>
    values.map((value) => {
      const { text, lang } = named(value);
      return { value, name: text, lang, count: count(name, value) };
    });
  return [
    {
      name: 'org',
      label: words.charts.who.organization,
      choices: choices('org', [...organizations, ...valuesOf('org').filter((id) => id === NOBODY)], (id) =>
        id === NOBODY ? { text: own.nobody } : organizationName(plan, id, locale),
      ),
    },
    {
      name: 'area',
      label: words.charts.area,
      choices: choices(
        'area',
        valuesOf('area').sort((a, b) => order.indexOf(a) - order.indexOf(b)),
        (code) => ({ text: `${isNumbered(plan, clauseAt(plan, code)) ? `${code} ` : ''}${shortLabel(clauseAt(plan, code), locale)}` }),
      ),
    },
    { name: 'kind', label: words.charts.timeline.kind, choices: choices('kind', valuesOf('kind'), (kind) => ({ text: kinds[kind] ?? kind })) },
  ];
}
