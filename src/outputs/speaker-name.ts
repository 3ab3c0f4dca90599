import type { Speaker } from '../domain/claim.ts';
import type { Publication } from '../domain/publication.ts';
import { entryUrl } from '../domain/url.ts';

/** Who made a claim, as printed: a name with its page, or the report's description of someone unnamed. */
export interface PrintedSpeaker {
  readonly name: string;
  readonly url: string | undefined;
}

export function printSpeaker(speaker: Speaker, publication: Publication): PrintedSpeaker {
  if (typeof speaker === 'string') {
    return { name: publication.entity.get(speaker)?.name ?? speaker, url: entryUrl('entities', speaker) };
  }
  const { described } = speaker;
  return { name: `${described.charAt(0).toUpperCase()}${described.slice(1)}`, url: undefined };
}
