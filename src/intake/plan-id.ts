import { pinyin } from 'pinyin-pro';
import type { PlanDraft } from './plan-draft.ts';

/** The place that a title names, without the kind of place it is. */
const PLACE = /^(?:中共)?([\p{Script=Han}]{2,6}?)(?:省|市|自治区|自治州|州|盟|县|区|旗|镇|乡|街道)/u;

/**
 * An id for a plan, from what its title says: the place in Pinyin and the year (`somewhere-2021`), with a number where it is taken.
 * @param taken ids that there are
 */
export function proposeId(draft: PlanDraft, fileName: string, taken: readonly string[]): string {
  const about = draft.title.replace(/\s/gu, '');
  const place = PLACE.exec(about)?.[1] ?? PLACE.exec(draft.issuer)?.[1];
  const year = (draft.published || draft.signed).slice(0, 4) || /(20\d{2})/.exec(about + draft.subtitle + draft.documentNumber)?.[1];
  const words = place === undefined ? fileName.replace(/\.[^.]*$/, '') : place;
  const name = pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = [name === '' ? 'plan' : name.slice(0, 40), year].filter((piece) => piece !== undefined).join('-');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
