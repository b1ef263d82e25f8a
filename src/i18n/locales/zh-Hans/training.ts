/** 培训室：课程、投影、习题。 */
export const training = {
  title: '培训',
  lead: '以方案正文、任务和图表组成的课程。每门课程有教员用页、投影、练习和讲义；方案的字句均即时取自正文。',
  inPlace: '{place}{part}',
  sentence: '第{n}句',
  minutes: '{n}分钟',
  goals: '目标和评价标准',
  hypothetical: '假设情形',
  question: '习题',
  answer: '答案',
  right: '正确',
  wrong: '错误',
  kinds: { single: '单选题', multiple: '多选题', judgement: '判断题', order: '排序题', short: '简答题' },
  parts: { aims: '教学目标', discussion: '讨论题', exercise: '练习', answers: '练习答案', handout: '讲义' },
};
