import type { LinkMap } from './link-map.ts';
import { applyPatches, lineAt, type LinedText, type Patch } from './lined-text.ts';
import { asCode, writeUrl } from './markdown-text.ts';
import { pageOfShortcode } from './media-address.ts';
import type { Note } from './remark.ts';
import type { Generator } from './site-folder.ts';
import { asTag } from './site-language.ts';
import { ENDS, findTemplateTags, readArguments, type TemplateTag } from './template-tag.ts';

/** What template tags of a post may ask about. */
export interface TemplateSubject {
  readonly file: string;
  readonly title: string;
  /** The post's fields that are texts, which its tags may print. */
  readonly fields: ReadonlyMap<string, string>;
  readonly generator: Generator;
  /** The path under which the site lay, "/blog"; empty for one at the root. */
  readonly base: string;
  readonly map: LinkMap;
  /** True for a post that is HTML: what stays as text is written as HTML then. */
  readonly isHtml: boolean;
}

/** A part of a text. */
export type Range = readonly [start: number, end: number];

/** Generators whose posts hold no template tags: braces there are text. */
const WITHOUT_TAGS: readonly Generator[] = ['astro', 'ghost'];

/**
 * Tags around code and around nothing, read before anything else, because what stands between them is no Markdown:
 * `{% highlight ruby %}` becomes a fence, `{% raw %}` goes, `{% comment %}` goes with what it holds.
 */
export function carryCodeTags(given: LinedText, { generator, isHtml }: TemplateSubject, note: Note): LinedText {
  if (WITHOUT_TAGS.includes(generator) || !/\{[%{]/.test(given.text)) return given;
  const tags = findTemplateTags(given.text);
  const closingOf = closingTags(tags);
  const patches: Patch[] = [];
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index] as TemplateTag;
    const end = isCodeTag(tag) ? closingOf(index) : undefined;
    if (end === undefined) continue;
    const closing = tags[end] as TemplateTag;
    const inner = given.text.slice(tag.end, closing.start);
    if (tag.name === 'comment') {
      note('html-dropped', lineAt(given, tag.start), `{% comment %} ${inner.trim().slice(0, 60)}`);
      patches.push({ start: tag.start, end: closing.end, text: '' });
    } else if (tag.name === 'raw' || tag.name === 'verbatim') {
      // What stands in a raw part is text, and must not be taken for tags.
      patches.push({ start: tag.start, end: tag.end, text: '' }, { start: closing.start, end: closing.end, text: '' });
    } else if (!isHtml) {
      const { positional } = readArguments(tag.inner);
      const fence = /^\s*```/m.test(inner) ? '~~~~' : '```';
      const language = positional[0]?.replace(/[^\w+#-]/g, '') ?? '';
      patches.push(
        {
          start: tag.start,
          end: tag.end,
          text: `${beginsLine(given.text, tag.start) ? '' : '\n\n'}${fence}${language}${given.text[tag.end] === '\n' ? '' : '\n'}`,
        },
        {
          start: closing.start,
          end: closing.end,
          text: `${beginsLine(given.text, closing.start) ? '' : '\n'}${fence}${given.text[closing.end] === '\n' ? '' : '\n'}`,
        },
      );
    }
    index = end;
  }
  return applyPatches(given, patches);
}

function isCodeTag({ mark, name }: TemplateTag): boolean {
  if (mark === '{%') return Object.hasOwn(ENDS, name);
  return (mark === '{{<' || mark === '{{%') && name === 'highlight';
}

/** For each tag around code, the next one that closes it: looked up once for all, from the end. */
function closingTags(tags: readonly TemplateTag[]): (index: number) => number | undefined {
  const next = new Map<string, number>();
  const found = new Array<number | undefined>(tags.length);
  for (let index = tags.length - 1; index >= 0; index -= 1) {
    const { mark, name } = tags[index] as TemplateTag;
    found[index] = next.get(mark === '{%' ? (ENDS[name] ?? '') : `/${name}`);
    next.set(name, index);
  }
  return (index) => found[index];
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, at - 200), at));
}

