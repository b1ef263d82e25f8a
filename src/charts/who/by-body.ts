import { group } from 'd3-array';
import { shortLabel } from '../../page.ts';
import { escapedXml } from '../../text/xml.ts';
import type { ListBand, Scene } from '../chart.ts';
import { entry, heading, sign } from '../list.ts';
import { countWords, entries, ledgerAddress, NOBODY, nameOf } from './entries.ts';
import { roleSign } from './role-sign.ts';

/** The matrix for narrow screens: organization by organization, its areas with their signs in words. */
export function byBody(scene: Scene): ListBand[] {
  return [...group(entries(scene), ({ organization }) => organization)].map(([organization, own]) => {
    const name = nameOf(scene, organization);
    const areas = [...group(own, ({ area }) => area)].map(([area, list]) => {
      const marks = list.map((item) =>
        entry(
          scene,
          { row: item.id, label: countWords(scene, item), address: ledgerAddress(scene, item) },
          {
            look: 'inline',
            ...(item.role === null ? {} : { sign: sign(16, 16, roleSign(item.role, 8, 8)) }),
            words: { text: countWords(scene, item) },
          },
        ),
      );
      return `<p class="list-line"><span>${escapedXml(`${area.code} ${shortLabel(area, scene.locale)}`)}</span> ${marks.join(' ')}</p>`;
    });
    return { id: organization ?? NOBODY, inner: heading(name.text, 2) + areas.join('') };
  });
}
