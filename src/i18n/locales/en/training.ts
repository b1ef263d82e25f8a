import type { Words } from '../../words.ts';

/** The training room: modules, projection, questions. */
export const training: Words['training'] = {
  title: 'Training',
  lead: 'Sessions made of the plan’s text, tasks and charts. Each has a page for the trainer, slides, an exercise and a handout; the plan’s words are taken from the text itself.',
  inPlace: '{place}, {part}',
  sentence: 'sentence {n}',
  minutes: '{n} minutes',
  goals: 'Goals and criteria',
  hypothetical: 'Hypothetical case',
  question: 'Question',
  answer: 'Answer',
  right: 'Right',
  wrong: 'Wrong',
  kinds: { single: 'One answer', multiple: 'Several answers', judgement: 'Right or wrong', order: 'Put in order', short: 'Short answer' },
  parts: { aims: 'Aims', discussion: 'For discussion', exercise: 'Exercise', answers: 'Answers', handout: 'Handout' },
};
