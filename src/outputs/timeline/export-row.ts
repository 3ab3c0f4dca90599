import type { Outcome } from '../../domain/outcome.ts';
import type { ItemKind } from './timeline-item.ts';

/** An entry of the timeline as it leaves the site. */
export interface ExportRow {
  readonly kind: ItemKind;
  readonly id: string;
  /** EDTF: a day, month, year or interval. */
  readonly date: string;
  /** When a claim can be judged: EDTF. */
  readonly due: string | undefined;
  readonly title: string;
  readonly outcome: Outcome | undefined;
  /** Name of its lane. */
  readonly lane: string;
  /** Absolute address of its page. */
  readonly url: string;
}
