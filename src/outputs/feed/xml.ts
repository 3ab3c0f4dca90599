import type { Cdata, Element, ElementContent, Root } from 'xast';
import { SKIP, visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { printable } from './feed.ts';

/** An XML 1.0 document in UTF-8 with this root. Characters that XML forbids are left out. */
export function xmlDocument(element: Element): string {
  const root: Root = x(null, [element]);
  visit(root, (node, index, parent) => {
    if (node.type === 'element')
      for (const [name, value] of Object.entries(node.attributes)) node.attributes[name] = printable(String(value));
    else if (node.type === 'cdata') node.value = printable(node.value);
    else if (node.type === 'text' && parent && index !== undefined) {
      const parts = textParts(printable(node.value));
      parent.children.splice(index, 1, ...(parts as typeof parent.children));
      return [SKIP, index + parts.length];
    }
    return undefined;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
}

/** HTML within XML, as a section in which nothing is markup: shorter than escaping every "<". */
export function htmlSection(html: string): Cdata {
  return { type: 'cdata', value: html };
}

/** Text in which "]]>" is broken up, which XML allows nowhere but at the end of a section (section 2.4); the serializer does not. */
function textParts(value: string): ElementContent[] {
  return value.split(/(?<=\]\])(?=>)/).flatMap((part, index): ElementContent[] =>
    index === 0
      ? [{ type: 'text', value: part }]
      : [
          { type: 'cdata', value: '>' },
          { type: 'text', value: part.slice(1) },
        ],
  );
}
