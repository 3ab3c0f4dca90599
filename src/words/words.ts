import type { en } from './en.ts';
import type { Plural } from './message.ts';

/** A dictionary: what the interface says in one language. The English one decides which messages there are. */
export type Words = Shape<typeof en>;

/** A language with a part of its dictionary: what a script has of it in the browser. */
export interface PartialLocale<Name extends keyof Words> {
  /** BCP 47, e.g. "en-GB". */
  readonly tag: string;
  readonly words: Pick<Words, Name>;
}

type Shape<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends string
    ? string
    : Part[Name] extends Plural
      ? Plural
      : Shape<Part[Name]>;
};
