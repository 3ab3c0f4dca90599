import { selection } from 'd3-selection';

/**
 * Stands in for d3-transition and d3-interpolate where d3-zoom and d3-brush import them: here nothing moves by itself
 * (and nothing at all under reduced motion), so that their animations, with the colours and easings that these need,
 * would be a third of what the timeline loads. astro.config.mjs puts it in their place.
 */
export function interrupt(): void {
  // There is never an animation to be stopped.
}

(selection.prototype as { interrupt: () => unknown }).interrupt = function (this: unknown) {
  return this;
};

/** @throws Error always: what would call it is an animation, which the timeline never starts. */
export function interpolate(): never {
  throw new Error('the timeline has no animations');
}
export { interpolate as interpolateZoom };
