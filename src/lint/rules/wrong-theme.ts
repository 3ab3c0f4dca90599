import { blankComments, THEME_TOKENS } from '../../domain/theme.ts';
import type { PlacedFinding } from '../issue.ts';
import { findNearest } from '../nearest.ts';
import { createPointFinder, TOP } from '../place.ts';
import type { Rule } from '../rule.ts';
import { THEME } from '../theme.ts';

export const rule: Rule = {
  code: 'TL033',
  name: 'wrong-theme',
  severity: 'error',
  title: 'A colour or font that is missing, or loaded from elsewhere',
  why: 'A missing colour makes text invisible, and loading from another site tells it who reads here.',
  mend: 'Give each custom property a value, and put fonts and pictures into public/.',
  example: {
    file: 'content/theme.css',
    failing: '--acent: #0b5566;',
    mended: '--accent: #0b5566;',
  },
  checkPublication: ({ theme }) =>
    // Without the file, the engine's own colours and fonts are there.
    theme === undefined ? [] : problemsOf(blankComments(theme)),
};

function problemsOf(theme: string): PlacedFinding[] {
  return [...missingTokens(theme), ...remoteFiles(theme)];
}

function missingTokens(theme: string): PlacedFinding[] {
  const given = [...theme.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name as string);
  const unused = given.filter((name) => !(THEME_TOKENS as readonly string[]).includes(name));
  return THEME_TOKENS.filter((name) => !given.includes(name)).map((name) => {
    const near = findNearest(name, unused);
    const place = near === undefined ? TOP : createPointFinder(theme)(theme.indexOf(near));
    return {
      ...place,
      file: THEME,
      message: near === undefined ? `no value for ${name}.` : `no value for ${name}; the styles do not use ${near}.`,
      mend: `Write ${name}: and a value.`,
    };
  });
}

/** A host's name in url() or @import. */
const REMOTE = /(?:url\(\s*|@import\s+)["']?\s*(?:[a-z][a-z0-9+.-]*:)?\/\/[^"')\s]*/gi;

function remoteFiles(theme: string): PlacedFinding[] {
  const pointAt = createPointFinder(theme);
  return [...theme.matchAll(REMOTE)].map(({ index }) => ({
    ...pointAt(index),
    file: THEME,
    message: 'this is loaded from another site.',
    mend: 'Put the file into public/ and give its path from there, e.g. /fonts/serif.woff2.',
  }));
}
