import type { Article, Corpus } from '../domain/corpus.ts';
import { linkPublication, type Publication } from '../domain/publication.ts';
import type { CollectionName } from '../domain/collection.ts';
import { bodyOf } from '../lint/content-file.ts';
import { readEntries, type ValidEntries } from '../lint/publication.ts';
import { readContent } from '../lint/read.ts';
import { findBodyText } from '../markdown/body-text.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { countWords, findPassages } from '../markdown/passages.ts';
import { collectIds, findReferences } from '../markdown/references.ts';
import type { BodyText } from '../outputs/opensearch/archive-document.ts';
import { typeset, typesetEntry } from '../outputs/typeset.ts';

/** A publication read from its content folder without a build, with the words of its articles by id. */
export interface ReadPublication {
  readonly publication: Publication;
  readonly bodies: ReadonlyMap<string, BodyText>;
}

/**
 * Reads the content folder of a project, drafts left out. It must have passed the content check.
 * @param root The project's root
 * @throws Error where it cannot be read, or names what is not there
 */
export async function readPublication(root: string): Promise<ReadPublication> {
  const { files } = await readContent(root);
  const valid = readEntries(files);
  const entries = <Name extends CollectionName>(name: Name) =>
    [...(valid[name] as ValidEntries[Name]).values()].map(({ id, data }) => ({
      ...typesetEntry(data, name === 'sources'),
      id,
    }));
  const [site] = entries('site');
  if (!site) throw new Error('content/site.yaml is missing');
  const bodies = new Map<string, BodyText>();
  const articles = [...valid.articles.values()]
    .filter(({ data }) => !data.draft)
    .map(({ id, data, file }): Article => {
      const { tree } = parseMarkdown(bodyOf(file.text));
      const { headings, paragraphs } = findBodyText(tree);
      bodies.set(id, { headings: headings.map(typeset), paragraphs: paragraphs.map(typeset) });
      return {
        ...typesetEntry(data),
        id,
        references: collectIds(findReferences(tree)),
        passages: findPassages(tree),
        words: countWords(tree),
      };
    });
  const corpus: Corpus = {
    site,
    articles,
    authors: entries('authors'),
    claims: entries('claims'),
    disagreements: entries('disagreements'),
    entities: entries('entities'),
    events: entries('events'),
    series: entries('series'),
    sources: entries('sources'),
    stories: entries('stories'),
    topics: entries('topics'),
  };
  return { publication: linkPublication(corpus), bodies };
}
