import { type Locale, wordsOf } from '../../i18n/index.ts';
import { escapedXml } from '../../text/xml.ts';
import { absolute, address } from '../../urls.ts';

/** Longest short name that OpenSearch 1.1 allows. */
const LONGEST_NAME = 16;

/**
 * The OpenSearch 1.1 description of the search page in a locale, with which a browser offers the site's search in its address bar.
 * @param site the site's address; without one there can be no description
 */
export function openSearchDescription(locale: Locale, site: URL): string {
  const words = wordsOf(locale);
  const search = absolute(site, address.search(locale));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapedXml(shortName(words.site.name))}</ShortName>`,
    `<Description>${escapedXml(words.search.lead)}</Description>`,
    `<Language>${words.htmlLang}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="16" height="16" type="image/svg+xml">${escapedXml(absolute(site, 'icon.svg'))}</Image>`,
    `<Url type="text/html" method="get" template="${escapedXml(search)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** As many words of a name as fit. */
function shortName(name: string): string {
  return name.length <= LONGEST_NAME ? name : name.slice(0, name.lastIndexOf(' ', LONGEST_NAME)).slice(0, LONGEST_NAME);
}
