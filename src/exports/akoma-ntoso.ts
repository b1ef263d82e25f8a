import { annotationsOf } from '../derive/questions/annotations.ts';
import { publicText } from '../derive/views/public-text.ts';
import { workIri } from '../derive/views/structured-data.ts';
import { wordsOf } from '../i18n/index.ts';
import type { LanguageTag, Localized } from '../model/languages.ts';
import { type Clause, clauseAt, isNumbered, originalLanguage, type Plan } from '../model/plan.ts';
import { datedOn } from '../model/plan-schema.ts';
import { expressionOfTag } from '../text/expressions/index.ts';
import { PART_NUMBER } from '../text/numbering.ts';
import { escapedXml } from '../text/xml.ts';
import type { ExportSource } from './export.ts';

/**
 * The plan in Akoma Ntoso 3.0 (OASIS LegalDocumentML).
 *
 * It is a `doc` named plan, not a `bill`: nobody tabled it before a legislature, and it would not be law if adopted. One file is one
 * expression. Words stand as captured. Our codes are the `wId`, the same in every expression; the `eId` is derived from them.
 * Documents and bodies that the Chinese text names are entities: a `ref` would promise an address that the plan does not give.
 */

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Namespace of what Akoma Ntoso has no place for: status in words, licence, build. */
const OWN_NAMESPACE = 'urn:x-fazhi-plan-explorer';

/**
 * The `eId` of a clause: `part_2__sec_1__para_3` for measure 2.1.3, `…__content__p_2` for its second paragraph.
 * @throws Error when the plan has no such clause
 */
export function eIdOf(plan: Plan, code: string): string {
  const clause = clauseAt(plan, code);
  const last = code.slice(code.lastIndexOf('.') + 1).replace(/^p/, '');
  const above = (): string => eIdOf(plan, clause.parent ?? '');
  switch (clause.kind) {
    case 'notice':
      return 'coverPage__container_1';
    case 'preamble':
      return 'preamble';
    case 'annex':
      return `att_${plan.clauses.filter(({ kind }) => kind === 'annex').indexOf(clause) + 1}`;
    case 'part':
      return `part_${code}`;
    case 'section':
      return `${above()}__sec_${last}`;
    case 'measure':
      return `${above()}__para_${last}`;
    default:
      return isNumbered(plan, clause) ? `${above()}__content__p_${last}` : `${above()}__p_${last}`;
  }
}

/** One expression of the plan as Akoma Ntoso XML. */
export function akomaNtoso({ plan, data }: ExportSource, language: LanguageTag): string {
  const writer = expressionWriter(plan, language);
  const { record } = plan;
  const lang = `xml:lang="${language}"`;
  const said = (words: Localized): string => escapedXml(words[language] ?? '');
  const kinds = (kind: Clause['kind']): Clause[] => plan.clauses.filter((clause) => clause.kind === kind);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${NAMESPACE}" xmlns:fpe="${OWN_NAMESPACE}">`,
    `<doc name="plan" contains="singleVersion">`,
    ...meta({ plan, data }, language),
    ...kinds('notice').flatMap((notice) => [
      `<coverPage ${lang}>`,
      `<container name="notice" ${writer.ids(notice.code)}>`,
      `<block name="heading">${said(notice.heading)}${writer.noteMarks(notice.code)}</block>`,
      ...notice.children.map(writer.paragraph),
      '</container>',
      '</coverPage>',
    ]),
    `<preface ${lang}>`,
    `<p><docTitle>${said(record.title)}</docTitle></p>`,
    ...(record.subtitle === undefined ? [] : [`<p><docStatus>${said(record.subtitle)}</docStatus></p>`]),
    '</preface>',
    ...kinds('preamble').flatMap(({ code, children }) => [`<preamble ${lang} ${writer.ids(code)}>`, ...children.map(writer.paragraph), '</preamble>']),
    `<mainBody ${lang}>`,
    ...kinds('part').flatMap(writer.division),
    '</mainBody>',
    ...(kinds('annex').length === 0 ? [] : ['<attachments>']),
    ...kinds('annex').flatMap((annex, index) => [
      `<attachment ${lang} ${writer.ids(annex.code)}>`,
      `<heading>${said(annex.heading)}${writer.noteMarks(annex.code)}</heading>`,
      `<documentRef href="${workIri(plan)}/!annex_${index + 1}" showAs="${annex.children.map((code) => said(clauseAt(plan, code).text)).join(' ')}"/>`,
      '</attachment>',
    ]),
    ...(kinds('annex').length === 0 ? [] : ['</attachments>']),
    '</doc>',
    '</akomaNtoso>',
    '',
  ].join('\n');
}

