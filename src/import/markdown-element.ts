import { applyPatches, type LinedText, type Patch } from './lined-text.ts';
import type { Range } from './template-pass.ts';

/** An element on a line of its own whose text kramdown reads as Markdown (https://kramdown.gettalong.org/syntax.html#html-blocks). */
const OPENING =
  /^ {0,3}<([a-z]{1,20})\b[^<>\n]{0,300}\smarkdown=(["']?)(?:1|block)\2[^<>\n]{0,300}>[ \t]*\n(?![ \t]*\n)/gim;
const CLOSING = /^[ \t]*<\/([a-z]{1,20})>/gim;

/**
 * Sets a blank line behind elements whose text is Markdown by their attribute: without one, Markdown takes all of it for
 * HTML.
 * @param code Parts of the text that are code.
 */
export function freeMarkdown(given: LinedText, code: readonly Range[]): LinedText {
  const lastClosing = new Map([...given.text.matchAll(CLOSING)].map(({ 1: name, index }) => [name, index]));
  const patches: Patch[] = [];
  for (const { 0: line, 1: name, index } of given.text.matchAll(OPENING)) {
    const end = index + line.length;
    const isCode = code.some(([from, to]) => index >= from && index < to);
    if (!isCode && (lastClosing.get(name) ?? 0) >= end) patches.push({ start: end, end, text: '\n' });
  }
  return applyPatches(given, patches);
}
