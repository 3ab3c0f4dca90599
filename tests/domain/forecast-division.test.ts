import { expect, it } from 'vitest';
import { isForecastDivision } from '../../src/domain/forecast-division.ts';

it.each([
  ['outcome', true],
  ['kind', true],
  ['speaker', true],
  ['topic', false],
  ['', false],
])('forecasts are divided by "%s": %s', (text, is) => {
  expect(isForecastDivision(text)).toBe(is);
});
