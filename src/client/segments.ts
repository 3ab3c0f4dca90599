import type { Segment } from '../outputs/search/snippet.ts';

/** Puts a text into an element with its matches in `<mark>`; everything is text, whatever it looks like. */
export function appendSegments(element: ParentNode, segments: readonly Segment[]): void {
  for (const { text, isMatch } of segments) {
    if (isMatch) {
      const mark = document.createElement('mark');
      mark.textContent = text;
      element.append(mark);
    } else element.append(text);
  }
}

/** A text with its matches in `<mark>`, to be put into a message. */
export function segmentsOf(segments: readonly Segment[]): DocumentFragment {
  const fragment = new DocumentFragment();
  appendSegments(fragment, segments);
  return fragment;
}

/** A message in which elements stand, each in the place of its name in braces. */
export function phrase(message: string, parts: Readonly<Record<string, Node | string>>): (Node | string)[] {
  return message.split(/\{(\w+)\}/).map((part, place) => (place % 2 === 0 ? part : (parts[part] ?? '')));
}

/** An element with attributes and children; texts stay texts. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
