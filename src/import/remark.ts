/** What an import could not carry, or carried otherwise than it stood. */
export const REMARK_CODES = {
  'not-read': 'files that were not read: no text, too large, or too deep',
  'bad-front-matter': 'front matter that cannot be read',
  'bad-date': 'dates that cannot be read',
  'no-front-matter': 'Markdown files without front matter, which are no posts',
  'no-date': 'files without a date, which are no posts',
  'no-title': 'posts without a title, which got one from their heading or file name',
  'no-dek': 'posts without a description, which got their first sentences',
  'no-author': 'posts without an author',
  'no-topic': 'posts without a tag or category',
  'no-description': 'authors and topics without a description, which got the name of the old site',
  'same-topic': 'tags that share an id with another, and became one topic with it',
  'rare-topic': 'tags of too few posts, which became no topics',
  'no-body': 'posts without a text',
  draft: 'drafts',
  'future-date': 'posts dated later than today',
  'same-slug': 'posts that shared a slug, of which later ones got another id',
  'changed-id': 'slugs that are no id and were changed',
  'unknown-field': 'fields that have no place here',
  shortcode: 'shortcodes and template tags, left as text',
  template: 'template tags that were carried out',
  component: 'components, left as text',
  directive: 'directives, left as text',
  attribute: 'attributes of Markdown blocks and titles of pictures, dropped',
  html: 'HTML that is not kept; its text is',
  'html-dropped': 'HTML that was dropped with what it held',
  embed: 'embedded pages and media, now links',
  'remote-image': 'pictures on other servers, now links',
  'missing-image': 'pictures that are not in the folder',
  'no-alt': 'pictures without a description',
  'file-refused': 'files that were not copied',
  link: 'links that could not be kept',
  'old-link': 'links to pages that were not imported, which now lead to the old site',
  fragment: 'links to a heading that is not there, which now lead to the page',
  citation: 'text that would have been read as a citation, kept as text',
  heading: 'posts whose headings were moved down a level',
  kept: 'files that are there already and differ, kept as they are',
  unfinished: 'what the content check still finds',
} as const;
export type RemarkCode = keyof typeof REMARK_CODES;

/** One case of it. */
export interface Remark {
  readonly code: RemarkCode;
  /** Path from the imported folder, with forward slashes. */
  readonly file: string;
  /** Counts from 1; 0 for the whole file. */
  readonly line: number;
  /** What it was and what became of it. */
  readonly text: string;
}

/** Takes down a remark on the file at hand. */
export type Note = (code: RemarkCode, line: number, text: string) => void;
