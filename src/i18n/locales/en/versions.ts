import type { Words } from '../../words.ts';

/** The texts of a plan in time, and their comparison. */
export const versions: Words['versions'] = {
  title: 'Texts in time',
  newest: 'Newest text',
  older: 'This is not the newest text.',
  toNewest: 'Read the newest text',
  toPlace: 'Read this place in the newest text',
  goneNow: 'The newest text has no counterpart of it.',
  formerTitle: 'Former code {code}',
  formerLead: 'This code belongs to an earlier text; the newest one does not use it.',
  formerNow: 'Its words are now at:',
  formerThen: 'The earlier text:',
  changedSince: 'Compared with {text}:',
  was: 'formerly {place}',
};

/** The page that compares two texts. */
export const compare: Words['compare'] = {
  title: 'Compare texts',
  lead: '{before} and {after}, clause by clause: {n} changes. Words taken out are struck through, words put in are underlined. A clause of which only the code changed is not counted.',
  kinds: {
    changed: 'Changed',
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    split: 'Split',
    merged: 'Merged',
    renumbered: 'Renumbered',
    same: 'Unchanged',
  },
  show: 'What is shown',
  areas: 'Where the changes are',
  effects: 'What the changes concern',
  effectsLead: 'Bodies, times and numbers that only one of the texts has; tasks as far as they are recorded here.',
  effect: { tasks: 'Tasks', bodies: 'Bodies', times: 'Times', numbers: 'Numbers' },
  gone: 'Removed',
  come: 'Added',
  none: 'none',
  noTasks: 'No tasks of this text are recorded yet.',
  noBodies: 'No bodies of this text are recorded yet.',
  rows: 'Clause by clause',
  previous: 'Previous change',
  next: 'Next change',
  keys: 'Where scripts run, Alt+↑ and Alt+↓ lead to the previous and the next change.',
  before: 'Earlier text',
  after: 'Later text',
  kind: 'Change',
  beforeWords: 'Earlier words',
  afterWords: 'Later words',
  unchanged: 'The two texts are the same, word for word.',
  file: 'Download the comparison',
};
