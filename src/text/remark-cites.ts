import type { Link, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { citeParts } from './cites.ts';

const ESSAY = /\/plans\/[^/]+\/training\/modules\/[^/]+\/[^/]+\.mdx$/;
/** What begins the address of a link that names a place of the plan. */
export const CITE = 'cite:';

/**
 * Remark plugin: in an essay of the training room `[[2.3.5]]` becomes a link to `cite:2.3.5`, and a paragraph that has nothing else a
 * block quote of it. Components set name, words and address. Other files are left alone.
 */
export function remarkCites() {
  return (tree: Root, file: VFile): void => {
    if (!ESSAY.test((file.path ?? '').replaceAll('\\', '/'))) return;
    visit(tree, 'text', (node: Text, index, parent) => {
      const parts = citeParts(node.value);
      if (parent === undefined || index === undefined || parts.every(({ kind }) => kind === 'words')) return;
      const nodes = parts.map((part): PhrasingContent => (part.kind === 'words' ? { type: 'text', value: part.text } : citeLink(part.code)));
      (parent.children as PhrasingContent[]).splice(index, 1, ...nodes);
      return index + nodes.length;
    });
    visit(tree, 'paragraph', (node: Paragraph) => {
      const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      if (only?.type !== 'link' || others.length > 0 || !only.url.startsWith(CITE)) return;
      node.data = { hName: 'blockquote', hProperties: { cite: only.url } };
      node.children = [];
    });
  };
}

function citeLink(code: string): Link {
  return { type: 'link', url: `${CITE}${code}`, children: [{ type: 'text', value: code }] };
}
