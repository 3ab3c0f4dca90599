import { describe, expect, it } from 'vitest';
import { textStart } from '../../src/outputs/text-start.ts';

describe('the start of a text', () => {
  it('is so many units of it, and never half a character, which no address can hold', () => {
    expect(textStart('chips', 5)).toBe('chips');
    expect(textStart('chips', 3)).toBe('chi');
    expect(textStart('ab🚀', 3)).toBe('ab');
    expect(textStart('ab🚀', 4)).toBe('ab🚀');
    expect(encodeURIComponent(textStart('🚀🚀', 3))).toBe('%F0%9F%9A%80');
  });
});
