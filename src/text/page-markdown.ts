import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parsePlanMarkdown, type TextFault } from './plan-markdown.ts';

/**
 * What a page of our own cannot hold: program code, tags other than the components it is given, links that lead to no page.
 * @param body of the MDX file, its front matter removed
 * @param components that may stand in it, alone and without attributes that compute something
 * @throws the parser's error (with `line` and `reason`) on broken MDX
 */
export function pageFaults(body: string, components: readonly string[]): TextFault[] {
  const root: Root = parsePlanMarkdown(body);
  const faults: TextFault[] = [];
  visit(root, (node) => {
    const line = node.position?.start.line ?? 1;
    const report = (message: string, hint: string): void => void faults.push({ check: 'text', line, message, hint });
    if (node.type === 'mdxjsEsm')
      report(
        'Here a line begins with "import" or "export", which would run as a program.',
        'A page holds words only: remove it; or begin the line with another word.',
      );
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      report('Here stand braces {…}, whose words would run as a program.', 'Write "\\{" for a brace that is to be read, or remove it.');
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { name, attributes, children } = node;
      const alone = attributes.length === 0 && children.length === 0;
      if (!(components.includes(name ?? '') && alone) && !namesLanguage(name, attributes))
        report(
          `Here stands the tag <${name ?? ''}>${components.includes(name ?? '') ? ' with something in it' : ''}.`,
          `Write words and Markdown${[...components.map((own) => `<${own} />`), '<span lang="…">words in another language</span>'].map((form) => `, or ${form}`).join('')}.`,
        );
    } else if (node.type === 'link' || node.type === 'image') {
      const { url } = node as Link;
      const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
      if (node.type === 'image') report('Here stands a picture; pages hold words.', 'Remove it; pictures are made by charts.');
      else if (scheme !== undefined && !['http', 'https', 'mailto', 'tel', 'plan'].includes(scheme))
        report(`Here a link begins with "${scheme}:".`, 'Link to a page of the site, or to an address that begins with https://.');
    }
  });
  return faults;
}

/** Whether a tag says no more than in which language its words are. */
function namesLanguage(name: string | null, attributes: readonly { type: string; name?: string; value?: unknown }[]): boolean {
  const [only] = attributes;
  return name === 'span' && attributes.length === 1 && only?.type === 'mdxJsxAttribute' && only.name === 'lang' && typeof only.value === 'string';
}
