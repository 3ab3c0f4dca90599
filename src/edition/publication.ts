import type { KeptEntry } from '../build/entries.ts';
import { createReadingRecorder } from '../build/readings.ts';
import { buildDay } from '../domain/build-day.ts';
import type { Article, Corpus } from '../domain/corpus.ts';
import { linkPublication, type Publication } from '../domain/publication.ts';
import { observePublication } from '../domain/reading.ts';
import { bodyFacts, bodyWords } from './body.ts';
import { articleEntries, entries } from './entries.ts';
import { once } from './once.ts';

/**
 * An article with what its body says. The texts of an archive would fill the memory, and are seldom read: they stay on the
 * disk, but for the preview, where they are gone as soon as the author has changed them.
 */
function readArticle(entry: KeptEntry<'articles'>): Article {
  const article = { ...entry.fields, id: entry.id, ...bodyFacts(entry).collected };
  return IS_PREVIEW
    ? article
    : Object.defineProperties(article, {
        passages: { get: () => bodyWords(entry).passages },
        closedPassages: { get: () => bodyWords(entry).closedPassages },
      });
}

async function readCorpus(): Promise<Corpus> {
  const [site] = entries('site');
  if (!site) throw new Error('content/site.yaml is missing');
  const articles = [...(await articleEntries()).values()].map(readArticle);
  return {
    site,
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
}

/** The publication itself. Whatever is made of it once for all pages reads it here, unobserved. */
export const wholePublication = once(async () => linkPublication(await readCorpus()));

/** Writes down what a page reads. */
export const recorder = createReadingRecorder();

const observedPublication = once(async () => observePublication(await wholePublication(), recorder.note));

/**
 * The publication, joined once a build. What a page reads of it is written down, and decides whether a later build has
 * to make the page again: so a page keeps nothing of it in a variable of a module.
 */
export function getPublication(): Promise<Publication> {
  return observedPublication();
}

/** The day that this build takes for today, ISO 8601: see `domain/build-day.ts`. */
export async function getBuildDay(): Promise<string> {
  return buildDay(process.env['SOURCE_DATE_EPOCH'], (await getPublication()).date);
}
