import type { AfterwardsReason } from '../domain/afterwards.ts';
import type { Locale } from '../words/locale.ts';
import type { Message, Values } from '../words/message.ts';
import { listWords } from './list-words.ts';

/** Why something that happened later stands under an article: a message, and what is put into it. */
export interface ReasonWords {
  readonly message: Message;
  readonly values: Values;
  /** What stands for "claim" in the message, with a fragment of the article's page. */
  readonly claim?: { readonly text: string; readonly url: string };
}

/** More names than these make a reason no clearer. */
const NAMED = 3;

/** A reason in words: "Bears on the claim: …", "A finding of this story rests on it", "Both name CASIC and Roscosmos". */
export function afterwardsReason(reason: AfterwardsReason, locale: Locale): ReasonWords {
  const words = locale.words.afterwardsReason;
  switch (reason.kind) {
    case 'claim':
      return {
        message: words.claim,
        values: {},
        claim: { text: reason.claim.statement, url: `#claim-${reason.claim.id}` },
      };
    case 'story':
      return { message: words.story, values: {} };
    case 'entities': {
      const names = reason.entities.slice(0, NAMED).map(({ name }) => name);
      return { message: words.entities, values: { names: listWords(names, 'and', locale) } };
    }
  }
}
