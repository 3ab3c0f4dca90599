import type { Entity } from './entity.ts';
import { byInitial } from './initial.ts';
import { cutList, type ListPart, type PartOf } from './list-part.ts';

/** Path of the list of entities. */
export const ENTITIES_URL = '/entities/';

/** An entity takes some 30 bytes of a compressed page. */
const MOST = 600;

/** The initial under which an entity is listed. */
export function byName(tag: string): PartOf<Entity> {
  return byInitial(({ name }) => name, tag);
}

/**
 * All entities, cut by initial where they are too many for a page.
 * @param entities In the order of their names.
 * @param tag Language of the publication, BCP 47.
 */
export function entityList(entities: readonly Entity[], tag: string, most = MOST): ListPart<Entity> {
  return cutList(entities, { by: [byName(tag)], most, folder: 'by/' });
}
