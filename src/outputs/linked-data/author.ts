import type { Organization, Person, ProfilePage } from 'schema-dts';
import type { Author } from '../../domain/author.ts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl, entryUrl } from '../../domain/url.ts';

/** Who signs: a person, or a desk as an organisation. */
export function authorNode({ id, name, kind, description }: Author, site: Site): Person | Organization {
  const url = absoluteUrl(entryUrl('authors', id), site.url);
  const fields = { '@id': `${url}#author`, name, url, description };
  return kind === 'person' ? { '@type': 'Person', ...fields } : { '@type': 'Organization', ...fields };
}

/** The page of an author. */
export function authorPageNode(author: Author, site: Site): ProfilePage {
  const url = absoluteUrl(entryUrl('authors', author.id), site.url);
  return { '@type': 'ProfilePage', '@id': url, url, name: author.name, mainEntity: authorNode(author, site) };
}
