import type { z } from 'zod';
import { isId } from '../domain/id.ts';
import { FIELD_REFERENCES, type Reference } from '../domain/reference.ts';
import { type CollectionName, SCHEMAS } from '../domain/collection.ts';
import { type ContentFile, type FieldPath, parseContentFile, type Span } from './content-file.ts';
import { readEntry } from './fault.ts';
import type { FileFacts, SourceFile } from './file-facts.ts';
import { createPointFinder, type Place, placeBetween, type PointFinder } from './place.ts';

/** A file that was looked at by itself, and can be held against others. */
export interface CheckedFile extends SourceFile {
  readonly facts: FileFacts;
  /** The place of the field at `path`, or the beginning of its nearest ancestor that exists. */
  locate(path: FieldPath): Place;
  /** The place of a stretch of its text. */
  placeOf(span: Span): Place;
}

/** An entry whose fields are right, with the file it came from. */
export interface ValidEntry<Name extends CollectionName> {
  readonly file: CheckedFile;
  readonly id: string;
  readonly data: z.infer<(typeof SCHEMAS)[Name]>;
}

/** Entries by collection; of two files with one id, the first. */
export type ValidEntries = { readonly [Name in CollectionName]: ReadonlyMap<string, ValidEntry<Name>> };

/** A reference with the place where it is written. */
export interface PlacedReference extends Omit<Reference, 'path'> {
  readonly file: CheckedFile;
  place(): Place;
}

/** A file of the content folder that cannot be read, and why. */
export interface RefusedFile {
  readonly path: string;
  /** Its collection and id, where it has a place among the entries. */
  readonly collection: CollectionName | undefined;
  readonly id: string;
  readonly message: string;
  readonly mend: string;
  readonly place: Place;
}

/** What lies around the entries of a publication. */
export interface Surroundings {
  /** Paths of files with a wrong ending or in an unknown folder, from the project's root. */
  readonly strays: readonly string[];
  readonly refused?: readonly RefusedFile[];
  /** Paths from the root of `public/` that links and images may name, `/images/launch.jpg`. */
  readonly publicFiles: ReadonlySet<string>;
  /** The list of permanent addresses; empty where there is none yet. */
  readonly permanent: string;
  /** The text of `content/dictionary.txt`. */
  readonly dictionary?: string | undefined;
  /** The text of `content/theme.css`. */
  readonly theme?: string | undefined;
}

/** What the rules that hold files against one another are shown. */
export interface CheckedPublication extends Required<Omit<Surroundings, 'dictionary' | 'theme'>> {
  readonly files: readonly CheckedFile[];
  readonly valid: ValidEntries;
  /** Every reference between entries that could be read. */
  readonly references: readonly PlacedReference[];
  /** Whether every file could be read and has the right fields. What is missing elsewhere may be in one that has not. */
  readonly isWhole: boolean;
  readonly dictionary: string;
  readonly theme: string | undefined;
}

/** A file with what was learnt from it. It is read again only when a field's place is asked for. */
export function withFacts(source: SourceFile, facts: FileFacts): CheckedFile {
  const { path, collection, id, text } = source;
  let file: ContentFile | undefined;
  const locate = (fieldPath: FieldPath): Place => {
    file ??= parseContentFile(path, collection, id, text);
    return file.locate(fieldPath);
  };
  let pointAt: PointFinder | undefined;
  const placeOf = ({ start, end }: Span): Place => {
    pointAt ??= createPointFinder(text);
    return placeBetween(pointAt, start, end);
  };
  return { path, collection, id, text, facts, locate, placeOf };
}

/** Joins the files of a publication for the rules that need all of them. */
export function joinPublication(files: readonly CheckedFile[], around: Surroundings): CheckedPublication {
  const refused = around.refused ?? [];
  return {
    files,
    strays: around.strays,
    refused,
    publicFiles: around.publicFiles,
    permanent: around.permanent,
    dictionary: around.dictionary ?? '',
    theme: around.theme,
    valid: indexEntries(files),
    references: files.flatMap(referencesOf),
    isWhole: refused.length === 0 && files.every(({ id, facts }) => isId(id) && facts.data !== undefined),
  };
}

/** Entries of files whose fields are right, by their ids. */
function indexEntries(files: readonly CheckedFile[]): ValidEntries {
  const valid = Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, new Map()])) as unknown as Record<
    CollectionName,
    Map<string, ValidEntry<CollectionName>>
  >;
  for (const file of files) {
    const { data } = file.facts;
    const entries = valid[file.collection];
    if (data !== undefined && !entries.has(file.id))
      entries.set(file.id, { file, id: file.id, data: data as ValidEntry<CollectionName>['data'] });
  }
  return valid as unknown as ValidEntries;
}

/** The entries whose fields are right, by collection; no rule looks at them. */
export function readEntries(files: readonly ContentFile[]): ValidEntries {
  return indexEntries(
    files.map((file) =>
      withFacts(file, { data: readEntry(file).data, findings: {}, body: undefined, unknownWords: [] }),
    ),
  );
}

function referencesOf(file: CheckedFile): PlacedReference[] {
  const { data, body } = file.facts;
  const read = FIELD_REFERENCES[file.collection];
  const inFields = data === undefined || !read ? [] : read(data as never);
  return [
    ...inFields.map(({ target, id, path }) => ({ target, id, file, place: () => file.locate(path) })),
    ...(body?.references ?? []).flatMap(({ target, id, start, end }) =>
      id === undefined ? [] : [{ target, id, file, place: () => file.placeOf({ start, end }) }],
    ),
  ];
}

/** Ids of the sources that articles cite, each once. */
export function findCitedSources({ files }: CheckedPublication): string[] {
  const cited = files.flatMap(({ collection, facts }) =>
    collection === 'articles' && facts.data !== undefined
      ? (facts.body?.references ?? []).flatMap(({ target, id }) =>
          target === 'sources' && id !== undefined ? [id] : [],
        )
      : [],
  );
  return [...new Set(cited)];
}
