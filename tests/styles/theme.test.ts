import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THEME_TOKENS } from '../../src/domain/theme.ts';
import { listFiles } from '../built-site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const given = (css: string) => [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);

describe('a theme', () => {
  it('is what the tokens ask for, no more and no less', () => {
    const tokens = read('src/styles/tokens.css');
    const own = new Set(given(tokens));
    const asked = [...tokens.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name as string);
    const colours = [...new Set(asked)].filter((name) => !own.has(name));
    expect([...new Set([...colours, '--font-serif', '--font-sans'])].sort()).toEqual([...THEME_TOKENS].sort());
  });

  it.each(['content/theme.css', 'src/styles/theme.css'])('is whole in %s', (path) => {
    expect(given(read(path)).sort()).toEqual([...THEME_TOKENS].sort());
  });

  it('has its colours used by the tokens alone', () => {
    const colours = THEME_TOKENS.filter((name) => !name.startsWith('--font'));
    const users = listFiles(resolve(ROOT, 'src'))
      .filter((path) => /\.(?:css|astro|ts)$/.test(path) && !/^styles\/|^lint\/|^domain\/theme/.test(path))
      .filter((path) => colours.some((name) => new RegExp(`${name}(?![\\w-])`).test(read(`src/${path}`))));
    expect(users).toEqual([]);
  });
});
