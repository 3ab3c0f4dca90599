import type { Speaker } from '../domain/claim.ts';
import type { Publication } from '../domain/publication.ts';
import { entryUrl } from '../domain/url.ts';

/** Who made a claim, as printed: a name with its page, or the report's description of someone unnamed. */
export interface PrintedSpeaker {
  readonly name: string;
  readonly url: string | undefined;
}

/** A speaker; a description is in the publication's own language, and begins with a capital where that has any. */
export function printSpeaker(speaker: Speaker, publication: Publication): PrintedSpeaker {
  if (typeof speaker === 'string') {
    return { name: publication.entity.get(speaker)?.name ?? speaker, url: entryUrl('entities', speaker) };
  }
  const { described } = speaker;
  const capital = described.charAt(0).toLocaleUpperCase(publication.corpus.site.language);
  return { name: `${capital}${described.slice(1)}`, url: undefined };
}
