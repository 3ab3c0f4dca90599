import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { sectionOf } from '../section.ts';

/** The way to a page from the front page through its section; undefined for the front page itself. */
export function breadcrumbsNode(
  page: { readonly path: string; readonly title: string },
  site: Site,
  locale: Locale,
): BreadcrumbList | undefined {
  if (page.path === '/') return undefined;
  const section = sectionOf(page.path, locale);
  const way = [
    { path: '/', name: site.name },
    ...(section && section.href !== page.path ? [{ path: section.href, name: section.label }] : []),
    { path: page.path, name: page.title },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ path, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path, site.url),
    })),
  };
}
