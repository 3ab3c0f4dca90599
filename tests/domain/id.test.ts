import { describe, expect, it } from 'vitest';
import { IdSchema, isId } from '../../src/domain/id.ts';

describe('an id', () => {
  it.each(['gas-deal-400bn', 'su-35-contract', '24kg-eu14', 'a', '2014'])('may be %s', (id) => {
    expect(isId(id)).toBe(true);
    expect(IdSchema.safeParse(id).success).toBe(true);
  });

  it.each([
    ['capitals', 'Gas-Deal'],
    ['a space', 'gas deal'],
    ['an underscore', 'gas_deal'],
    ['two hyphens', 'gas--deal'],
    ['a hyphen at its end', 'gas-deal-'],
    ['a hyphen at its start', '-gas-deal'],
    ['other scripts', 'газ'],
    ['letters that only look Latin', 'g\u0430s-deal'],
    ['a slash', '../gas-deal'],
    ['a line break at its end', 'gas-deal\n'],
    ['the name of a prototype', '__proto__'],
    ['nothing', ''],
  ])('may not have %s', (_what, id) => {
    expect(isId(id)).toBe(false);
    expect(IdSchema.safeParse(id).success).toBe(false);
  });

  it('is refused with an example of one', () => {
    expect(IdSchema.safeParse('Gas Deal').error?.issues[0]?.message).toContain('su-35-contract');
  });
});
