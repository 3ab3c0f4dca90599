import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, linedText, lineAt } from '../../src/import/lined-text.ts';

describe('a text that is being changed', () => {
  it('keeps the line of what stands behind a change that added or took lines', () => {
    const given = linedText('a\nb\nc', 10);
    const changed = applyPatches(given, [
      { start: 0, end: 1, text: 'x\ny\nz' },
      { start: 2, end: 4, text: '' },
    ]);
    expect(changed.text).toBe('x\ny\nz\nc');
    expect(lineAt(changed, changed.text.indexOf('z'))).toBe(10);
    expect(lineAt(changed, changed.text.indexOf('c'))).toBe(12);
  });

  it('takes of changes that overlap the one that begins first', () => {
    const changed = applyPatches(linedText('abcdef', 1), [
      { start: 1, end: 4, text: 'X' },
      { start: 2, end: 3, text: 'Y' },
      { start: 4, end: 5, text: 'Z' },
    ]);
    expect(changed.text).toBe('aXZf');
  });

  it('knows for any changes from which line each kept letter came', () => {
    const letters = fc.array(fc.constantFrom('\n', 'p', 'q'), { minLength: 1, maxLength: 40 });
    const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.constantFrom('', 'r', '\n', 'r\n\nr')), { maxLength: 6 });
    fc.assert(
      fc.property(letters, cuts, (source, changes) => {
        // Each letter is followed by its own line number, so that the truth can be read from the result.
        let line = 1;
        const pieces = source.map((letter) =>
          letter === '\n' ? ((line += 1), '\n') : String.fromCodePoint(0x4e00 + line),
        );
        const text = pieces.join('');
        const patches = changes.map(([start, length, replacement]) => ({
          start: Math.min(start, text.length),
          end: Math.min(start + length, text.length),
          text: replacement,
        }));
        const changed = applyPatches(linedText(text, 1), patches);
        [...changed.text].forEach((letter, index) => {
          const truth = (letter.codePointAt(0) ?? 0) - 0x4e00;
          if (truth > 0) expect(lineAt(changed, index)).toBe(truth);
        });
      }),
    );
  });
});
