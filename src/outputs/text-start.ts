/** The first so many UTF-16 units of a text, without the half of a character that would be cut in two at the end. */
export function textStart(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
