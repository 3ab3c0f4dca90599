/** By what a picture of all forecasts may be divided into panels. */
export const FORECAST_DIVISIONS = ['outcome', 'kind', 'speaker'] as const;
export type ForecastDivision = (typeof FORECAST_DIVISIONS)[number];

/** True for the name of a division, as a `:::chart` gives it. */
export function isForecastDivision(text: string): text is ForecastDivision {
  return (FORECAST_DIVISIONS as readonly string[]).includes(text);
}
