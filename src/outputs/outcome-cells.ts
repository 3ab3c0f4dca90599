import { OUTCOMES } from '../domain/outcome.ts';
import type { ClaimRecord } from '../domain/record.ts';
import type { Locale } from '../words/locale.ts';
import { formatNumber } from '../words/message.ts';
import { escapeHtml } from './escape-html.ts';
import { outcomeWord } from './outcome-word.ts';

/** Heads of the columns that tell how claims fared: each outcome, and all of them. */
export function outcomeHeadsHtml(locale: Locale): string {
  return [...OUTCOMES.map((outcome) => outcomeWord(outcome, locale)), locale.words.forecastChart.all]
    .map((word) => `<th scope="col" class="number">${escapeHtml(word)}</th>`)
    .join('');
}

/**
 * The cells of one row below these heads.
 * @param count How many claims there are in all.
 */
export function outcomeCountsHtml(record: ClaimRecord, count: number, locale: Locale): string {
  return [...OUTCOMES.map((outcome) => record[outcome]), count]
    .map((cell) => `<td class="number">${formatNumber(cell, locale)}</td>`)
    .join('');
}
