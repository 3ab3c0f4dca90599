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

  it.each([
    'src: url(https://a.example/x.woff2)',
    'src: URL( "//a.example/x.woff2")',
    "background: url('HTTP://a.example/x.png')",
    '@import "https://a.example/x.css"',
    "@import  '//a.example/x.css'",
  ])('loads nothing from elsewhere: %s', (rule) => {
    expect(said(`${THEME}\n  ${rule};\n`)).toEqual([
      expect.stringMatching(/^content\/theme\.css:20:\d+ {2}wrong-theme {2}this is loaded from another site\./),
    ]);
  });

  it.each(['url(/fonts/x.woff2)', "url('x.png')", 'url(data:image/png;base64,AA//)', '/* url(//a.example) */ none'])(
    'may load %s',
    (value) => {
      expect(said(`${THEME}a { background: ${value}; }`)).toEqual([]);
    },
  );

  it('gives each of its colours and fonts a value', () => {
    expect(said('')).toHaveLength(16);
    expect(said(THEME.replace('--red', '--rot').replace('--ink-0:', '--ink-0 :'))).toEqual([
      'content/theme.css:11:3  wrong-theme  no value for --red; the styles do not use --rot. Write --red: and a value.',
    ]);
  });
});
