/** Words of the charts and the calendar. */
export interface ChartWords
  extends Record<
    | 'title'
    | 'lead'
    | 'table'
    | 'tableLead'
    | 'download'
    | 'downloadNote'
    | 'frame'
    | 'reading'
    | 'place'
    | 'status'
    | 'source'
    | 'back'
    | 'area'
    | 'notStated'
    | 'tasksOf'
    | 'characters'
    | 'originalWords'
    | 'ourReading',
    string
  > {
  calendar: Record<
    | 'title'
    | 'lead'
    | 'files'
    | 'whole'
    | 'byOrganization'
    | 'byNature'
    | 'how'
    | 'list'
    | 'day'
    | 'what'
    | 'nature'
    | 'rhythms'
    | 'rhythmsLead'
    | 'years'
    | 'yearLead'
    | 'to'
    | 'stable',
    string
  > & {
    steps: string[];
    natures: Record<'window' | 'deadline' | 'observance' | 'end', string>;
    summary: Record<'window' | 'end', string>;
    months: string[];
    weekdays: string[];
    year: string;
  };
  timeline: Record<'title' | 'sentence' | 'dated' | 'undated' | 'when' | 'words' | 'kind' | 'noStart' | 'assumed' | 'day' | 'month' | 'year' | 'at', string> & {
    durations: Record<'Y' | 'M' | 'D', string>;
    lanes: Record<'window' | 'end' | 'deadline' | 'observance', string>;
  };
  who: Record<'title' | 'sentence' | 'organization' | 'roles' | 'row' | 'cell' | 'none', string>;
  glance: Record<'title' | 'sentence' | 'clause' | 'share' | 'label' | 'legend' | 'plain', string>;
  procedure: Record<'step' | 'words' | 'sentence' | 'order' | 'stated' | 'chapter' | 'gate' | 'limit', string>;
  targets: Record<'title' | 'sentence' | 'figure' | 'what' | 'threshold', string>;
}
