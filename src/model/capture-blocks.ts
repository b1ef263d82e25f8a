import type { CaptureBlock } from './capture.ts';
import { type Clause, clauseAt, isArticle, originalLanguage, type Plan } from './plan.ts';

/**
 * A plan's original words as blocks of the captured page, in order.
 * A run-in heading (one that ends in 。, or an article's number) shares its line with the first paragraph, as in the source.
 */
export function captureBlocks(plan: Plan): CaptureBlock[] {
  const language = originalLanguage(plan);
  const { record } = plan;
  const blocks: CaptureBlock[] = [];
  const block = (code: string, text: string): void => void blocks.push({ code, kind: 'block', text });
  const spacer = (): void => {
    if (record.provenance.layout.spacers) blocks.push({ code: '', kind: 'spacer', text: '' });
  };
  const heading = (clause: Clause): string => `${clause.number}${clause.heading[language] ?? ''}`;
  const words = (code: string): string => clauseAt(plan, code).text[language] ?? '';

  const emit = (clause: Clause): void => {
    const head = heading(clause);
    const runIn = (head.endsWith('。') || isArticle(clause)) && clause.children.length > 0;
    if (head !== '' && !runIn) block(clause.code, head);
    clause.children.forEach((code, index) => {
      const child = clauseAt(plan, code);
      if (runIn && index === 0) blocks.push({ code, kind: 'block', text: `${head}${words(code)}`, lead: { code: clause.code, length: head.length } });
      else if (child.kind === 'paragraph' || child.kind === 'criterion') block(code, words(code));
      else emit(child);
    });
  };

  for (const notice of plan.clauses.filter(({ kind }) => kind === 'notice')) {
    blocks.push({ code: notice.code, kind: 'title', text: heading(notice) });
    if (record.provenance.publishedLine !== undefined) blocks.push({ code: '', kind: 'published', text: record.provenance.publishedLine });
    for (const code of notice.children) block(code, words(code));
    spacer();
  }
  blocks.push({ code: '', kind: 'title', text: record.title[language] ?? '' });
  if (record.subtitle !== undefined) blocks.push({ code: '', kind: 'title', text: record.subtitle[language] ?? '' });
  spacer();
  for (const clause of plan.clauses) if (clause.kind === 'preamble' || clause.kind === 'part') emit(clause);
  for (const annex of plan.clauses.filter(({ kind }) => kind === 'annex')) {
    spacer();
    emit(annex);
  }
  return blocks;
}
