import { describe, expect, it } from 'vitest';
import { neighbour } from '../../../src/outputs/timeline/neighbour.ts';

describe('the neighbour of a place', () => {
  it('is the nearest one that is given, on the side that is asked for', () => {
    expect([neighbour([2, 5, 9], 5, 1), neighbour([2, 5, 9], 5, -1)]).toEqual([9, 2]);
  });

  it('is found of a place that is not among them itself', () => {
    expect([neighbour([2, 5, 9], 6, 1), neighbour([2, 5, 9], 6, -1)]).toEqual([9, 5]);
  });

  it('is none beyond the ends', () => {
    expect([neighbour([2, 5], 5, 1), neighbour([2, 5], 2, -1), neighbour([], 0, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
