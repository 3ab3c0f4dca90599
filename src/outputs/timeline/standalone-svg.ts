import { OUTCOMES } from '../../domain/outcome.ts';
import { readTokens, resolveTokens, type Theme } from '../design-tokens.ts';

/** Pixels around the chart. */
const MARGIN = 16;
/** Pixels that the margin above it and the foot take. */
const FOOT = 48;

/**
 * A chart as a file of its own: its styles within, every token replaced by its value, on the page's own ground.
 * @param css The styles of the chart, and those that give outcomes their colours.
 * @param tokens The design tokens, as `--name: value;` declarations whose colours may be `light-dark(a, b)`.
 * @param fonts `@font-face` rules whose files are data addresses.
 * @param note A line for the foot: what this is, from where and from which day.
 */
export function standaloneSvg(
  svg: string,
  { css, tokens, theme, fonts = '', note }: { css: string; tokens: string; theme: Theme; fonts?: string; note: string },
): string {
  const values = readTokens(tokens, theme);
  const outcomes = OUTCOMES.map(
    (outcome) => `:is(.tl-mark, .tl-link)[data-outcome='${outcome}'] { color: var(--color-outcome-${outcome}); }`,
  );
  const style = resolveTokens(`${css.replaceAll('var(--outcome-color)', 'currentcolor')} ${outcomes.join(' ')}`, values)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    // The end of the section in which it stands; to a style sheet it is the same (CSS Syntax 3, 4.3.7).
    .replaceAll(']]>', ']]\\3e ');
  const ground = values.get('--color-page') ?? '#fff';
  const soft = values.get('--color-text-soft') ?? '#555';
  const [width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 2 * MARGIN} ${height + FOOT}" width="${width + 2 * MARGIN}" height="${height + FOOT}"><style><![CDATA[${fonts}${style}]]></style><rect width="100%" height="100%" fill="${escapeXml(ground)}"/><g transform="translate(${MARGIN} ${MARGIN})">${svg}</g><text x="${MARGIN}" y="${height + FOOT - 12}" font-family="sans-serif" font-size="11" fill="${escapeXml(soft)}">${escapeXml(note)}</text></svg>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
