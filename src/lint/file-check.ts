import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';
import { type BodyReference, findReferences } from '../markdown/references.ts';
import type { CollectionName, SCHEMAS } from './collection.ts';
import { type ContentBody, type ContentFile, parseContentFile, type Span, spanAt } from './content-file.ts';
import { type Fault, readEntry } from './fault.ts';
import { headingIds } from './heading-id.ts';
import type { Finding } from './issue.ts';
import { findProse, type Prose } from './prose.ts';
import type { Rule } from './rule.ts';
import { findUnknownWords, type UnknownWord } from './spelling.ts';
import type { Target } from '../domain/reference.ts';

/** The text of a content file and where it lies. */
export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly collection: CollectionName;
  readonly id: string;
  readonly text: string;
}

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

/** Looks at one file by itself, with every rule that does. */
export function checkFile(file: ContentFile, rules: readonly Rule[]): FileFacts {
  const { data, faults } = readEntry(file);
  const byType = indexNodes(file.body);
  const subject: FileUnderCheck = {
    file,
    data,
    faults,
    prose: findProse(file, data),
    references: file.body ? findReferences(file.body.tree) : [],
    nodes: (type) => (byType.get(type) ?? []) as never,
    answerable: rules.filter(({ severity }) => severity === 'warning').map(({ name }) => name),
  };
  const findings: Record<string, readonly Finding[]> = {};
  for (const rule of rules) {
    const found = rule.checkFile?.(subject) ?? [];
    if (found.length > 0) findings[rule.name] = found;
  }
  return {
    data,
    findings,
    body: file.body && readBodyFacts(subject, file.body),
    unknownWords: findUnknownWords(file, subject.prose),
  };
}

/** Walked once, as a dozen rules ask for nodes. */
function indexNodes(body: ContentBody | undefined): Map<string, Nodes[]> {
  const byType = new Map<string, Nodes[]>();
  if (body)
    visit(body.tree, (node) => {
      const list = byType.get(node.type);
      if (list) list.push(node);
      else byType.set(node.type, [node]);
    });
  return byType;
}

/** The same for a file that has not been read yet. */
export function checkSource({ path, collection, id, text }: SourceFile, rules: readonly Rule[]): FileFacts {
  return checkFile(parseContentFile(path, collection, id, text), rules);
}

function readBodyFacts({ references, nodes }: FileUnderCheck, body: ContentBody): BodyFacts {
  const whole: Span = { start: body.start, end: body.start };
  const urls = (found: readonly { url: string; position?: Position | undefined }[]): UrlInBody[] =>
    found.map(({ url, position }) => ({ url, ...(spanAt(position, body) ?? whole) }));
  return {
    references: references.map(({ target, id, position }) => ({ target, id, ...(spanAt(position, body) ?? whole) })),
    links: urls([...nodes('link'), ...nodes('definition')]),
    images: urls(nodes('image')),
    headings: headingIds(nodes('heading')),
  };
}

/** An entry of one collection under check, where it is of that collection and its fields are right. */
export function entryOf<Name extends CollectionName>(
  { file, data }: FileUnderCheck,
  collection: Name,
): z.infer<(typeof SCHEMAS)[Name]> | undefined {
  return file.collection === collection ? (data as z.infer<(typeof SCHEMAS)[Name]> | undefined) : undefined;
}
