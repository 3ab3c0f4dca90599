import { z } from 'zod';
import { IdSchema } from './id.ts';

/** Ids that an entry had before it was renamed: what was published under them is found for good. */
export const FormerlySchema = z
  .array(IdSchema)
  .default([])
  .describe('Ids that it had before, oldest first; their addresses lead here, e.g. ["chip-order"]');

/** An entry's id and those that it had before. */
export interface Renamed {
  readonly id: string;
  readonly formerly: readonly string[];
}

/** The id under which an entry was first published: feeds know it by this one for good. */
export function firstIdOf({ id, formerly }: Renamed): string {
  return formerly[0] ?? id;
}

/** Every id under which an entry is found: its own, then the former ones. */
export function idsOf({ id, formerly }: Renamed): string[] {
  return [id, ...formerly];
}
