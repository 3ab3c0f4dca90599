import { type Token, tokenize } from './token.ts';

/** True where the words of a phrase stand one after another in a text, whichever way each is written there. */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  const words = writings(tokenize(text));
  return words.some((_, at) => phrase.every((term, place) => words[at + place]?.has(term)));
}

/** The words of a text in order, each as all the terms that it yields: "Škoda" with and without its hook, "S-400" and "400". */
function writings(tokens: readonly Token[]): ReadonlySet<string>[] {
  const words: Set<string>[] = [];
  let end = 0;
  for (const token of tokens) {
    if (token.end > end) words.push(new Set());
    end = Math.max(end, token.end);
    words.at(-1)?.add(token.term);
  }
  return words;
}
