import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';

/** Size of a social card in pixels: what Facebook, LinkedIn, X and messengers crop least. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Values of CSS in the camel case of JavaScript; numbers are pixels. */
export type CardStyle = Readonly<Record<string, string | number>>;

/** Part of a card, in the form of the nodes that Takumi paints (https://takumi.kane.tw/docs). */
export type CardElement =
  | { readonly type: 'container'; readonly style: CardStyle; readonly children: readonly CardElement[] }
  | { readonly type: 'text'; readonly style: CardStyle; readonly text: string }
  | { readonly type: 'image'; readonly style: CardStyle; readonly src: string };

/** A box with boxes in it. */
export function box(style: CardStyle, children: readonly CardElement[] = []): CardElement {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

/**
 * A box of running text. Line breaks, control characters and marks of direction, which have no picture, become spaces;
 * halves of characters, which no encoding can write, are left out.
 */
export function text(style: CardStyle, words: string): CardElement {
  const drawn = words
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  // A word that is longer than its line goes on in the next.
  return { type: 'text', style: { display: 'block', overflowWrap: 'anywhere', ...style }, text: drawn };
}

/** An SVG as a picture of that many pixels. */
export function drawing(svg: string, width: number, height: number, style: CardStyle = {}): CardElement {
  return { type: 'image', style: { width, height, ...style }, src: `data:image/svg+xml;base64,${btoa(svg)}` };
}

/** All words of a card. */
export function wordsOf(card: CardElement): string {
  if (card.type === 'container') return card.children.map(wordsOf).join(' ');
  return card.type === 'text' ? card.text : '';
}

/** A card without its words: the picture alone. */
export function withoutWords(card: CardElement): CardElement {
  if (card.type === 'container') return { ...card, children: card.children.map(withoutWords) };
  return card.type === 'text' ? { ...card, text: '' } : card;
}

/** Words that end as a sentence does. */
export function asSentence(words: string, locale: Locale): string {
  return /[.!?…。！？؟۔]["'”’»)」』）]?$/.test(words)
    ? words
    : say(locale.words.socialCard.sentence, { words }, locale);
}
