import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { findReferences } from '../markdown/references.ts';
import { type ContentBody, type ContentFile, parseContentFile, type Span, spanAt } from './content-file.ts';
import { readEntry } from './fault.ts';
import type { BodyFacts, FileFacts, SourceFile, UrlInBody } from './file-facts.ts';
import type { FileUnderCheck } from './file-under-check.ts';
import { headingIds } from './heading-id.ts';
import type { Finding } from './issue.ts';
import { findProse } from './prose.ts';
import type { Rule } from './rule.ts';
import { findUnknownWords } from './spelling.ts';

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
