import GithubSlugger from 'github-slugger';
import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseContentFile } from '../lint/content-file.ts';
import { checkFile } from '../lint/file-check.ts';
import type { FileFacts } from '../lint/file-facts.ts';
import { RULES } from '../lint/rules.ts';
import type { Citation, Uncited } from '../markdown/remark-citation.ts';
import { applyPatches, linedText, type Patch } from './lined-text.ts';

/** A link of a body to a heading. */
export interface HeadingLink {
  readonly start: number;
  readonly end: number;
  /** Where its words stand; undefined for a definition and for a link without words. */
  readonly words: readonly [start: number, end: number] | undefined;
  /** What stands behind its address: a title in quotes. */
  readonly title: string;
  /** The name of a definition. */
  readonly label: string | undefined;
  /** Id of the article with the heading. */
  readonly target: string;
  readonly fragment: string;
}

/** A body as the content check reads it. */
export interface FinishedBody {
  readonly body: string;
  /** Ids of its headings. */
  readonly headings: ReadonlySet<string>;
  readonly headingLinks: readonly HeadingLink[];
  /** How often text that looked like a citation was kept as text. */
  readonly citations: number;
  /** What the content check finds in it. */
  readonly problems: readonly string[];
}

/** How often a body is read again whose brackets have been parted from their names. */
const ROUNDS = 5;

const ERRORS = RULES.filter(({ severity }) => severity === 'error');
/** In front of each body that is read: its fields are no matter here. */
const NO_FIELDS = '---\n---\n';
const FIRST_LINE = NO_FIELDS.split('\n').length;

/**
 * Reads a body that has been carried over as the content check will: "[@name]" in it cites nobody, headings have ids
 * now, and what is still wrong is told.
 * @returns the problem in its place where it cannot be read at all.
 */
export function finishBody(
  id: string,
  given: string,
  publicFiles: ReadonlySet<string>,
): FinishedBody | { readonly problem: string } {
  let citations = 0;
  let body = given;
  for (let round = 1; ; round += 1) {
    const file = parseContentFile(`${id}.md`, 'articles', id, `${NO_FIELDS}${body}`);
    if (!file.body) return { problem: (file.yamlErrors[0] ?? file.bodyError)?.message ?? 'it cannot be read' };
    const { tree } = file.body;
    const patches = citationPatches(tree, body);
    citations += patches.length;
    if (patches.length > 0 && round < ROUNDS) {
      body = applyPatches(linedText(body, 1), patches).text;
      continue;
    }
    const headingLinks: HeadingLink[] = [];
    visit(tree, (node) => {
      const link = node.type === 'link' || node.type === 'definition' ? headingLink(node, id) : undefined;
      if (link) headingLinks.push(link);
    });
    const facts = checkFile(file, ERRORS);
    const headings = new Set(facts.body?.headings);
    return { body, headings, headingLinks, citations, problems: problemsOf(facts, publicFiles) };
  }
}

function problemsOf({ findings, body }: FileFacts, publicFiles: ReadonlySet<string>): string[] {
  const found = Object.values(findings).flat();
  const missing = (body?.images ?? []).filter(({ url }) => url.startsWith('/') && !publicFiles.has(url));
  return [
    ...found.filter(({ line }) => line >= FIRST_LINE).map(({ message }) => message),
    ...missing.map(({ url }) => `no file public${url}.`),
  ];
}

/** Parts brackets from names that would be read as citations: by nothing that is shown. */
function citationPatches(tree: Root, body: string): Patch[] {
  const patches: Patch[] = [];
  visit(tree, (node) => {
    const start = node.type === 'citation' || node.type === 'uncited' ? nameOffset(node, body) : undefined;
    if (start !== undefined) patches.push({ start, end: start, text: '<!-- -->' });
  });
  return patches;
}

/** Where the name behind the bracket begins that is read as a citation. */
function nameOffset(node: Citation | Uncited, body: string): number | undefined {
  if (node.type === 'citation') return node.sources[0]?.position?.start.offset;
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  const at = from === undefined ? -1 : body.slice(from, to).indexOf('[@none:');
  return at < 0 ? undefined : (from as number) + at + 1;
}

function headingLink(node: Link | Definition, id: string): HeadingLink | undefined {
  const match = /^(?:\/articles\/([a-z0-9-]+)\/)?#(.+)$/.exec(node.url);
  const { position } = node;
  if (!match || position?.start.offset === undefined || position.end.offset === undefined) return undefined;
  const children = node.type === 'link' ? node.children : [];
  const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return {
    start: position.start.offset,
    end: position.end.offset,
    words: first === undefined || last === undefined ? undefined : [first, last],
    title: node.title ? ` "${node.title.replaceAll('"', '&quot;')}"` : '',
    label: node.type === 'definition' ? (node.label ?? node.identifier) : undefined,
    target: match[1] ?? id,
    fragment: match[2] ?? '',
  };
}

/** The heading that a fragment of the old site means; undefined where there is none like it. */
export function findHeading(
  fragment: string,
  headings: ReadonlySet<string>,
  anchors: ReadonlyMap<string, string>,
): string | undefined {
  if (headings.has(fragment)) return fragment;
  const named = anchors.get(fragment);
  const slug = named === undefined ? undefined : new GithubSlugger().slug(named);
  if (slug !== undefined && headings.has(slug)) return slug;
  // Generators make ids in ways that differ in signs, not in letters.
  const bare = lettersOf(fragment);
  return bare === '' ? undefined : [...headings].find((heading) => lettersOf(heading) === bare);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
