/**
 * The newest part that has begun by a day: the one to open for what was known then.
 * @param paths Of the parts below their list, newest first: `2016/`, or `2015/06/`, or `2015/06/3/` of a month cut by number.
 * @param day ISO 8601.
 */
export function partOfDay(paths: readonly string[], day: string): string | undefined {
  return paths.find((path) => {
    const begun = path.split('/').slice(0, 2).filter(Boolean).join('-');
    return begun <= day.slice(0, begun.length);
  });
}
