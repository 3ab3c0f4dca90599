import { getCollection } from 'astro:content';

/** Every article that is no draft, the newest first. */
export async function newestFirst() {
  const found = await getCollection('articles', ({ data }) => !data.draft);
  return found.sort((a, b) => b.data.published.getTime() - a.data.published.getTime() || (a.id < b.id ? -1 : 1));
}
