import type { Element, ElementContent, Nodes } from 'hast';

/** An element of HTML. */
export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: readonly ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

/** True for an element of that class. */
export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** The text of a node, without that of elements that are left out. */
export function textOf(node: Nodes, isLeftOut: (element: Element) => boolean = () => false): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return '';
  return node.children.map((child) => textOf(child, isLeftOut)).join('');
}
