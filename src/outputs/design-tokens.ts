export type Theme = 'light' | 'dark';

/** The tokens' values in a theme, those that name others resolved. */
export function readTokens(tokens: string, theme: Theme): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    const themed = /light-dark\(([^,]+),\s*([^)]+)\)/.exec(value);
    values.set(name, themed ? (themed[theme === 'light' ? 1 : 2] as string).trim() : value);
  }
  // A token of use names one of the palette, which stands before it.
  for (const [name, value] of values) values.set(name, resolveTokens(value, values));
  return values;
}

/** CSS with each token that it uses replaced by its value. */
export function resolveTokens(css: string, values: ReadonlyMap<string, string>): string {
  return css.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
