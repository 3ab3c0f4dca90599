import type { Outcome } from '../domain/outcome.ts';

/**
 * A shape for each outcome, in a box of 12 by 12: told apart without colour and at the size of a letter.
 * failed: a cross; disputed: a split diamond; partly: a half-filled disc; held: a full disc; unresolved: a ring.
 */
const SHAPES: Record<Outcome, string> = {
  failed: '<path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="2.6" fill="none"/>',
  disputed: '<path d="M5 .5v11L.2 6zM7 .5v11L11.8 6z" fill="currentColor"/>',
  partly:
    '<circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M6 1.2a4.8 4.8 0 0 0 0 9.6z" fill="currentColor"/>',
  held: '<circle cx="6" cy="6" r="5.6" fill="currentColor"/>',
  unresolved: '<circle cx="6" cy="6" r="4.7" fill="none" stroke="currentColor" stroke-width="2"/>',
};

/** The shape as an SVG that takes the colour of its text; hidden from screen readers, which get the word. */
export function outcomeShapeSvg(outcome: Outcome): string {
  return `<svg class="outcome-shape" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[outcome]}</svg>`;
}
