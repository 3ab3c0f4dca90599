/** A tag of a template language in a post: Liquid and Nunjucks, or Hugo's shortcodes. */
export interface TemplateTag {
  readonly start: number;
  readonly end: number;
  /** How it opens: `{{` prints a value, `{%` does something, `{{<` and `{{%` are Hugo's. */
  readonly mark: '{{' | '{%' | '{{<' | '{{%' | '{#';
  /** What stands between the marks, without white space around it. */
  readonly inner: string;
  /** The first word, with a slash where it closes: "image", "/note", "endhighlight". */
  readonly name: string;
}

/** The longest tag, in characters: what is longer is text that opens like one. */
const LONGEST = 4000;

/** Every template tag of a text, in order; a stray opening is none. Takes time in proportion to the text's length. */
export function findTemplateTags(text: string): TemplateTag[] {
  const tags: TemplateTag[] = [];
  const ends = new Map<string, number>();
  // Where a mark closes next; looked up again only when the search has gone past it.
  const nextEnd = (close: string, from: number): number => {
    const known = ends.get(close);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = text.indexOf(close, from);
    ends.set(close, found);
    return found;
  };
  for (let start = text.indexOf('{'); start >= 0;) {
    const form = FORMS.find(([mark]) => text.startsWith(mark, start));
    const end = form ? nextEnd(form[1], start + form[0].length) : -1;
    if (!form || end < 0 || end - start > LONGEST) {
      start = text.indexOf('{', start + 1);
      continue;
    }
    const [mark, close] = form;
    const inner = text
      .slice(start + mark.length, end)
      .replace(/^-\s*|\s*-$/g, '')
      .trim();
    tags.push({
      start,
      end: end + close.length,
      mark,
      inner,
      name: /^\/?\s*[\w.-]*/.exec(inner)?.[0].replace(/\s/g, '') ?? '',
    });
    start = text.indexOf('{', end + close.length);
  }
  return tags;
}

const FORMS = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
] as const;

/** The arguments of a tag: `figure src="a.jpg" alt="A"`, `youtube abc`, `image "a.jpg" "A", "wide"`. */
export interface TagArguments {
  readonly named: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
}

/** Reads what stands behind a tag's name. */
export function readArguments(inner: string): TagArguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  const rest = inner.replace(/^\/?\s*[\w.-]*/, '');
  // A name with a value, a text in quotes, or a bare word.
  const argument =
    /([\w-]+)\s*[=:]\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'=,]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'=,]+)/g;
  for (const [, name, ...values] of rest.matchAll(argument)) {
    const value = (values.find((each) => each !== undefined) ?? '').replace(/\\(["'\\])/g, '$1');
    if (name === undefined) positional.push(value);
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), value);
  }
  return { named, positional };
}

/** What a tag that closes another one is called, for those whose content is code or nothing. */
export const ENDS: Readonly<Record<string, string>> = {
  highlight: 'endhighlight',
  raw: 'endraw',
  verbatim: 'endverbatim',
  comment: 'endcomment',
};
