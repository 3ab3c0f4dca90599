import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';

/** Size of a social card in pixels: what Facebook, LinkedIn, X and messengers crop least. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Values of CSS in the camel case of JavaScript; numbers are pixels. */
export type CardStyle = Readonly<Record<string, string | number>>;

/** A box of a card, its text or boxes within; the form that satori reads (https://github.com/vercel/satori). */
export interface CardElement {
  readonly type: 'div' | 'img';
  readonly props: {
    readonly style: CardStyle;
    readonly src?: string;
    readonly children?: string | readonly CardElement[];
  };
}

/** A box with boxes in it. */
export function box(style: CardStyle, children: readonly CardElement[] = []): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
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
  return { type: 'div', props: { style: { display: 'block', ...style }, children: drawn } };
}

/** An SVG as a picture of that many pixels. */
export function drawing(svg: string, width: number, height: number, style: CardStyle = {}): CardElement {
  return {
    type: 'img',
    props: { src: `data:image/svg+xml;base64,${btoa(svg)}`, style: { width, height, ...style } },
  };
}

/** All words of a card. */
export function wordsOf({ props: { children = [] } }: CardElement): string {
  return typeof children === 'string' ? children : children.map(wordsOf).join(' ');
}

/** A card without its words: the picture alone. */
export function withoutWords({ type, props }: CardElement): CardElement {
  const { children = [] } = props;
  return { type, props: { ...props, children: typeof children === 'string' ? '' : children.map(withoutWords) } };
}

/** Words that end as a sentence does. */
export function asSentence(words: string, locale: Locale): string {
  return /[.!?…。！？؟۔]["'”’»)」』）]?$/.test(words)
    ? words
    : say(locale.words.socialCard.sentence, { words }, locale);
}
