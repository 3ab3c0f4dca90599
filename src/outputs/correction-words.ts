import type { LogEntry } from '../domain/correction-log.ts';
import { foreignLanguage } from '../domain/language-tag.ts';
import { entryUrl } from '../domain/url.ts';
import type { Locale } from '../words/locale.ts';
import { outcomeWord } from './outcome-word.ts';

/** An entry of the log of corrections in words, for the page and for the feeds. */
export interface CorrectionWords {
  /** What kind of entry it is: "Correction", "Change", "Correction of a claim", "New judgement". */
  readonly kind: string;
  /** The article's title or the claim's statement. */
  readonly subject: string;
  /** Path of its page. */
  readonly url: string;
  /** What was wrong or what changed. */
  readonly text: string;
  readonly was: string | undefined;
  readonly now: string | undefined;
  /** Language of the subject and of all that it says, BCP 47, where it is not that of the kind: in a translation. */
  readonly language: string | undefined;
}

/** An entry in words. */
export function correctionWords(entry: LogEntry, locale: Locale): CorrectionWords {
  const kind = locale.words.correctionKind[entry.kind];
  switch (entry.kind) {
    case 'correction':
    case 'change': {
      const { article, correction } = entry;
      return {
        ...wording(correction),
        kind,
        subject: article.title,
        url: entryUrl('articles', article.id),
        language: foreignLanguage(article, locale.tag),
      };
    }
    case 'claim': {
      const { claim, correction } = entry;
      return {
        ...wording(correction),
        kind,
        subject: claim.statement,
        url: entryUrl('claims', claim.id),
        language: undefined,
      };
    }
    case 'judgement': {
      const { claim, before, after } = entry;
      return {
        kind,
        subject: claim.statement,
        url: entryUrl('claims', claim.id),
        text: after.reasoning,
        // Judged the same again, on new evidence: nothing is struck out.
        was: before.outcome === after.outcome ? undefined : outcomeWord(before.outcome, locale),
        now: outcomeWord(after.outcome, locale),
        language: undefined,
      };
    }
  }
}

function wording({ text, was, now }: { text: string; was?: string; now?: string }) {
  return { text, was, now };
}
