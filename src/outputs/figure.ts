import type { Figure } from '../domain/event.ts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** A figure with its unit: "45 entities", "8 to 10 per cent". */
export function printFigure({ value, to, unit }: Figure): string {
  const amount = to === undefined ? number.format(value) : `${number.format(value)} to ${number.format(to)}`;
  return `${amount} ${unit}`;
}

/** A number of things, with a comma between thousands: "1,050". */
export function formatCount(count: number): string {
  return number.format(count);
}
