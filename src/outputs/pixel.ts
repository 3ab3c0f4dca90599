/** A length in pixels as drawings write it: to a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
