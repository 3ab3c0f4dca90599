/**
 * The place before or after another, of those given in ascending order, whether it is one of them or not.
 * @returns undefined beyond the first and the last.
 */
export function neighbour(places: readonly number[], place: number, step: 1 | -1): number | undefined {
  return step > 0 ? places.find((one) => one > place) : places.findLast((one) => one < place);
}
