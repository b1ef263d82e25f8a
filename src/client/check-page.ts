import { clauseWords } from '../offline/clause-words.ts';
import { compareClauses } from '../offline/compare.ts';
import { type CopyData, expectedClauses } from '../offline/copy-data.ts';
import { fill } from '../text/phrase.ts';
import { element } from './elements.ts';
import { clauseList } from './findings.ts';

/** Compares the plan's words on the page that is open with those of its build. Fetched, with these words, when a reader asks. */

const button = document.getElementById('check-page');

function check(data: CopyData): void {
  const words = data.words[document.documentElement.lang];
  if (words === undefined || button === null) return;
  // The page knows its own path from the way that leads from it to the top of the site.
  const up = (button.dataset['files'] ?? '').split(' ')[0]?.split('../').length ?? 1;
  const path = location.pathname.split('/').slice(-up).map(decodeURIComponent).join('/');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const expected = expectedClauses(data, file) ?? [];
  const findings = compareClauses(expected, clauseWords(document, file));
  const good = findings.length === 0 && expected.length > 0;
  const sentence = expected.length === 0 ? words.notText : good ? fill(words.goodPage, { n: expected.length }) : fill(words.badPage, { n: findings.length });
  document.getElementById('page-check')?.remove();
  const close = element('button', { type: 'button' }, words.close);
  const result = element(
    'div',
    { id: 'page-check', class: good ? 'verdict good' : 'verdict bad', role: 'status', tabindex: '-1' },
    element('p', {}, element('b', {}, sentence), ' ', close),
  );
  if (findings.length > 0) result.append(clauseList(findings, words));
  close.addEventListener('click', () => {
    result.remove();
    button.focus();
  });
  button.after(result);
  result.focus();
}

const data = (self as unknown as { fazhiCopy?: CopyData }).fazhiCopy;
if (data !== undefined && button !== null) {
  button.addEventListener('click', () => check(data));
  check(data);
}
