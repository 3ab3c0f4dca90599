import type { Organization, Person, ProfilePage } from 'schema-dts';
import type { Author } from '../../domain/author.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';

/** Who signs: a person, or a desk as an organisation. What they cover their own page says. */
export function authorNode({ id, name, kind }: Author, site: Site): Person | Organization {
  const url = absoluteUrl(entryUrl('authors', id), site.url);
  const fields = { '@id': `${url}#author`, name, url };
  return kind === 'person' ? { '@type': 'Person', ...fields } : { '@type': 'Organization', ...fields };
}

/** The page of an author. */
export function authorPageNode(author: Author, site: Site): ProfilePage {
  const url = absoluteUrl(entryUrl('authors', author.id), site.url);
  const mainEntity = { ...(authorNode(author, site) as object), description: author.description } as Person;
  return { '@type': 'ProfilePage', '@id': url, url, name: author.name, mainEntity };
}
