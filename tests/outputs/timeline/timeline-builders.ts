import { linkPublication, type Publication } from '../../../src/domain/publication.ts';
import { publicationTimeline, type Timeline } from '../../../src/outputs/timeline/publication-timeline.ts';
import { english } from '../../words/english.ts';
import { aCorpus, anArticle, anEvent, someReferences } from '../../domain/builders.ts';

/** A publication with events of the given dates, and the claim of the corpus of tests. */
export function aPublication(dates: readonly string[]): Publication {
  const events = dates.map((date, index) => anEvent({ id: `event-${index}`, date }));
  return linkPublication(aCorpus({ articles: [anArticle({ references: someReferences() })], events }));
}

/** The timeline of such a publication, without its article. */
export function aTimeline(dates: readonly string[]): Timeline {
  const publication = aPublication(dates);
  return publicationTimeline({ ...publication, corpus: { ...publication.corpus, articles: [] } }, english);
}
