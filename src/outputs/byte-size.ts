const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file in words, in units of a thousand, as shops and networks count: "1 kB" or less, "74 kB", "1.2 MB". */
export function byteSize(bytes: number, { tag }: { readonly tag: string }): string {
  // What would be written as a thousand of one unit is one of the next.
  const step = bytes < 999_500 ? 0 : bytes < 999_500_000 ? 1 : 2;
  const value = bytes / 1000 ** (step + 1);
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: UNITS[step],
    maximumFractionDigits: step > 0 && value < 9.95 ? 1 : 0,
  }).format(Math.max(1, value));
}
