import { writtenLanguage } from '../domain/language-tag.ts';
import type { Destination } from './destination.ts';
import type { Ledger } from './ledger.ts';
import type { Passage } from './passage.ts';

/** The language of an article where it is not the publication's, and what it translates. */
export interface ForeignLanguage {
  /** BCP 47. */
  readonly language: string;
  /** Id of the article in the publication's language. */
  readonly translationOf: string | undefined;
}

/** By id, the articles in another language than the publication's. One in which no page can be written is noted. */
export function foreignLanguages(
  passages: readonly Passage[],
  destination: Destination,
  ledger: Ledger,
): ReadonlyMap<string, ForeignLanguage> {
  const own = destination.language === '' ? undefined : writtenLanguage(destination.language);
  const isForeign = ({ post: { language } }: Passage) => language !== undefined && writtenLanguage(language) !== own;
  const originals = new Map<string, Passage>();
  for (const passage of passages)
    if (passage.post.translated !== undefined && !isForeign(passage)) originals.set(passage.post.translated, passage);
  const foreign = new Map<string, ForeignLanguage>();
  const taken = new Set<string>();
  for (const passage of passages) {
    const { post, id } = passage;
    const { language, translated } = post;
    if (own === undefined || language === undefined || !isForeign(passage)) continue;
    if (!destination.speaks(language)) {
      ledger.noteOf(post.file)('unknown-field', 0, `language: ${language}, in which the interface has no words`);
      continue;
    }
    const original = translated === undefined ? undefined : originals.get(translated);
    const key = `${translated} ${writtenLanguage(language)}`;
    // A draft is linked to nobody, and one language has one translation.
    const isOne = original !== undefined && !taken.has(key) && (post.isDraft || !original.post.isDraft);
    if (isOne) taken.add(key);
    foreign.set(id, { language, translationOf: isOne ? original.id : undefined });
  }
  return foreign;
}
