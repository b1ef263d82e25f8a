import { strToU8 } from 'fflate';
import { archiveFolder } from './archive.ts';
import { citationFile, dataPackage, resourcesOf } from './data-package.ts';
import type { ExportSource, SetExport, SetFile } from './export.ts';

/** The tables as one archive, with what describes them and how they are cited; the latter alone as well. */
export default {
  scope: 'set',
  type: 'application/zip',
  group: 'tables',
  order: 10,
  title: { 'zh-Hans': '数据包（ZIP）', en: 'Data package (ZIP)' },
  about: {
    'zh-Hans': '全部 CSV 表，附各列说明（datapackage.json，Frictionless 数据包）和引用信息（CITATION.cff），合为一个压缩文件。',
    en: 'All CSV tables, with what their columns hold (datapackage.json, Frictionless Data Package) and how to cite them (CITATION.cff), in one archive.',
  },
  files: (source) => [
    file('data-package.zip', { 'zh-Hans': '全部 CSV 表、列说明和引用信息，一个压缩文件', en: 'All CSV tables, descriptions and citation in one archive' }, () =>
      packed(source),
    ),
    file('CITATION.cff', { 'zh-Hans': '引用信息（Citation File Format）', en: 'How to cite (Citation File Format)' }, () => citationFile(source.data)),
  ],
} satisfies SetExport;

function file(name: string, about: SetFile['name'], make: SetFile['make']): SetFile {
  return { file: name, locale: null, organization: null, name: about, make };
}

function packed(source: ExportSource): Uint8Array {
  const resources = resourcesOf(source);
  const files = new Map(resources.map(({ register, bytes }) => [`${register.name}.csv`, bytes]));
  files.set('datapackage.json', strToU8(dataPackage(source.data, resources)));
  files.set('CITATION.cff', strToU8(citationFile(source.data)));
  return archiveFolder(files, `${source.plan.id}-data`);
}
