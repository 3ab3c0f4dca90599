import type { Segment } from '../outputs/search/snippet.ts';

/** Puts a text into an element with its matches in `<mark>`; everything is text, whatever it looks like. */
export function appendSegments(element: HTMLElement, segments: readonly Segment[]): void {
  for (const { text, isMatch } of segments) {
    if (isMatch) {
      const mark = document.createElement('mark');
      mark.textContent = text;
      element.append(mark);
    } else element.append(text);
  }
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
