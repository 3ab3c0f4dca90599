import type { Figure } from '../domain/event.ts';
import type { Locale } from '../words/locale.ts';
import { say } from '../words/message.ts';

/** A figure with its unit: "45 entities", "8 to 10 per cent". */
export function printFigure({ value, to, unit }: Figure, locale: Locale): string {
  const { amount, range } = locale.words.figure;
  return to === undefined ? say(amount, { value, unit }, locale) : say(range, { value, to, unit }, locale);
}
