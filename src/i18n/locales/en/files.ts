import type { Words } from '../../words.ts';

/** Words of print, downloads and books. */

export const print: Words['print'] = {
  title: 'Document layout',
  lead: 'The whole plan laid out after the Chinese standard for official documents, GB/T 9704–2012: A4 with its margins, three levels of headings set apart by their type, page numbers at the outer edge. The standard’s 22 lines of 28 characters hold for the Chinese; the English has as many lines as fit.',
  notAnOriginal: 'This is a layout for printing and reading, not an original document: it has no letterhead, document number, signature or seal.',
  howTitle: 'How to print it',
  how: [
    'Press Ctrl+P (⌘P on a Mac), or choose Print in the browser’s menu.',
    'Paper A4, margins “default”, scale 100%, headers and footers off; best on both sides of the paper.',
    'For a file, choose “Save as PDF” as the printer. Page numbers need a browser based on Chromium 131 or newer; others may leave them out and break the lines elsewhere.',
  ],
  sheet: 'Preview of the sheets',
  about: 'About this print',
  unofficialLayout: 'Laid out after GB/T 9704–2012 by the Fazhi Plan Explorer; not an original document.',
  fontsAsked: 'Fonts (asked for in this order; the first one found is used)',
  fontsUsed: 'Fonts (used when this file was made)',
  faces: { title: 'title', first: 'first-level headings', second: 'second-level headings', text: 'third-level headings and text' },
  faceSeparator: '; ',
  filesTitle: 'Files for print (PDF)',
  filesLead: 'Made from the pages themselves: the text can be selected and searched, with bookmarks and structure; every page states the status of the text.',
  filesNone: 'This edition comes without PDF files. The pages below can be printed from the browser, or saved with “Save as PDF”:',
  pages: '{n} {n:one=page|other=pages}',
  sums: 'SHA-256 of these PDF files',
  briefsTitle: 'Briefs by organization (PDF)',
  briefsLead: 'One for each of the {n} bodies and groups that some task’s sentence names with a role; a body with few tasks fills one page.',
  kinds: {
    plan: 'The whole plan in document layout (A4)',
    parallel: 'English and Chinese side by side (A4)',
    tasks: 'Ledger of tasks (A4 landscape)',
    brief: 'Brief of an organization (A4)',
  },
};

export const downloads: Words['downloads'] = {
  title: 'Downloads and data',
  lead: 'The records of the pages as files for office work, spreadsheets and programs. No installation is needed, and nothing is loaded from other sites.',
  wholeTitle: 'The whole plan',
  file: 'File',
  what: 'Content, size and hash',
  bytes: '{n}\u00a0{n:one=byte|other=bytes}',
  kilobytes: '{n}\u00a0KB',
  save: 'Download {name}, {size}',
  organizationsTitle: 'By organization',
  organizationsLead: 'For each of the {n} bodies and groups that some task’s sentence names with a role: its tasks alone.',
  organization: 'Organization',
  tasks: 'Tasks',
  statusTitle: 'About the data',
  licenceTitle: 'Licence',
  citeTitle: 'How to cite',
  citeText: 'The text',
  citeDataset: 'The data',
  citeData: '{citation} Data: {site}, build {build}, CC BY 4.0.',
  useTitle: 'About the files',
  hash: 'SHA-256 begins',
  samplesTitle: 'Code samples',
  samplesLead:
    'Several ways to list the tasks that name no organization and no person. First save plan.json in the folder of the program; fetch works on a website, not in a page opened from a disk.',
  textNote:
    'The code before each heading and paragraph serves for citing it. The printed number of a measure is shown as its code, a full stop at the end of a heading is not shown, and the contact details in the notice are left out.',
  notStatedNote: 'What the sentence does not state is given as “{notStated}” (an empty cell in XLSX and CSV files); nothing is inferred.',
  groups: {
    office: 'Ledger and lists',
    reading: 'The text',
    calendar: 'Calendars',
    pictures: 'Charts',
    terms: 'Terms',
    tables: 'Tables for analysis',
    programs: 'Data and standard formats',
  },
  use: [
    'In tables, JSON and XML the text of the plan is exactly as captured, with half-width punctuation; in Markdown and plain text the punctuation is full width, as on the pages.',
    'The contact details in the notice are left out of all files.',
    'The files contain no formulas, macros or external links. The columns for progress, evidence and remarks are left empty, to be filled in by the office that uses the ledger.',
    'CSV files are UTF-8 with a byte order mark. Addresses and column names do not change; the suggested name of a saved copy contains the build.',
    'index.json lists the size and SHA-256 of every other file.',
  ],
};

export const books: Words['books'] = {
  titlePage: 'Title page',
  pages: 'Pages (of 616 Chinese characters each, counted in the original)',
  landmarks: 'Landmarks',
  colophon: 'About this edition',
  bilingual: 'Bilingual edition',
  codes: 'The codes (such as 2.1.3) are ours and are the anchors of the paragraphs. The editorial notes are ours and no part of the plan.',
  accessible: 'Text only, without images. Contents, heading levels and codes serve navigation; font, size and colours can be changed in the reader.',
  publisher: 'Made by',
  translation: 'Translation',
  status: 'Status',
};

/** Words of the table in which an office divides work. */
export const breakdown: Words['breakdown'] = {
  title: 'Work breakdown',
  titleOf: '{plan}: work breakdown',
  stated: 'The plan',
  filled: 'Division of work (for the office to fill in)',
  note: 'Tasks are given in unofficial translation; what bounds them in their sentence and is not part of them follows in brackets, in the original words. “Responsible” and “Time” hold what the sentence states; an empty cell means: not stated in the text.',
  columns: {
    number: 'No.',
    task: 'Task',
    basis: 'Clause',
    responsible: 'Responsible, as stated',
    deadline: 'Time, as stated',
    lead: 'Lead',
    support: 'Support',
    due: 'Due',
    result: 'Result',
    person: 'Person',
  },
  page: 'page {page} of {pages}',
  sheets: { tasks: 'Tasks', organizations: 'Bodies', times: 'Times', targets: 'Numbers', documents: 'Documents', readMe: 'Read me' },
  tracking: {
    progress: 'Progress',
    evidence: 'Evidence',
    remarks: 'Remarks',
    filled: 'For the office that uses the ledger.',
    choose: ' Choose from the list.',
    states: ['done', 'on schedule', 'ahead of schedule', 'behind schedule', 'other'],
  },
};
