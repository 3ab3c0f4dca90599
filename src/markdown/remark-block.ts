import type { Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/**
 * Gives block directives their elements.
 *
 * `:::note[Title]` … → `<aside class="note"><p class="note-title">Title</p>…</aside>`
 * `:::pullquote` …   → `<blockquote class="pullquote">…</blockquote>`
 * `:::figure` …      → `<figure><img …><figcaption>…</figcaption></figure>`
 * `:::chart{series=trade}` … → `<figure class="chart" data-series="trade"><figcaption>…</figcaption></figure>`
 * `:::chart{forecasts=outcome}` … → `<figure class="chart" data-forecasts="outcome">…</figure>`
 * `:::timeline{entity=roscosmos range=2014..2016}` … → `<figure class="timeline" data-entity="roscosmos" data-range="2014..2016">…</figure>`
 */
export function remarkBlock() {
  return (tree: Root): void => {
    visit(tree, 'containerDirective', (node) => {
      if (node.name === 'note') note(node);
      else if (node.name === 'pullquote') element(node, 'blockquote', { className: ['pullquote'] });
      else if (node.name === 'figure') figure(node, {});
      else if (node.name === 'chart') {
        const { series = '', forecasts } = node.attributes ?? {};
        figure(node, {
          className: ['chart'],
          ...(forecasts ? { dataForecasts: forecasts } : { dataSeries: series ?? '' }),
        });
      } else if (node.name === 'timeline') {
        const { events, claims, entity, topic, range } = node.attributes ?? {};
        const given = {
          dataEvents: events,
          dataClaims: claims,
          dataEntity: entity,
          dataTopic: topic,
          dataRange: range,
        };
        figure(node, {
          className: ['timeline'],
          ...Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))),
        });
      }
    });
  };
}

function element(node: ContainerDirective, hName: string, hProperties: Record<string, string | string[]>): void {
  node.data = { ...node.data, hName, hProperties };
}

function note(node: ContainerDirective): void {
  element(node, 'aside', { className: ['note'] });
  const [first] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel) {
    first.data.hProperties = { className: ['note-title'] };
  }
}

/** The picture, if any, stands alone; everything else is the caption. */
function figure(node: ContainerDirective, properties: Record<string, string | string[]>): void {
  element(node, 'figure', properties);
  const pictures = node.children.filter(
    (child) => child.type === 'paragraph' && child.children.every(({ type }) => type === 'image'),
  );
  const caption = node.children.filter((child) => !pictures.includes(child));
  for (const picture of pictures)
    picture.data = { ...picture.data, hName: 'div', hProperties: { className: ['picture'] } };
  const wrapper = { type: 'paragraph', data: { hName: 'figcaption' }, children: caption } as unknown as Paragraph;
  node.children = caption.length > 0 ? [...pictures, wrapper] : pictures;
}
