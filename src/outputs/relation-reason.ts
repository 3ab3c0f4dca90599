import type { RelatedArticle } from '../domain/related.ts';

const list = new Intl.ListFormat('en-GB');

/** Why an article is related, in words: "Shares 2 claims, 1 event and 3 sources." */
export function relationReason({ sharedClaims, sharedEvents, sharedSources }: RelatedArticle): string {
  const parts = [counted(sharedClaims, 'claim'), counted(sharedEvents, 'event'), counted(sharedSources, 'source')];
  return `Shares ${list.format(parts.filter((part) => part !== ''))}.`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? noun : `${noun}s`}`;
}
