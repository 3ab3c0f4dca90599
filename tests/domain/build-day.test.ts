import { describe, expect, it } from 'vitest';
import { buildDay } from '../../src/domain/build-day.ts';

describe('the day that a build takes for today', () => {
  it.each([undefined, '', '  '])('is the newest day of the content where nobody says another (%o)', (text) => {
    expect(buildDay(text, '2026-11-25')).toBe('2026-11-25');
  });

  it.each([
    ['0', '1970-01-01'],
    ['1796169599', '2026-12-01'],
    ['1796169600', '2026-12-02'],
    [' 1796169600\n', '2026-12-02'],
    ['253402300799', '9999-12-31'],
  ])('is that of SOURCE_DATE_EPOCH=%s', (text, day) => {
    expect(buildDay(text, '2026-11-25')).toBe(day);
  });

  it.each(['yesterday', '2026-11-25', '-1', '1.5', '1e9', '253402300800'])('is never guessed from %s', (text) => {
    expect(() => buildDay(text, '2026-11-25')).toThrow(`SOURCE_DATE_EPOCH is "${text}": give it whole seconds`);
  });
});
