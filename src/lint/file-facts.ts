import type { CollectionName } from '../domain/collection.ts';
import type { Target } from '../domain/reference.ts';
import type { Span } from './content-file.ts';
import type { Finding } from './issue.ts';
import type { UnknownWord } from './spelling.ts';

/** The text of a content file and where it lies. */
export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly collection: CollectionName;
  readonly id: string;
  readonly text: string;
}

/** A name of another entry in a body, and where it stands; without an id where the author gave none. */
export interface NameInBody extends Span {
  readonly target: Target;
  readonly id: string | undefined;
}

/** The address of a link or picture in a body, and where it stands. */
export interface UrlInBody extends Span {
  readonly url: string;
}

/** What a body says that other files are held against. */
export interface BodyFacts {
  readonly references: readonly NameInBody[];
  /** Of links and of definitions of links. */
  readonly links: readonly UrlInBody[];
  readonly images: readonly UrlInBody[];
  /** Ids of its headings, as pages have them. */
  readonly headings: readonly string[];
}

/** All that is learnt from one file alone: plain data, which can be kept and handed between threads. */
export interface FileFacts {
  /** Its fields, where all of them are right. */
  readonly data: unknown;
  /** Findings by the name of the rule; of those that found something. */
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
  readonly body: BodyFacts | undefined;
  /** Words that English does not have. Whether the publication does is for all files to say. */
  readonly unknownWords: readonly UnknownWord[];
}
