import { carryPicture, type Carrier } from './carrier.ts';
import { finishBody, type FinishedBody } from './finished-body.ts';
import { htmlToMarkdown } from './html-body.ts';
import { linedText } from './lined-text.ts';
import { carryMarkdown, codeRanges, firstHeading } from './markdown-body.ts';
import { writePhrasing } from './markdown-text.ts';
import { firstSentences, plainText, proseOf, withoutMarkdown } from './plain-text.ts';
import { nameOf, type Post } from './post.ts';
import { createCarrier, type CarrierSubject } from './post-carrier.ts';
import type { Note } from './remark.ts';
import { refuseTangle, TangledText } from './tangle.ts';
import { carryCodeTags, carryTags, type TemplateSubject } from './template-pass.ts';

/** A post on its way: what it becomes beside what it was. */
export interface Passage {
  readonly post: Post;
  readonly id: string;
  readonly title: string;
  /** Its description, without marks; undefined where it has none. */
  readonly dek: string | undefined;
  /** Names that the old site gave to headings, with the headings' words. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly finished: FinishedBody;
  /** The first sentences of its text, for want of a description; empty where it begins with none. */
  readonly opening: string;
}

/**
 * How often a body is read again while the content check still finds something: indented HTML is code to a first reader,
 * and HTML again once what stood before it has become a list.
 */
const ROUNDS = 12;

/** Carries a post's text over. @returns undefined where it cannot be read; that is noted. */
export function carryPost(subject: Omit<CarrierSubject, 'anchors'>): Passage | undefined {
  const { post, id, files, note } = subject;
  const anchors = new Map<string, string>();
  const carrier = createCarrier({ ...subject, anchors });
  try {
    if (post.format !== 'html') refuseTangle(post.body);
    const title = post.title ?? titleOf(post, note);
    const tags = tagsOf(title, subject);
    const dek = carryDek(subject, tags);
    const body = carryText(tags, subject, carrier);
    const lead = leadPicture(post, body, carrier);
    let finished = finishBody(id, `${lead}${body.trim()}\n`, files.addresses);
    for (let round = 1; round < ROUNDS && !('problem' in finished) && finished.problems.length > 0; round += 1) {
      // Lines are not the file's any more.
      const again: Carrier = { ...carrier, note: (code, _line, text) => note(code, 0, text) };
      const { text } = carryMarkdown(linedText(finished.body, 1), { title: undefined, isMdx: false }, again);
      finished = finishBody(id, text, files.addresses);
    }
    if ('problem' in finished) {
      note('not-read', post.bodyLine, finished.problem);
      return undefined;
    }
    if (finished.citations > 0) note('citation', 0, `${finished.citations} in brackets with @`);
    for (const problem of finished.problems) note('unfinished', 0, problem);
    if (finished.body.trim() === '') note('no-body', 0, 'it has a title and no text');
    return {
      post,
      id,
      title,
      dek,
      anchors,
      finished,
      opening: firstSentences(proseOf(behindLead(finished.body, lead))),
    };
  } catch (error) {
    if (error instanceof TangledText) note('not-read', post.bodyLine, error.message);
    // The parsers are recursive: thousands of lists in one another exhaust the call stack.
    else if (error instanceof RangeError)
      note('not-read', post.bodyLine, 'its lists, elements or blocks stand too deeply in one another');
    else throw error;
    return undefined;
  }
}

/** A body without the line at its head for the lead picture, whose words are none of the post's; a figure is no prose. */
function behindLead(body: string, lead: string): string {
  return lead === '' || lead.startsWith(':::') ? body : body.slice(body.indexOf('\n'));
}

function tagsOf(title: string, { post, site, map }: Omit<CarrierSubject, 'anchors'>): TemplateSubject {
  return {
    file: post.file,
    title,
    fields: post.texts,
    generator: site.generator,
    base: site.url === undefined ? '' : new URL(site.url).pathname.replace(/\/$/, ''),
    map,
    isHtml: post.format === 'html',
  };
}

/** A description as text. Its tags are carried as those of the body are: of what they print, the words. */
function carryDek({ post, site, note }: Omit<CarrierSubject, 'anchors'>, tags: TemplateSubject): string | undefined {
  // Ghost's is no Markdown: a star in it is a star.
  if (post.dek === undefined || site.generator === 'ghost') return post.dek;
  const text = linedText(post.dek, 1);
  const asMarkdown = { ...tags, isHtml: false };
  const carried = carryTags(carryCodeTags(text, asMarkdown, note), [], asMarkdown, note);
  return plainText(withoutMarkdown(carried.text));
}

function carryText(tags: TemplateSubject, { post, note }: Omit<CarrierSubject, 'anchors'>, carrier: Carrier): string {
  const { isHtml, title } = tags;
  let body = carryCodeTags(linedText(post.body, post.bodyLine), tags, note);
  // In code a tag shows itself; where there are no tags, nobody needs to know what is code.
  body = carryTags(body, !isHtml && /\{[%{#]/.test(body.text) ? codeRanges(body.text) : [], tags, note);
  if (isHtml) {
    body = linedText(htmlToMarkdown(body.text, carrier, post.bodyLine), post.bodyLine);
    refuseTangle(body.text);
  }
  return carryMarkdown(body, { title, isMdx: post.format === 'mdx' }, carrier).text;
}

function titleOf(post: Post, note: Note): string {
  const heading = post.format === 'html' ? undefined : firstHeading(post.body);
  if (heading !== undefined) {
    note('no-title', 0, 'its first heading became the title');
    return heading;
  }
  const words = nameOf(`${post.slug}.md`).slug.replace(/[-_]+/g, ' ').trim();
  note('no-title', 0, 'the words of its address became the title');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}` || post.published;
}

/**
 * A picture that a post's fields name stands at its head, unless it is in the text as well; the field for it here asks
 * for a credit and a size.
 */
function leadPicture({ picture }: Post, body: string, carrier: Carrier): string {
  if (!picture) return '';
  const shown = carryPicture({ url: picture.url, alt: picture.alt ?? picture.caption }, 1, carrier, false);
  if ('url' in shown && body.includes(shown.url)) return '';
  const line = writePhrasing([shown]);
  return picture.caption === undefined || shown.type !== 'image'
    ? `${line}\n\n`
    : `:::figure\n${line}\n\n${writePhrasing([{ type: 'text', value: picture.caption }])}\n:::\n\n`;
}
