import { defaultSchema, type Options } from 'rehype-sanitize';

/** Not the address of another server without its scheme, `//example.org`, in any way in which browsers read one. */
// eslint-disable-next-line no-control-regex -- browsers skip these in an address
const ON_THIS_SITE = /^(?!(?:[\u0000-\u0020]*[\\/]){2})/;

/**
 * What HTML an author may write in Markdown, and what our own plugins write: GitHub's allow-list
 * (rehype-sanitize's default) without ids, forms and remote pictures, plus our classes and data attributes.
 * Ids are left out because headings and footnotes get theirs later, and a stray id could hide another.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source'].includes(name)),
    'abbr',
    'aside',
    'cite',
    'figcaption',
    'figure',
    'mark',
    'small',
    'time',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': ['lang', 'dir', 'title'],
    a: [
      'href',
      'dataClaim',
      'dataEvent',
      'dataEntity',
      ['className', 'claim', 'event', 'entity', 'data-footnote-backref'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      'ariaDescribedBy',
      ['id', /^user-content-fnref-/],
    ],
    aside: [['className', 'note']],
    blockquote: ['cite', ['className', 'pullquote']],
    code: [],
    div: [['className', 'picture']],
    figure: [
      'dataSeries',
      'dataForecasts',
      'dataEvents',
      'dataClaims',
      'dataEntity',
      'dataTopic',
      'dataRange',
      ['className', 'chart', 'timeline'],
    ],
    h2: [
      ['className', 'sr-only'],
      ['id', 'footnote-label'],
    ],
    img: ['alt', 'height', ['src', ON_THIS_SITE], 'width', 'loading'],
    li: [['id', /^user-content-fn-/]],
    ol: ['start'],
    p: [['className', 'note-title']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: ['dataSources', ['className', 'cite']],
    time: ['dateTime'],
  },
  // An empty list would allow every scheme; this one, which nothing has, leaves only paths of this site.
  protocols: { ...defaultSchema.protocols, src: ['none'] },
};
