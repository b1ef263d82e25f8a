import { colophonOf, hashLine, sourceLine } from '../derive/views/colophon.ts';
import { show } from '../page.ts';
import type { Scene } from './chart.ts';

/**
 * What a picture says of itself where it travels alone: plan and status, source and build, hash of the source.
 * @param build null where the build stands elsewhere in the file, so that the picture is the same in every build
 */
export function fileFooter({ plan, locale, words }: Scene, build: string | null): string[] {
  const colophon = colophonOf(plan, build ?? '', locale);
  const source = build === null ? `${words.plan.sourceUrl}${words.format.colon}${colophon.source}` : sourceLine(colophon, locale);
  return [
    `${show(plan.record.title, locale).text} · ${colophon.mark}`,
    [source, colophon.translation].filter((part) => part !== null).join(' · '),
    hashLine(colophon, locale),
  ];
}
