import { expect, it } from 'vitest';
import { byteSize } from '../../src/outputs/byte-size.ts';

it.each([
  [0, 'under 1 kB'],
  [999, 'under 1 kB'],
  [1000, '1 kB'],
  [74_136, '74 kB'],
  [1_249_000, '1.2 MB'],
  [25_000_000, '25 MB'],
  [3_000_000_000_000, '3,000 GB'],
])('says %i bytes as "%s"', (bytes, words) => {
  expect(byteSize(bytes)).toBe(words);
});