/** Carries out the template tags outside code that have one meaning everywhere, and shows the others as they stand. */
export function carryTags(given: LinedText, code: readonly Range[], subject: TemplateSubject, note: Note): LinedText {
  if (WITHOUT_TAGS.includes(subject.generator) || !/\{[%{#]/.test(given.text)) return given;
  const patches: Patch[] = [];
  const tags = findTemplateTags(given.text);
  const notes = subject.isHtml ? new Map<TemplateTag, string>() : noteMarks(tags, given.text);
  let at = 0;
  for (const tag of tags) {
    const line = lineAt(given, tag.start);
    const source = given.text.slice(tag.start, tag.end);
    if (tag.mark === '{#' && subject.generator !== 'eleventy') continue;
    while (at < code.length && (code[at] as Range)[1] <= tag.start) at += 1;
    const [from, to] = code[at] ?? [Infinity, Infinity];
    if (tag.start >= from && tag.end <= to) {
      // In code a tag shows itself; Hugo's escaped ones lose their escape.
      const bare = unescaped(tag, source);
      if (bare !== undefined) patches.push({ start: tag.start, end: tag.end, text: bare });
      continue;
    }
    const text = notes.get(tag) ?? (unescaped(tag, source) === undefined ? evaluate(tag, given, subject) : undefined);
    if (text === undefined) {
      note('shortcode', line, source.replace(/\s+/g, ' '));
      patches.push({
        start: tag.start,
        end: tag.end,
        text: subject.isHtml ? asHtmlCode(source) : asCode(unescaped(tag, source) ?? source),
      });
    } else {
      note('template', line, source.replace(/\s+/g, ' '));
      patches.push({ start: tag.start, end: tag.end, text });
    }
  }
  return applyPatches(given, patches);
}

/** `{{</* ref "x" *\/>}}` shows `{{< ref "x" >}}`. */
function unescaped({ mark, inner }: TemplateTag, source: string): string | undefined {
  if (mark !== '{{<' && mark !== '{{%') return undefined;
  return inner.startsWith('/*') && inner.endsWith('*/')
    ? source.replace(/\/\*\s?/, ' ').replace(/\s?\*\//, ' ')
    : undefined;
}

/** Pairs of tags that set a note apart, by whatever name; what stands between them is Markdown. */
const NOTES = /^(?:note|notice|alert|callout|admonition|aside|box|tip|info|warning|important|hint)$/i;

/**
 * What takes the place of the tags around notes, where each stands on a line of its own: the beginning and the end of a
 * note here. A note in a note stays a tag.
 */
function noteMarks(tags: readonly TemplateTag[], text: string): Map<TemplateTag, string> {
  const marks = new Map<TemplateTag, string>();
  let open: TemplateTag | undefined;
  for (const tag of tags) {
    if (tag.mark === '{{' || !standsAlone(tag, text)) continue;
    const name = tag.name.replace(/^(?:\/|end)/, '');
    if (!NOTES.test(name)) continue;
    if (name === tag.name) open = tag;
    else if (open?.name === name && open.mark === tag.mark) {
      const { named, positional } = readArguments(open.inner);
      const title = (
        named.get('title') ??
        named.get('heading') ??
        named.get('kicker') ??
        positional.find((each) => /\s/.test(each)) ??
        ''
      )
        .replace(/[[\]\n]/g, ' ')
        .trim();
      marks.set(open, title === '' ? ':::note' : `:::note[${title}]`);
      marks.set(tag, ':::');
      open = undefined;
    }
  }
  return marks;
}

function standsAlone({ start, end }: TemplateTag, text: string): boolean {
  return (
    /(?:^|\n)$/.test(text.slice(Math.max(0, start - 1), start)) && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))
  );
}

/** What a tag prints; undefined where only the old site knows. */
function evaluate(tag: TemplateTag, given: LinedText, subject: TemplateSubject): string | undefined {
  if (tag.mark === '{#') return '';
  if (tag.mark === '{{') return valueOf(tag.inner, subject);
  const { name } = tag;
  const { positional, named } = readArguments(tag.inner);
  const [first] = positional;
  switch (name) {
    case 'ref':
    case 'relref': {
      const target = first ?? named.get('path');
      return target === undefined ? undefined : referenceTo(target, subject, asTag(named.get('lang')));
    }
    case 'post_url':
    case 'link':
      // A bare path; Jekyll takes no quotes here.
      return tag.mark === '{%' ? referenceTo(tag.inner.slice(name.length).trim(), subject) : undefined;
  }
  const page = pageOfShortcode(name, positional, named);
  if (page !== undefined)
    return subject.isHtml
      ? `<a href="${page}">${page.slice(8)}</a>`
      : `[${named.get('title') ?? page.slice(8)}](${page})`;
  return /(?:^|[-_])(?:img|image|figure|picture|photo)(?:[-_]|$)/i.test(name)
    ? pictureOf(tag, positional, named, given, subject)
    : undefined;
}

/** Values that have one meaning on every site: its own address, which is where we are, and texts made into addresses. */
function valueOf(inner: string, { title, fields, base }: TemplateSubject): string | undefined {
  const [value = '', ...filters] = inner.split('|').map((part) => part.trim());
  if (
    !filters.every((filter) =>
      /^(?:relative_url|absolute_url|url|prepend:\s*site\.(?:baseurl|url)|safe|strip)$/.test(filter),
    )
  )
    return undefined;
  if (/^site\.(?:baseurl|base_url)$/.test(value)) return base;
  if (/^site\.(?:url|github\.url|root)$/.test(value)) return '';
  if (value === 'page.title' || value === 'title') return title;
  const text = /^(["'])([^"']*)\1$/.exec(value)?.[2] ?? fields.get(value.replace(/^page\./, ''));
  if (text === undefined) return undefined;
  if (!filters.some((filter) => /url/.test(filter)) || /^[a-z]+:/i.test(text)) return text;
  return `${base}${text.startsWith('/') ? '' : '/'}${text}`;
}

function referenceTo(target: string, { map, file }: TemplateSubject, language?: string): string | undefined {
  const [path = '', fragment] = target.replace(/^["']|["']$/g, '').split('#');
  const id = map.findByFile(path, file, language);
  if (id !== undefined) return map.issue(id, fragment === '' ? undefined : fragment);
  // Nothing else is here to refer to; as an address of the old site it is resolved like any other.
  return `/${path.replace(/^\//, '').replace(/(?:\/_?index)?\.(?:md|markdown|mdx)$/, '/')}`;
}

/** A shortcode for a picture that is in the folder. */
function pictureOf(
  tag: TemplateTag,
  positional: readonly string[],
  named: ReadonlyMap<string, string>,
  { text }: LinedText,
  { map, file, isHtml }: TemplateSubject,
): string | undefined {
  const src = named.get('src') ?? named.get('path') ?? named.get('url') ?? positional[0];
  if (src === undefined || tag.name.startsWith('/') || (!/^https?:/.test(src) && map.findFile(src, file) === undefined))
    return undefined;
  const alt = (named.get('alt') ?? (named.has('src') ? undefined : positional[1]) ?? '').replace(/\s+/g, ' ');
  const [title, words] = ['title', 'caption'].map((name) => (named.get(name) ?? '').replace(/\s+/g, ' ').trim());
  const caption = [title, words].filter(Boolean).join(title && /[\p{L}\p{N}]$/u.test(title) ? '. ' : ' ');
  if (isHtml) return `<img src="${attribute(src)}" alt="${attribute(alt)}">`;
  const image = `![${alt.replace(/[[\]]/g, '\\$&')}](${writeUrl(src)})`;
  if (caption === '' || !standsAlone(tag, text)) return image;
  return `:::figure\n${image}\n\n${caption}\n:::`;
}

function asHtmlCode(source: string): string {
  return `<code>${attribute(source)}</code>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