/** IRI of the expression in a language. A translation is of the day of the text it renders. */
function expressionOf(plan: Plan, language: LanguageTag): string {
  return `${workIri(plan)}/${expressionOfTag(language).iso639}@${datedOn(plan.record)}`;
}

/** What is written of clauses in one language. */
function expressionWriter(plan: Plan, language: LanguageTag) {
  const { dataset } = plan;
  const known = new Set([...dataset.organizations, ...dataset.documents].map(({ id }) => id));
  const ids = (code: string): string => `eId="${eIdOf(plan, code)}" wId="${code}"`;

  const noteMarks = (code: string): string =>
    plan.notes.map((note, index) => (note.clause === code ? `<noteRef href="#${noteId(index)}" marker="${index + 1}"/>` : '')).join('');

  /** Words of a paragraph, with bodies and documents as entities where they were quoted. */
  const inline = (clause: Clause): string => {
    const text = publicText(plan, clause)[language] ?? '';
    let at = 0;
    let written = '';
    for (const { kind, record, start, end } of text === clause.text[language] ? annotationsOf(plan, clause.code, language).marks : []) {
      if ((kind !== 'organization' && kind !== 'document') || !known.has(record)) continue;
      const words = escapedXml(text.slice(start, end));
      const reference = `refersTo="#${kind}-${record}"`;
      written += escapedXml(text.slice(at, start));
      written += kind === 'organization' ? `<organization ${reference}>${words}</organization>` : `<entity name="document" ${reference}>${words}</entity>`;
      at = end;
    }
    return written + escapedXml(text.slice(at));
  };

  const paragraph = (code: string): string => `<p ${ids(code)}>${inline(clauseAt(plan, code))}${noteMarks(code)}</p>`;

  const division = (clause: Clause): string[] => {
    const element = clause.kind === 'measure' ? 'paragraph' : clause.kind;
    const { number, heading } = numbered(plan, clause, language);
    const inner = clause.children.map((code) => clauseAt(plan, code));
    const divided = inner.some(({ kind }) => kind === 'section' || kind === 'measure');
    return [
      `<${element} ${ids(clause.code)}>`,
      ...(number === '' ? [] : [`<num>${escapedXml(number)}</num>`]),
      `<heading>${escapedXml(heading)}${noteMarks(clause.code)}</heading>`,
      ...(divided ? inner.flatMap(division) : [`<content eId="${eIdOf(plan, clause.code)}__content">`, ...clause.children.map(paragraph), '</content>']),
      `</${element}>`,
    ];
  };

  return { ids, paragraph, division, noteMarks };
}

/** The number and the heading of a division: a part's number (`一、`) stands in its heading. In translations the code is the number. */
function numbered(plan: Plan, { number, code, heading }: Clause, language: LanguageTag): { number: string; heading: string } {
  const words = heading[language] ?? '';
  if (language !== originalLanguage(plan)) return { number: code, heading: words };
  const [own = ''] = number === '' ? (PART_NUMBER.exec(words) ?? []) : [];
  return { number: (number === '' ? own : number).trim(), heading: words.slice(own.length) };
}

function noteId(index: number): string {
  return `note_${index + 1}`;
}

