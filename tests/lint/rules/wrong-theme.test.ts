import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../sample.ts';
import { findingsOf } from './findings.ts';

const THEME = SAMPLE.get('content/theme.css') as string;
const said = (theme: string) => findingsOf('wrong-theme', {}, { theme });

describe('a theme', () => {
  it('gives no value in a comment', () => {
    const commented = THEME.replace('--accent: #0b5566;', '/* --accent: #0b5566; */');
    expect(said(THEME)).toEqual([]);
    expect(said(commented)).toEqual([
      'content/theme.css:1:1  wrong-theme  no value for --accent. Write --accent: and a value.',
    ]);
  });

  it('is told of a misspelt name where it stands, and not in a comment before it', () => {
    const misspelt = `/* --acent\n */\n${THEME.replace('--accent:', '--acent:')}`;
    expect(said(misspelt)[0]).toMatch(/^content\/theme\.css:10:3 {2}/);
  });
});
