/** The custom properties that the styles ask of a publication's theme (`content/theme.css`, or `src/styles/theme.css` where there is none). */
export const THEME_TOKENS = [
  '--paper-0',
  '--paper-1',
  '--paper-2',
  '--paper-3',
  '--ink-0',
  '--ink-1',
  '--accent',
  '--accent-deep',
  '--accent-wash',
  '--red',
  '--purple',
  '--ochre',
  '--green',
  '--slate',
  '--font-serif',
  '--font-sans',
] as const;

/** CSS in which comments are spaces: what they say counts for nothing, and all else stays where it is. */
export function blankComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}
