import type { Image, PhrasingContent } from 'mdast';
import type { Note } from './remark.ts';

/** What becomes of a picture. */
export type CarriedPicture =
  | { readonly kind: 'picture'; readonly url: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'text' };

/** What carries the links and pictures of one post over, and takes down what it could not. */
export interface Carrier {
  /** The new address of a link; undefined where the link cannot be kept. */
  readonly link: (url: string, line: number) => string | undefined;
  readonly picture: (url: string, line: number) => CarriedPicture;
  /** Takes down the name of a heading that a link may use. */
  readonly anchor: (name: string, heading: string) => void;
  readonly note: Note;
}

/**
 * A picture as this publication can show it: the picture with words for those who do not see it, a link to it where it
 * lies elsewhere, or its words alone.
 * @param isLinked true inside a link, where no other link may stand.
 */
export function carryPicture(
  given: { readonly url: string; readonly alt: string | undefined; readonly title?: string | undefined },
  line: number,
  carrier: Carrier,
  isLinked: boolean,
): PhrasingContent {
  const words = (given.alt?.trim() || given.title?.trim() || '').replace(/\s+/g, ' ');
  const name = given.url.startsWith('data:') ? 'data' : decodedName(given.url);
  const carried = carrier.picture(given.url, line);
  if (carried.kind === 'picture') {
    if (words === '') carrier.note('no-alt', line, `${given.url}: the file's name stands in place of a description`);
    // A tooltip, which only a mouse finds.
    if (given.alt?.trim() && given.title?.trim() && given.title.trim() !== words)
      carrier.note('attribute', line, `title of a picture: ${given.title.trim()}`);
    const image: Image = { type: 'image', url: carried.url, alt: words || name };
    return image;
  }
  const text: PhrasingContent = { type: 'text', value: words || name };
  return carried.kind === 'link' && !isLinked ? { type: 'link', url: carried.url, children: [text] } : text;
}

function decodedName(url: string): string {
  const name =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .findLast((part) => part !== '') ?? url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * What stands behind the words of a link that could not be kept, so that its address is not lost: nothing where the
 * words say it already, and where it is none that anybody could use.
 */
export function lostAddress(url: string, words: string): string {
  const address = url.trim().slice(0, 500);
  if (address === '' || address.startsWith('#') || /^(?:javascript|data|vbscript):/i.test(address)) return '';
  const bare = address.replace(/^[a-z]+:(?:\/\/)?/i, '').replace(/\/$/, '');
  return words.includes(bare) ? '' : ` (${address})`;
}
