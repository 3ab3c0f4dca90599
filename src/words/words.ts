import type { en } from './en.ts';
import type { Plural } from './message.ts';

/** A dictionary: what the interface says in one language. The English one decides which messages there are. */
export type Words = Shape<typeof en>;

type Shape<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends string
    ? string
    : Part[Name] extends Plural
      ? Plural
      : Shape<Part[Name]>;
};
