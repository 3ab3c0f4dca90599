import type { Entity } from '../domain/entity.ts';
import type { Locale } from '../words/locale.ts';

/** The word for one of a kind: "Government body". */
export function kindSingular(kind: Entity['kind'], { words }: Locale): string {
  return words.entityKind[kind];
}

/** The word for many of a kind: "Government bodies". */
export function kindPlural(kind: Entity['kind'], { words }: Locale): string {
  return words.entityKinds[kind];
}
