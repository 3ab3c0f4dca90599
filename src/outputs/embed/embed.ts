import { absoluteUrl } from '../../domain/url.ts';
import { escapeHtml } from '../escape-html.ts';

/**
 * A view of the site that can stand within a page of another; every other page refuses to. A policy in a page cannot say
 * so (CSP Level 3, `frame-ancestors`), so a host's headers must.
 */
export interface Embed {
  /** Path of the page that stands in the frame, with its query. */
  readonly path: string;
  /** Path of the oEmbed file. */
  readonly oembed: string;
  /** Path of the whole page that it is a view of. */
  readonly page: string;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  /** Size that it is made for, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The timeline, in the state that a query names: `?c=energy`.
 * @param title What a page says of it that shows it.
 */
export function timelineEmbed(title: string, query = ''): Embed {
  return {
    path: `/embed/timeline/${query}`,
    oembed: '/oembed/timeline.json',
    page: '/timeline/',
    title,
    width: 1000,
    height: 900,
  };
}

/** The HTML by which a page of another site shows it: as wide as there is room. */
export function embedCode({ path, title, height }: Embed, site: string): string {
  const address = escapeHtml(absoluteUrl(path, site));
  return `<iframe src="${address}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}

/** An embed as oEmbed 1.0 describes it (https://oembed.com/, 2.3.4.4): the type "rich", and its HTML. */
export function oembed(embed: Embed, site: { readonly name: string; readonly url: string }): object {
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: site.name,
    provider_url: absoluteUrl('/', site.url),
    // Seconds: a judgement may change from one day to the next.
    cache_age: 86_400,
    html: embedCode(embed, site.url),
    width: embed.width,
    height: embed.height,
  };
}
