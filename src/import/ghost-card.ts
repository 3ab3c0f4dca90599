import type { Element, ElementContent, Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A card of Ghost's editor as plain HTML: without the buttons and clocks of its player, and the pictures of its frame. */
export interface PlainCard {
  readonly content: readonly ElementContent[];
  /** What it said and has no place here. */
  readonly dropped: string | undefined;
}

/** The element that stands for a note until it is written as one: no HTML that is read has capitals in a name. */
export const NOTE = 'Note';

/** The card that an element is, by its class (https://ghost.org/docs/themes/content/); undefined for any other element. */
export function plainCard(card: Element): PlainCard | undefined {
  const name = CARDS.find((each) => hasClass(card, each));
  if (name === undefined) return undefined;
  // What stands in its place stands on its line.
  const element = (
    tagName: string,
    properties: Element['properties'],
    content: readonly ElementContent[],
  ): Element => ({
    type: 'element',
    tagName,
    properties,
    children: [...content],
    ...(card.position && { position: card.position }),
  });
  const caption = children(find(card, ({ tagName }) => tagName === 'figcaption'));
  const captions = caption.length === 0 ? [] : [element('p', {}, caption)];
  const words = (className: string) => text(find(card, (each) => hasClass(each, className)));
  switch (name) {
    case 'kg-bookmark-card': {
      const href = find(card, ({ tagName }) => tagName === 'a')?.properties['href'];
      const title = words('kg-bookmark-title') || String(href ?? '');
      const about = [words('kg-bookmark-description'), words('kg-bookmark-author'), words('kg-bookmark-publisher')];
      return {
        content: [element('p', {}, [element('a', { href }, [textNode(title)])]), ...captions],
        dropped: about.filter((each) => each !== '').join(' ') || undefined,
      };
    }
    case 'kg-file-card': {
      const href = find(card, ({ tagName }) => tagName === 'a')?.properties['href'];
      const file = [words('kg-file-card-filename'), words('kg-file-card-filesize')].filter((each) => each !== '');
      const title = words('kg-file-card-title') || file.shift() || '';
      const after = file.length === 0 ? [] : [textNode(` (${file.join(', ')})`)];
      const about = words('kg-file-card-caption');
      return {
        content: [
          element('p', {}, [element('a', { href }, [textNode(title)]), ...after]),
          ...(about === '' ? [] : [element('p', {}, [textNode(about)])]),
        ],
        dropped: undefined,
      };
    }
    case 'kg-audio-card':
    case 'kg-video-card': {
      const player = find(card, ({ tagName }) => tagName === 'audio' || tagName === 'video');
      if (!player) return undefined;
      const title = words('kg-audio-title');
      const named = title === '' ? player : { ...player, properties: { ...player.properties, title } };
      return { content: [named, ...captions], dropped: undefined };
    }
    case 'kg-toggle-card': {
      const heading = find(card, (each) => hasClass(each, 'kg-toggle-heading-text'));
      const content = children(find(card, (each) => hasClass(each, 'kg-toggle-content')));
      return { content: [...(heading ? [heading] : []), ...content], dropped: undefined };
    }
    case 'kg-callout-card': {
      const emoji = words('kg-callout-emoji');
      const content = children(find(card, (each) => hasClass(each, 'kg-callout-text')));
      const sign = emoji === '' ? [] : [textNode(`${emoji} `)];
      return { content: [element(NOTE, {}, [...sign, ...content])], dropped: undefined };
    }
  }
}

const CARDS = [
  'kg-bookmark-card',
  'kg-file-card',
  'kg-audio-card',
  'kg-video-card',
  'kg-toggle-card',
  'kg-callout-card',
] as const;

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function find(card: Element, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(card as Nodes, 'element', (each) => {
    if (found) return SKIP;
    if (test(each)) found = each;
    return undefined;
  });
  return found;
}

function children(node: Element | undefined): readonly ElementContent[] {
  return node?.children ?? [];
}

function text(node: Element | undefined): string {
  return node === undefined ? '' : toString(node).replace(/\s+/g, ' ').trim();
}

function textNode(value: string): ElementContent {
  return { type: 'text', value };
}
