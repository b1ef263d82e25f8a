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
    | 'area'
    | 'tasksOf'
    | 'characters'
    | 'originalWords',
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
  timeline: Record<'title' | 'sentence' | 'dated' | 'undated' | 'when' | 'words' | 'kind' | 'assumed' | 'at', string> & {
    durations: Record<'Y' | 'M' | 'D', string>;
    lanes: Record<'window' | 'end' | 'deadline' | 'observance', string>;
  };
  who: Record<'title' | 'sentence' | 'organization' | 'roles' | 'row' | 'cell' | 'none' | 'opens', string> & {
    orders: Record<'responsible' | 'tasks' | 'name' | 'text', string>;
  };
  glance: Record<'title' | 'sentence' | 'clause' | 'length' | 'figures', string> & {
    shades: Record<'tasks' | 'actors' | 'times' | 'targets', string>;
    legends: Record<'tasks' | 'actors' | 'times' | 'targets', string>;
    columns: Record<'tasks' | 'actors' | 'times' | 'targets', string>;
    labels: Record<'actors' | 'times' | 'targets', string>;
  };
  instruments: Record<'title' | 'sentence' | 'used' | 'task' | 'made' | 'document' | 'role', string>;
  filters: Record<
    | 'title'
    | 'all'
    | 'nobody'
    | 'day'
    | 'standing'
    | 'reset'
    | 'shown'
    | 'shownAll'
    | 'onDay'
    | 'undated'
    | 'nothing'
    | 'notUnderstood'
    | 'share'
    | 'order'
    | 'orderArea'
    | 'ordered'
    | 'shade'
    | 'zoom'
    | 'larger'
    | 'smaller'
    | 'wholeSize'
    | 'zoomKeys',
    string
  > & { standings: Record<'due' | 'running' | 'past' | 'ahead', string> };
  procedure: Record<'step' | 'words' | 'sentence' | 'order' | 'stated' | 'chapter' | 'gate' | 'limit', string>;
  targets: Record<'title' | 'sentence' | 'figure' | 'what' | 'threshold', string>;
}
