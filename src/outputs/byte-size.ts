const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file in words, in units of a thousand: "under 1 kB", "74 kB", "1.2 MB". */
export function byteSize(bytes: number, locale = 'en-GB'): string {
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      maximumFractionDigits: unit !== 'kilobyte' && value < 10 ? 1 : 0,
    }).format(value);
  if (bytes < 1000) return `under ${format(1, 'kilobyte')}`;
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length);
  return format(bytes / 1000 ** step, UNITS[step - 1] as string);
}
