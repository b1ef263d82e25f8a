import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteDirectory } from '../../scripts/places.ts';
import { unpackEdition } from '../site/serve-dist.ts';

/** A copy of the offline edition in which one character of one paragraph was changed. */
export interface ChangedCopy {
  folder: string;
  /** Its address, with a slash at the end. */
  home: string;
  page: string;
  remove: () => void;
}

/** Unpacks the edition once more, and puts 机理 for 机制 in paragraph 2.1.1.p1 of the section's page. */
export function changedCopy(): ChangedCopy {
  const parent = mkdtempSync(join(tmpdir(), 'fazhi-changed-'));
  const folder = unpackEdition(siteDirectory(), join(parent, '改动 copy'));
  const page = 'changzhou-2016/2.1.html';
  const html = readFileSync(join(folder, page), 'utf8');
  const changed = html.replace('论证、监督机制', '论证、监督机理');
  if (changed === html) throw new Error(`${page} has no words to change.`);
  writeFileSync(join(folder, page), changed);
  return { folder, home: `${pathToFileURL(folder).href}/`, page, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
