import { describe, expect, it } from 'vitest';
import { quotationMarksOf } from '../../src/domain/quotation-marks.ts';

describe('quotation marks', () => {
  it('are those of the language, whatever the country', () => {
    expect(quotationMarksOf('en')).toEqual({ double: ['“', '”'], single: ['‘', '’'] });
    expect(quotationMarksOf('en-GB')).toEqual(quotationMarksOf('en'));
    expect(quotationMarksOf('ru-RU')).toEqual({ double: ['«', '»'] });
  });

  it('are unknown where a typewriter’s do not tell which one opens', () => {
    expect(quotationMarksOf('zh-Hans')).toBeUndefined();
  });
});
