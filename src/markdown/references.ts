import type { Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { BodyReferences } from '../domain/corpus.ts';
import {
  directiveId,
  isReferenceDirective,
  listedIds,
  REFERENCE_DIRECTIVES,
  TIMELINE_LISTS,
  type TimelineList,
} from './directive.ts';

export type BodyTarget = keyof BodyReferences;

/** A place in an article's body that names an entry; `id` is undefined where the author gave none. */
export interface BodyReference {
  readonly target: BodyTarget;
  readonly id: string | undefined;
  readonly position: Position | undefined;
}

/** Every place in a parsed body that names another entry, in reading order. */
export function findReferences(tree: Root): BodyReference[] {
  const found: BodyReference[] = [];
  visit(tree, (node) => {
    if (node.type === 'citation') {
      for (const { id, position } of node.sources) found.push({ target: 'sources', id, position });
    } else if (node.type === 'textDirective' && isReferenceDirective(node.name)) {
      found.push({ target: REFERENCE_DIRECTIVES[node.name], id: directiveId(node), position: node.position });
    } else if (node.type === 'containerDirective' && node.name === 'chart') {
      // A picture of the forecasts names no series: it draws every claim that there is.
      if (node.attributes?.['forecasts'] == null)
        found.push({ target: 'series', id: node.attributes?.['series'] ?? undefined, position: node.position });
    } else if (node.type === 'containerDirective' && node.name === 'timeline') {
      const named = Object.entries(TIMELINE_LISTS).flatMap(([list, target]) =>
        listedIds(node.attributes?.[list as TimelineList]).map((id) => ({ target, id })),
      );
      // One that names nothing is told of by the content check.
      if (named.length === 0) found.push({ target: 'events', id: undefined, position: node.position });
      for (const { target, id } of named) found.push({ target, id, position: node.position });
    }
  });
  return found;
}

/** The ids that a body names, by collection, each once, in order of first appearance. */
export function collectIds(references: readonly BodyReference[]): BodyReferences {
  const ids: Record<BodyTarget, string[]> = {
    sources: [],
    claims: [],
    events: [],
    entities: [],
    series: [],
    topics: [],
  };
  for (const { target, id } of references) {
    if (id !== undefined && !ids[target].includes(id)) ids[target].push(id);
  }
  return ids;
}
