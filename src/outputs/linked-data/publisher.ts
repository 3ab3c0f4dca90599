import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import type { Site } from '../../domain/site.ts';
import { absoluteUrl } from '../../domain/url.ts';
import { iconPath } from '../icon/icon.ts';

/** Policies that news organisations state (https://schema.org/NewsMediaOrganization), by the fixed pages that hold them. */
const POLICIES = {
  methodology: ['publishingPrinciples', 'verificationFactCheckingPolicy'],
  corrections: ['correctionsPolicy'],
} as const;

/** The publication as the publisher of what it publishes. */
export function publisherNode(site: Site): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absoluteUrl('/#publisher', site.url),
    name: site.name,
    url: absoluteUrl('/', site.url),
    logo: { '@type': 'ImageObject', url: absoluteUrl(iconPath('512'), site.url), width: '512', height: '512' },
  };
}

/** The publication with what it is and the policies that its fixed pages state. */
export function publicationNode(site: Site, pages: readonly { readonly id: string }[]): NewsMediaOrganization {
  const policies = pages.flatMap(({ id }) =>
    (Object.hasOwn(POLICIES, id) ? POLICIES[id as keyof typeof POLICIES] : []).map((policy) => [
      policy,
      absoluteUrl(`/${id}/`, site.url),
    ]),
  );
  return {
    ...(publisherNode(site) as object),
    '@type': 'NewsMediaOrganization',
    description: site.description,
    ...(Object.fromEntries(policies) as object),
  };
}

/** The site as a whole. */
export function siteNode(site: Site): WebSite {
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl('/#site', site.url),
    name: site.name,
    alternateName: site.tagline,
    url: absoluteUrl('/', site.url),
    inLanguage: site.language,
    publisher: { '@id': absoluteUrl('/#publisher', site.url) },
  };
}
