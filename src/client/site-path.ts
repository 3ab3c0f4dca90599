/** Where a path from the root of the site lies on its server: `/news/claims/` for `/claims/`. */
export function sitePath(path: string): string {
  return `${import.meta.env.BASE_URL}${path.replace(/^\//, '')}`;
}
