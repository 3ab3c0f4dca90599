import { expect, it } from 'vitest';
import { findingsInBody, mended, underlined } from './findings.ts';

it.each([
  ['A [@one ;@two].', '[@one ;@two]', 'A [@one; @two].'],
  ['A [@one;@two; @three].', '[@one;@two; @three]', 'A [@one; @two; @three].'],
  ['A [@one; @two; @one].', '[@one; @two; @one]', 'A [@one; @two].'],
  ['A.\n\n- B [@one ;\n  @two].', '[@one ;\n  @two]', 'A.\n\n- B [@one; @two].'],
])('a citation is underlined and tidied: %j', (body, passage, text) => {
  expect(underlined('untidy-citation', body)).toEqual([passage]);
  expect(mended('untidy-citation', body)).toBe(text);
});

it('it is told as it is written', () => {
  expect(findingsInBody('untidy-citation', 'A [@one ;@two] b.')).toEqual([
    '1:3 this citation is untidy: "[@one ;@two]". Write [@one; @two].',
  ]);
});

it.each(['A [@one; @two; @three].', 'A [@one;\n  @two;\n@three].'])('one may be broken between lines: %j', (body) => {
  expect(underlined('untidy-citation', body)).toEqual([]);
});