function meta({ plan, data }: ExportSource, language: LanguageTag): string[] {
  const { record, dataset } = plan;
  const { plan: about } = data;
  const words = wordsOf(language);
  const original = originalLanguage(plan);
  const [work, expression] = [workIri(plan), expressionOf(plan, language)];
  const name = (item: Localized): string => escapedXml(item[language] ?? item[original] ?? '');
  const date = (of: string): string => `<FRBRdate date="${datedOn(record)}" name="${of}"/>`;
  const author = (by: string, as: string): string => `<FRBRauthor href="#${by}" as="#${as}"/>`;
  const ontology = (kind: string, id: string): string => `eId="${kind}-${id}" href="/akn/ontology/${kind}/cn/${id}"`;
  const title = (of: LanguageTag): string => escapedXml(expressionOfTag(of).joinTitle(record.title[of] ?? '', record.subtitle?.[of] ?? ''));
  const own = (element: string, text: string): string => `<fpe:${element}>${escapedXml(text)}</fpe:${element}>`;
  const { consultation } = record;
  return [
    '<meta>',
    '<identification source="#editors">',
    '<FRBRWork>',
    `<FRBRthis value="${work}/!main"/>`,
    `<FRBRuri value="${work}"/>`,
    `<FRBRalias value="${title(original)}" name="title"/>`,
    `<FRBRalias value="${escapedXml(about.source)}" name="source"/>`,
    date('publication'),
    author('issuer', 'author'),
    `<FRBRcountry value="${record.country}"/>`,
    '<FRBRsubtype value="plan"/>',
    '<FRBRprescriptive value="false"/>',
    '<FRBRauthoritative value="false"/>',
    '</FRBRWork>',
    '<FRBRExpression>',
    `<FRBRthis value="${expression}/!main"/>`,
    `<FRBRuri value="${expression}"/>`,
    `<FRBRalias value="${title(language)}" name="title"/>`,
    date('publication of the original'),
    language === original ? author('issuer', 'author') : author('editors', 'translator'),
    '<FRBRauthoritative value="false"/>',
    `<FRBRlanguage language="${expressionOfTag(language).iso639}"/>`,
    ...(language === original
      ? []
      : [`<FRBRtranslation href="${expressionOf(plan, original)}" fromLanguage="${expressionOfTag(original).iso639}" authoritative="false" by="#editors"/>`]),
    '</FRBRExpression>',
    '<FRBRManifestation>',
    `<FRBRthis value="${expression}/!main.xml"/>`,
    `<FRBRuri value="${expression}.akn"/>`,
    date('publication of the original'),
    author('editors', 'editor'),
    '<FRBRformat value="application/akn+xml"/>',
    '</FRBRManifestation>',
    '</identification>',
    `<publication date="${datedOn(record)}" name="website" showAs="${name(record.issuer)}" refersTo="#issuer"/>`,
    '<lifecycle source="#editors">',
    `<eventRef date="${datedOn(record)}" source="#original" type="generation"/>`,
    '</lifecycle>',
    ...(consultation === undefined
      ? []
      : [
          '<workflow source="#editors">',
          `<step date="${consultation.opens}" by="#issuer" refersTo="#consultation-opens"/>`,
          `<step date="${consultation.closes}" by="#issuer" refersTo="#consultation-closes"/>`,
          '</workflow>',
        ]),
    '<references source="#editors">',
    `<original eId="original" href="${expressionOf(plan, original)}" showAs="${name(record.title)}"/>`,
    `<TLCOrganization eId="issuer" href="/akn/ontology/organization/${record.country}/issuer-of-${plan.id}" showAs="${name(record.issuer)}"/>`,
    `<TLCOrganization eId="editors" href="/akn/ontology/organization/fazhi-plan-explorer" showAs="${escapedXml(words.site.name)}"/>`,
    ...(['author', 'editor', 'translator'] as const).map((role) => `<TLCRole eId="${role}" href="/akn/ontology/role/${role}" showAs="${role}"/>`),
    ...(consultation === undefined ? [] : (['opens', 'closes'] as const)).map(
      (event) => `<TLCEvent eId="consultation-${event}" href="/akn/ontology/event/consultation-${event}" showAs="consultation ${event}"/>`,
    ),
    ...dataset.organizations.map((item) => `<TLCOrganization ${ontology('organization', item.id)} showAs="${name(item.name)}"/>`),
    ...dataset.documents.map((item) => `<TLCReference name="document" ${ontology('document', item.id)} showAs="${name(item.title)}"/>`),
    '</references>',
    ...(plan.notes.length === 0
      ? []
      : [
          '<notes source="#editors">',
          ...plan.notes.map(
            (note, index) =>
              `<note eId="${noteId(index)}" wId="note_${index + 1}"><p>“${escapedXml(note.quote)}”${words.format.colon}${name(note.note)}</p></note>`,
          ),
          '</notes>',
        ]),
    '<proprietary source="#editors">',
    `<fpe:status code="${about.status}">${name(about.statusText)}</fpe:status>`,
    own('translation', about.translation[language] ?? ''),
    own('affiliation', words.status.unaffiliated),
    own('source', about.source),
    own('captured', about.provenance.captured),
    own('sourceSha256', about.provenance.sha256),
    own('licence', about.licence[language] ?? ''),
    own('cite', about.cite[language] ?? ''),
    own('build', about.build),
    '</proprietary>',
    '</meta>',
  ];
}
