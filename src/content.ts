// The one door to the content: all that pages may ask of it. How it is read, joined and written down is in edition/.
export { getArticleBody } from './edition/article.ts';
export { getPublishedData, getPublishedEntry } from './edition/data.ts';
export { makePage } from './edition/finding.ts';
export { getFeedText } from './edition/feed.ts';
export { type FixedPage, getFixedPages } from './edition/fixed-page.ts';
export { getLocale, getLocales, getSiteLocale } from './edition/locale.ts';
export { getCorrectionLog, getEntityList, getKnownList, getLedger, getSourceList } from './edition/long-list.ts';
export { getBuildDay, getPublication } from './edition/publication.ts';
export { getRelatedIndex } from './edition/related.ts';
export { getSearchIndex } from './edition/search.ts';
export { getSitemap } from './edition/sitemap.ts';
export { getListedAddress, getTimeline, getTimelineFinder, getTimelineList } from './edition/timeline.ts';
