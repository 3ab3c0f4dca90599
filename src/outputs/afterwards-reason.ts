import type { AfterwardsReason } from '../domain/afterwards.ts';

/** Why something that happened later stands under an article, with what it links to. */
export interface ReasonWords {
  readonly words: string;
  /** A fragment of the article's page. */
  readonly link?: { readonly text: string; readonly url: string };
}

/** More names than these make a reason no clearer. */
const NAMED = 3;
const list = new Intl.ListFormat('en-GB');

/** A reason in words: "Bears on the claim: …", "A finding of this story rests on it", "Both name CASIC and Roscosmos". */
export function afterwardsReason(reason: AfterwardsReason): ReasonWords {
  switch (reason.kind) {
    case 'claim':
      return {
        words: 'Bears on the claim: ',
        link: { text: reason.claim.statement, url: `#claim-${reason.claim.id}` },
      };
    case 'story':
      return { words: 'A finding of this story rests on it' };
    case 'entities':
      return { words: `Both name ${list.format(reason.entities.slice(0, NAMED).map(({ name }) => name))}` };
  }
}
