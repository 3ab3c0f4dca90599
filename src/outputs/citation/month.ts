const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The English name of a month that counts from 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] as string;
}
