import { escapedXml } from '../text/xml.ts';
import type { SetExport } from './export.ts';
import { type QuestionRow, questionFiles, questionRows } from './question-rows.ts';
import { readMe } from './read-me.ts';

/** The question bank for Moodle and what reads its XML. Steps to be put in order are a matching question, which every version knows. */
export default {
  scope: 'set',
  type: 'application/xml',
  group: 'training',
  order: 20,
  title: { 'zh-Hans': '题库（Moodle XML）', en: 'Question bank (Moodle XML)' },
  about: {
    'zh-Hans': '全部题目，供 Moodle 等学习平台导入；含解析和所依据的原文。',
    en: 'All questions for Moodle and other learning platforms, with explanations and the words they rest on.',
  },
  files: ({ plan, data }) =>
    questionFiles(plan, 'questions', 'xml', (locale) =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<quiz>',
        '<question type="category">',
        `<category><text>$course$/${escapedXml(plan.id)}</text></category>`,
        `<info format="plain_text"><text>${readMe(data, null, locale)
          .map((row) => escapedXml(row.join(': ')))
          .join('\n')}</text></info>`,
        '</question>',
        ...questionRows(plan, locale).map(question),
        '</quiz>',
        '',
      ].join('\n'),
    ),
} satisfies SetExport;

const TYPES: Readonly<Record<QuestionRow['kind'], string>> = {
  single: 'multichoice',
  multiple: 'multichoice',
  judgement: 'truefalse',
  order: 'matching',
  short: 'essay',
};

/** Paragraphs as the HTML that Moodle keeps, escaped once more as text of XML. */
function html(paragraphs: readonly string[]): string {
  return `<text>${escapedXml(paragraphs.map((text) => `<p>${escapedXml(text)}</p>`).join(''))}</text>`;
}

function question(row: QuestionRow): string {
  return [
    `<question type="${TYPES[row.kind]}">`,
    `<name><text>${escapedXml(row.id)}</text></name>`,
    `<questiontext format="html">${html(row.stem)}</questiontext>`,
    `<generalfeedback format="html">${html([row.explanation, ...row.quotes])}</generalfeedback>`,
    `<defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden><idnumber>${escapedXml(row.id)}</idnumber>`,
    ...answers(row),
    '</question>',
  ].join('\n');
}

function answers(row: QuestionRow): string[] {
  const answer = (fraction: string, text: string): string =>
    `<answer fraction="${fraction}" format="html">${text}<feedback format="html"><text></text></feedback></answer>`;
  switch (row.kind) {
    case 'judgement':
      return [answer(row.holds ? '100' : '0', '<text>true</text>'), answer(row.holds ? '0' : '100', '<text>false</text>')];
    case 'short':
      return ['<responseformat>editor</responseformat>', `<graderinfo format="html">${html([row.model])}</graderinfo>`];
    case 'order':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...row.answers.map(({ text, at }) => `<subquestion format="html">${html([text])}<answer><text>${at + 1}</text></answer></subquestion>`),
      ];
    default: {
      const right = row.answers.filter((item) => item.right).length;
      const share = fractionOf(right);
      // Choosing everything must not be right.
      const wrong = row.kind === 'single' ? '0' : `-${fractionOf(row.answers.length - right)}`;
      return [
        `<single>${row.kind === 'single'}</single><shuffleanswers>true</shuffleanswers><answernumbering>ABCD</answernumbering>`,
        ...row.answers.map((item) => answer(item.right ? share : wrong, html([item.text]))),
      ];
    }
  }
}

/** The share of one of several, with the five decimals that Moodle knows. */
function fractionOf(count: number): string {
  return String(Number((100 / count).toFixed(5)));
}
