/**
 * What is made for a language once and then used again: Intl takes longer to make a formatter than to format with it.
 * @param make Makes it for a language tag, BCP 47.
 */
export function byLanguage<Formatter>(make: (tag: string) => Formatter): (tag: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (tag) => {
    const known = made.get(tag) ?? make(tag);
    made.set(tag, known);
    return known;
  };
}
