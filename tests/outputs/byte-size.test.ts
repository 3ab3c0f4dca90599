import { expect, it } from 'vitest';
import { byteSize } from '../../src/outputs/byte-size.ts';

it.each([
  [0, '1 kB'],
  [999, '1 kB'],
  [1499, '1 kB'],
  [74_136, '74 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_249_000, '1.2 MB'],
  [9_949_999, '9.9 MB'],
  [12_503_059, '13 MB'],
  [25_000_000, '25 MB'],
  [999_500_000, '1 GB'],
  [3_000_000_000_000, '3,000 GB'],
])('says %i bytes as "%s"', (bytes, words) => {
  expect(byteSize(bytes, { tag: 'en-GB' })).toBe(words);
});

it('writes units and numbers as the language does', () => {
  expect(byteSize(1_249_000, { tag: 'ru' })).toMatch(/^1,2\sМБ$/);
});
