import { localesOf } from '../page.ts';
import { calendarFile, calendarFileName, calendarParts } from './calendar-file.ts';
import type { SetExport } from './export.ts';
import { inEach } from './plan-data.ts';

/** Anchored times for calendar programs: of the plan, of each nature, of each organization, in each language. */
export default {
  scope: 'set',
  type: 'text/calendar',
  group: 'calendar',
  order: 10,
  title: { 'zh-Hans': '日历（ICS）', en: 'Calendar (ICS)' },
  about: {
    'zh-Hans': '有具体日期的期限和纪念日，均为全天日程，不设提醒；供 Outlook、手机等日历使用。',
    en: 'Times with a certain day, as all-day entries without alarms, for Outlook, phones and other calendars.',
  },
  files: ({ plan, data }) =>
    calendarParts(plan).flatMap((part) =>
      localesOf(plan).map((locale) => ({
        file: calendarFileName(part, locale),
        locale,
        organization: part.of === 'organization' ? part.organization.id : null,
        name: part.of === 'nature' ? inEach(plan.record, (words) => words.charts.calendar.natures[part.nature]) : null,
        make: () => calendarFile(plan, locale, data.plan.build, part),
      })),
    ),
} satisfies SetExport;
