import type { Nodes } from 'mdast';
import type { z } from 'zod';
import type { CollectionName, SCHEMAS } from '../domain/collection.ts';
import type { BodyReference } from '../markdown/references.ts';
import type { ContentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import type { Prose } from './prose.ts';

/** What the rules that look at one file are shown. */
export interface FileUnderCheck {
  readonly file: ContentFile;
  /** Its fields, where all of them are right. */
  readonly data: unknown;
  readonly faults: readonly Fault[];
  readonly prose: readonly Prose[];
  /** What its body names, in reading order. */
  readonly references: readonly BodyReference[];
  /** The nodes of its body of one type, in reading order. */
  nodes<Type extends Nodes['type']>(type: Type): readonly Extract<Nodes, { type: Type }>[];
  /** Names of the rules that an author may answer. */
  readonly answerable: readonly string[];
}

/** An entry of one collection under check, where it is of that collection and its fields are right. */
export function entryOf<Name extends CollectionName>(
  { file, data }: FileUnderCheck,
  collection: Name,
): z.infer<(typeof SCHEMAS)[Name]> | undefined {
  return file.collection === collection ? (data as z.infer<(typeof SCHEMAS)[Name]> | undefined) : undefined;
}
