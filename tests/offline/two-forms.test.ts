import { expect, test } from 'vitest';
import { twoForms } from '../../scripts/offline-edition.ts';

const ALONE = '<h2 id="print">Files</h2><div data-edition="offline"><p>Print the pages.</p></div>';
const BETWEEN = '<h2 id="bodies">Bodies</h2>';
const OFFLINE = '<div data-edition="offline"><p>This is the edition.</p></div>';
const SERVED = '<p>Save the archive.</p>';
const PAGE = `${ALONE}${BETWEEN}<h2 id="offline">Offline</h2>${OFFLINE}\n  <template data-edition="served">${SERVED}</template>`;

test('the served page shows what stands in a template in the place of the words before it', () => {
  expect(twoForms(`${OFFLINE}\n  <template data-edition="served">${SERVED}</template>`).served).toBe(SERVED);
});

test('words of the edition without a template stay in the served page, and take nothing after them along', () => {
  expect(twoForms(PAGE).served).toBe(`${ALONE}${BETWEEN}<h2 id="offline">Offline</h2>${SERVED}`);
});

test('the edition shows its own words and no template', () => {
  expect(twoForms(PAGE).offline.trim()).toBe(`${ALONE}${BETWEEN}<h2 id="offline">Offline</h2>${OFFLINE}`);
});
