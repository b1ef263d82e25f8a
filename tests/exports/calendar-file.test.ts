import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarOf, happenings } from '../../src/derive/questions/calendar.ts';
import { calendarFile, calendarFileName, calendarParts } from '../../src/exports/calendar-file.ts';
import { localesOf } from '../../src/page.ts';
import { changzhouPlan } from '../fixtures/plans.ts';

/** Calendar files are read by a parser that had no part in writing them. */
const plan = await changzhouPlan();

function read(text: string): InstanceType<typeof ICAL.Event>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** Yearly entries have no end; lists stop here. */
const edge = calendarOf(plan).to;

/** First and last day of every happening that a file stands for, up to the edge. */
function daysOf(text: string): string[] {
  return read(text)
    .flatMap((event) => {
      const length = event.endDate.subtractDate(event.startDate).toSeconds() / 86_400;
      const starts: InstanceType<typeof ICAL.Time>[] = [];
      if (event.isRecurring()) for (let next = event.iterator(), day = next.next(); day && day.toString() <= edge; day = next.next()) starts.push(day);
      else starts.push(event.startDate);
      return starts.map((start) => {
        const end = start.clone();
        end.adjust(event.startDate.month === 12 && event.startDate.day === 1 ? 30 : length - 1, 0, 0, 0);
        return `${start.toString()} ${end.toString()} ${event.uid.split('@')[0]}`;
      });
    })
    .sort();
}

const expected = happenings(calendarOf(plan))
  .map(({ item, occurrence }) => `${occurrence.start} ${occurrence.end} ${item.id}`)
  .sort();

describe.each(localesOf(plan))('%s', (locale) => {
  const text = calendarFile(plan, locale, 'test', { of: 'plan' });

  test('the days of the file are the days of the calendar', () => {
    expect(daysOf(text)).toEqual(expected);
  });

  test('entries last all day, ring no alarm and name their source and status', () => {
    for (const event of read(text)) {
      expect(event.startDate.isDate && event.endDate.isDate).toBe(true);
      expect(event.component.getAllSubcomponents('valarm')).toEqual([]);
      expect(event.component.getFirstPropertyValue('url')).toBe(plan.record.provenance.url);
      expect(event.description).toContain(plan.record.provenance.url);
      expect(event.description).toMatch(/Draft for public comment|征求意见稿|徵求意見稿/);
      expect(event.summary.length).toBeGreaterThan(3);
    }
    expect(text.split('BEGIN:VEVENT')[0]).toContain('\r\nX-WR-TIMEZONE:Asia/Shanghai\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('X-WR-TIMEZONE').length).toBe(2);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  test('entries are tentative, leave the day free, and say in their summary that the plan is a draft', () => {
    for (const event of read(text)) {
      expect(event.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
      expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      expect(event.summary).toMatch(/^(?:征求意见稿：|徵求意見稿：|Draft for (?:public )?comment: )/i);
    }
  });

  test('the summary of every deadline has its date', () => {
    const deadlines = read(calendarFile(plan, locale, 'test', { of: 'nature', nature: 'deadline' }));
    expect(deadlines.length).toBe(2);
    for (const { summary, startDate } of deadlines) {
      expect(summary).toContain(String(startDate.day));
      expect(summary).toContain(locale === 'en' ? ['January', 'March'][startDate.month === 1 ? 0 : 1] : `${startDate.month}月`);
    }
  });

  test('rules have no end, since the text states none, and stamps are in UTC', () => {
    const rules = [...text.matchAll(/RRULE:(.*)\r/g)].map(([, rule]) => rule);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).not.toMatch(/UNTIL|COUNT/);
    expect([...text.matchAll(/DTSTAMP:(.*)\r/g)].map(([, stamp]) => stamp)).toEqual(Array(read(text).length).fill('20160711T000000Z'));
  });

  test('the bytes are the same again', () => {
    expect(calendarFile(plan, locale, 'test', { of: 'plan' })).toBe(text);
  });
});

test('identities are the same in every language', () => {
  const [first, ...others] = localesOf(plan).map((locale) => read(calendarFile(plan, locale, 'test', { of: 'plan' })).map(({ uid }) => uid));
  for (const other of others) expect(other).toEqual(first);
  expect(new Set(first).size).toBe(first?.length);
});

test('each organization with dates has a file, and only with its own', () => {
  const bodies = calendarParts(plan).filter((part) => part.of === 'organization');
  expect(bodies.map(({ organization }) => organization.id).sort()).toEqual([
    'congress-standing-committees',
    'government-departments',
    'governments-all-levels',
    'next-higher-government',
    'next-higher-government-departments',
    'same-level-government',
    'same-level-party-committee',
  ]);
  const departments = bodies.find(({ organization }) => organization.id === 'government-departments');
  expect(departments).toBeDefined();
  if (departments !== undefined) {
    expect(read(calendarFile(plan, 'en', 'test', departments)).map(({ uid }) => uid)).toEqual(['3.2-05.t1@changzhou-2016.fazhi-plan-explorer']);
  }
});

test('the files of all kinds together are the file of the plan', () => {
  const kinds = calendarParts(plan).filter((part) => part.of === 'nature');
  expect(kinds.map((part) => calendarFileName(part, 'en'))).toEqual([
    'calendar-window.en.ics',
    'calendar-goal.en.ics',
    'calendar-observance.en.ics',
    'calendar-deadline.en.ics',
  ]);
  expect(kinds.flatMap((part) => daysOf(calendarFile(plan, 'en', 'test', part))).sort()).toEqual(expected);
});
