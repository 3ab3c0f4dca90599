import type { Outcome } from '../../domain/outcome.ts';
import type { Extent } from '../../domain/time-range.ts';
import type { Span } from './span.ts';

/** What happened, what was said, and what this publication wrote of it. */
export const ITEM_KINDS = ['event', 'claim', 'article'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One row of names on the chart: a topic's events, the claims, or the coverage. */
export interface Lane {
  readonly id: string;
  readonly title: string;
  /** Rows for labels. */
  readonly rows: number;
}

/** Something dated, as the chart draws it. Places in lists of items are in the order of their starts. */
export interface TimelineItem {
  readonly kind: ItemKind;
  readonly id: string;
  /** When it happened, was said or was published: EDTF. */
  readonly date: string;
  /** When a claim can be judged: EDTF. */
  readonly due: string | undefined;
  readonly span: Span;
  /** The span of `due`. */
  readonly dueSpan: Span | undefined;
  /** What became of a claim. */
  readonly outcome: Outcome | undefined;
  readonly lane: number;
  /** Width of its label in the font of the chart, in pixels. */
  readonly width: number;
  /** Its place among all in order of weight, 0 for the first. */
  readonly rank: number;
  readonly placement: Placement;
}

/** Where the label of an item stands, and from which level of detail on; see label-levels.ts. */
export interface Placement {
  readonly level: number;
  readonly row: number;
}

/** The last moment that an item's mark covers. */
export function endOf({ span, dueSpan }: Pick<TimelineItem, 'span' | 'dueSpan'>): number {
  return Math.max(span.end, dueSpan?.end ?? span.end);
}

/** Whether some of the time of an item itself, not of what is due, lies within another. */
export function isWithin({ span }: Pick<TimelineItem, 'span'>, { from, to }: Extent): boolean {
  return span.start < to && span.end > from;
}

/** Path of an item's page. */
export function itemUrl({ kind, id }: Pick<TimelineItem, 'kind' | 'id'>): string {
  return `/${kind}s/${id}/`;
}
