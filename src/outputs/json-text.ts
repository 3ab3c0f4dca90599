/** A value as a JSON file (RFC 8259): one space a level, a line break at its end, and no half of a character. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part), 1)}\n`;
}
