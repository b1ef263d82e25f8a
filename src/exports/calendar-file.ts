import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type Calendar, type CalendarItem, calendarItemsOf, calendarOf, dayAfter, type Nature } from '../derive/questions/calendar.ts';
import { colophonOf, hashLine, sourceLine } from '../derive/views/colophon.ts';
import { placeWords } from '../derive/views/place-words.ts';
import { planStatus } from '../derive/views/status.ts';
import { DEFAULT_LOCALE, expressionOf, fill, type Locale, wordsOf } from '../i18n/index.ts';
import type { Organization } from '../model/dataset-schema.ts';
import { originalLanguage, type Plan } from '../model/plan.ts';
import { datedOn } from '../model/plan-schema.ts';
import { isTranslation, quoted, show } from '../page.ts';

/** Ending of a file's name in a locale: `calendar.ics`, `calendar.en.ics`. */
function localeSuffix(locale: Locale): string {
  return locale === DEFAULT_LOCALE ? '' : `.${locale}`;
}

/** What a calendar file holds: the times of the whole plan, those in which an organization has a role, or those of a nature. */
export type CalendarPart = { of: 'plan' } | { of: 'organization'; organization: Organization } | { of: 'nature'; nature: Nature };

/** Every calendar file that a plan has: the whole, each nature that occurs when there is more than one, each organization with anchored times. */
export function calendarParts(plan: Plan): CalendarPart[] {
  const calendar = calendarOf(plan);
  const natures = [...new Set(calendar.items.map(({ nature }) => nature))];
  if (calendar.items.length === 0) return [];
  return [
    { of: 'plan' },
    ...(natures.length > 1 ? natures : []).map((nature) => ({ of: 'nature' as const, nature })),
    ...plan.dataset.organizations
      .filter(({ id }) => calendarItemsOf(calendar, id).length > 0)
      .map((organization) => ({ of: 'organization' as const, organization })),
  ];
}

/** Name of a calendar file below `data/<plan>/`: `calendar.ics`, `calendar-deadline.en.ics`, `organizations/<id>.zh-Hant.ics`. */
export function calendarFileName(part: CalendarPart, locale: Locale): string {
  const stem = part.of === 'plan' ? 'calendar' : part.of === 'nature' ? `calendar-${part.nature}` : `organizations/${part.organization.id}`;
  return `${stem}${localeSuffix(locale)}.ics`;
}

/**
 * Anchored times as an iCalendar file (RFC 5545): all-day entries without alarms, in nobody's way, and tentative while the plan is a draft; yearly ones as a rule without an end, since the text states none.
 * @param build label of the build
 * @param part which times
 */
export function calendarFile(plan: Plan, locale: Locale, build: string, part: CalendarPart): string {
  const words = wordsOf(locale);
  const calendar = calendarOf(plan);
  const short = show(plan.record.short, locale).text;
  const colophon = colophonOf(plan, build, locale);
  const file = ical({
    name:
      part.of === 'plan'
        ? short
        : `${short} · ${part.of === 'nature' ? words.charts.calendar.natures[part.nature] : show(part.organization.name, locale).text}`,
    description: `${colophon.mark} · ${hashLine(colophon, locale)}`,
    prodId: { company: 'fazhi-plan-explorer', product: plan.id, language: words.htmlLang.toUpperCase() },
  });
  const { name, proposed } = planStatus(plan, words);
  const status = proposed === null ? name : `${name}${words.format.open}${proposed.tag}${words.format.close}`;
  const stamp = utc(datedOn(plan.record));
  for (const item of itemsOf(calendar, part)) {
    const [first] = item.occurrences;
    if (first === undefined) continue;
    file.createEvent({
      id: `${item.id}@${plan.id}.fazhi-plan-explorer`,
      stamp,
      start: utc(first.start),
      end: utc(dayAfter(first.end)),
      allDay: true,
      status: plan.record.status.startsWith('draft') ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${status}${words.format.colon}${summary(item)}`,
      description: [
        `${words.charts.calendar.natures[item.nature]}${words.format.colon}${cited(item)}`,
        `${words.charts.place}${words.format.colon}${placeWords(plan, item.clause, locale)}`,
        `${words.charts.reading}${words.format.colon}${show(item.reading, locale).text}`,
        ...(item.rule === null ? [] : [words.charts.calendar.noEnd]),
        colophon.mark,
        ...(colophon.translation === null ? [] : [colophon.translation]),
        sourceLine(colophon, locale),
      ].join('\n'),
      ...(plan.record.provenance.url === '' ? {} : { url: plan.record.provenance.url }),
      ...(item.rule === null ? {} : { repeating: item.rule }),
    });
  }
  // The library puts names of its own last and leaves the last line open; RFC 5545 has properties before components, and ends every line.
  return `${file.toString().replace('BEGIN:VEVENT', `X-WR-TIMEZONE:${plan.record.timeZone}\r\nBEGIN:VEVENT`)}\r\n`;

  function summary(item: CalendarItem): string {
    if (item.nature === 'window') return words.charts.calendar.summary.window;
    if (item.nature === 'goal')
      return fill(words.charts.calendar.summary.goal, { y: item.occurrences[0]?.start.slice(0, 4) ?? '', words: shortened(show(item.words, locale).text) });
    const time = show(item.quote, locale).text;
    if (item.nature === 'observance') return shortened(time);
    const task = show(item.words, locale).text;
    // A task may have its date from the sentence around it.
    return task.includes(time) ? shortened(task) : `${shortened(task)}${words.format.open}${time}${words.format.close}`;
  }

  function shortened(shown: string): string {
    return shown.length > 90 ? `${shown.slice(0, expressionOf(locale).lengths.summary)}…` : shown;
  }

  function cited(item: CalendarItem): string {
    const shown = show(item.words, locale).text;
    const said = expressionOf(locale).quotationMarks.join(shown);
    const original = quoted(plan, item.words[originalLanguage(plan)] ?? '', locale).text;
    return isTranslation(plan, locale) ? `${said}${words.format.open}${original}${words.format.close}` : said;
  }
}

function itemsOf(calendar: Calendar, part: CalendarPart): CalendarItem[] {
  if (part.of === 'organization') return calendarItemsOf(calendar, part.organization.id);
  return part.of === 'plan' ? calendar.items : calendar.items.filter(({ nature }) => nature === part.nature);
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
