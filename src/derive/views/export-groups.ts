/** What downloads are for, in the order of lists. */
export const EXPORT_GROUPS = ['office', 'reading', 'calendar', 'pictures', 'terms', 'training', 'tables', 'programs'] as const;

export type ExportGroup = (typeof EXPORT_GROUPS)[number];
