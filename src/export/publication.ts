import type { Article, Corpus } from '../domain/corpus.ts';
import { linkPublication, type Publication } from '../domain/publication.ts';
import type { CollectionName } from '../domain/collection.ts';
import { bodyOf } from '../lint/content-file.ts';
import { readEntries, type ValidEntries } from '../lint/publication.ts';
import { readContent } from '../lint/read.ts';
import { findBodyText } from '../markdown/body-text.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { findClosedPassages, findPassages, measureText } from '../markdown/passages.ts';
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
  const [site] = [...valid.site.values()];
  if (!site) throw new Error('content/site.yaml is missing');
  const { language } = site.data;
  const entries = <Name extends CollectionName>(name: Name) =>
    [...(valid[name] as ValidEntries[Name]).values()].map(({ id, data }) => ({
      ...typesetEntry(data, language, name === 'sources'),
      id,
    }));
  const bodies = new Map<string, BodyText>();
  const articles = [...valid.articles.values()]
    .filter(({ data }) => !data.draft)
    .map(({ id, data, file }): Article => {
      const { tree } = parseMarkdown(bodyOf(file.text));
      const { headings, paragraphs } = findBodyText(tree);
      const own = data.language ?? language;
      const set = (text: string) => typeset(text, own);
      bodies.set(id, { headings: headings.map(set), paragraphs: paragraphs.map(set) });
      return {
        ...typesetEntry(data, own),
        id,
        references: collectIds(findReferences(tree)),
        passages: findPassages(tree),
        closedPassages: findClosedPassages(tree),
        length: measureText(tree),
      };
    });
  const corpus: Corpus = {
    site: typesetEntry(site.data, language),
    articles: articles.filter(({ translationOf }) => translationOf === undefined),
    translations: articles.filter(({ translationOf }) => translationOf !== undefined),
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
