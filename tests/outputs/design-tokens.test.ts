import { describe, expect, it } from 'vitest';
import { readTokens } from '../../src/outputs/design-tokens.ts';

const valueOf = (declarations: string, name = '--c') =>
  (['light', 'dark'] as const).map((theme) => readTokens(`:root { ${declarations} }`, theme).get(name));

describe('the value of a token', () => {
  it.each([
    ['light-dark(#fff, #000)', '#fff', '#000'],
    ['light-dark(rgb(1,2,3), #000)', 'rgb(1,2,3)', '#000'],
    ['light-dark(rgb(1 2 3), rgba(0,0,0,.5))', 'rgb(1 2 3)', 'rgba(0,0,0,.5)'],
    [
      'light-dark(\n  rgb(from red r g calc(b - (1 + 2))),\n  hsl(0, 0%, 0%)\n)',
      'rgb(from red r g calc(b - (1 + 2)))',
      'hsl(0, 0%, 0%)',
    ],
    ['0 1px light-dark(#ccc, #333), 0 2px light-dark(#ddd, #444)', '0 1px #ccc, 0 2px #ddd', '0 1px #333, 0 2px #444'],
    ['rgb(1,2,3)', 'rgb(1,2,3)', 'rgb(1,2,3)'],
  ])('is that of the theme: %s', (value, light, dark) => {
    expect(valueOf(`--c: ${value};`)).toEqual([light, dark]);
    expect(valueOf(`--c : ${value}`)).toEqual([light, dark]);
  });

  it('does not stand in a comment', () => {
    expect(valueOf('--c: #111; /* --c: #fff; */')).toEqual(['#111', '#111']);
    expect(valueOf('--c: light-dark(#111, /* ), */ #222);')).toEqual(['#111', '#222']);
  });

  it('is that of the token which it names', () => {
    expect(valueOf('--ink: light-dark(#111, #eee); --c: var(--ink);')).toEqual(['#111', '#eee']);
  });
});
