import { blankComments } from '../domain/theme.ts';

export type Theme = 'light' | 'dark';

/** What stands in brackets, which colours nest as in `rgb(from red r g b / calc(1 - 0.5))`. */
const BRACKETS = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
const ARGUMENT = `((?:[^(),]|${BRACKETS})+)`;
const LIGHT_DARK = new RegExp(String.raw`light-dark\(${ARGUMENT},${ARGUMENT}\)`, 'g');

/** The tokens' values in a theme, those that name others resolved. */
export function readTokens(tokens: string, theme: Theme): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of blankComments(tokens).matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) {
    const themed = value.replace(LIGHT_DARK, (_call, light: string, dark: string) =>
      (theme === 'light' ? light : dark).trim(),
    );
    values.set(name, themed.trim());
  }
  // A token of use names one of the palette, which stands before it.
  for (const [name, value] of values) values.set(name, resolveTokens(value, values));
  return values;
}

/** CSS with each token that it uses replaced by its value. */
export function resolveTokens(css: string, values: ReadonlyMap<string, string>): string {
  return css.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}
