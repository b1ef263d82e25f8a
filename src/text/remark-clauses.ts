import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { readBlocks } from './plan-markdown.ts';

const PLAN_TEXT = /\/plans\/[^/]+\/(?:versions\/[^/]+\/)?text\/[^/]+\/([^/]+)\.mdx$/;

/**
 * Remark plugin: gives every block of a plan's text its code as `id`, and gathers each measure (heading and paragraphs) in a
 * `<section>`, so that components find their record by the code. Other files are left alone.
 */
export function remarkClauses() {
  return (tree: Root, file: VFile): void => {
    const section = PLAN_TEXT.exec((file.path ?? '').replaceAll('\\', '/'))?.[1];
    if (section === undefined) return;
    const { blocks } = readBlocks(tree, section);
    const codeOf = new Map(blocks.map((block) => [block.node as RootContent, block]));
    const children: RootContent[] = [];
    let measure: RootContent[] | null = null;
    for (const node of tree.children) {
      const block = codeOf.get(node);
      if (block === undefined) {
        children.push(node);
        continue;
      }
      // The words are drawn from the model, by code: what an autolink or an escape made of them does not reach the page.
      (node as { children: unknown[] }).children = [];
      node.data = { ...node.data, hProperties: { id: block.code } } as RootContent['data'];
      if (block.kind === 'measure') {
        measure = [node];
        children.push({ type: 'measure', children: measure, data: { hName: 'section', hProperties: { id: block.code } } } as unknown as RootContent);
      } else if (measure === null) children.push(node);
      else measure.push(node);
    }
    tree.children = children;
  };
}
