import { isWhole, type ListPart, openingPage, type PartKey } from '../domain/list-part.ts';
import { byLanguage } from '../words/by-language.ts';
import type { Locale } from '../words/locale.ts';
import { formatNumber, say } from '../words/message.ts';
import { formatDate } from './date-words.ts';

const monthName = byLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
);

/** What a part is called beside the others that it was cut with: "2014", "March", "S", "Chinese", "2". */
export function partLabel(key: PartKey, locale: Locale): string {
  const { tag } = locale;
  switch (key.kind) {
    case 'month':
      return monthName(tag).format(new Date(`${key.text}-01T00:00:00Z`));
    case 'script':
      return new Intl.DisplayNames(tag, { type: 'script' }).of(key.text) ?? key.text;
    case 'undated':
      return locale.words.parts.undated;
    case 'other':
      return locale.words.parts.noLetter;
    case 'number':
      return formatNumber(Number(key.text), locale);
    default:
      return key.text;
  }
}

/** What a part is called by itself: "2014", "March 2014", "March 2014, page 2", "S"; empty for a list that is not cut. */
export function partName(part: ListPart<unknown>, locale: Locale): string {
  const key = part.keys.at(-1);
  if (!key) return '';
  if (key.kind === 'month') return formatDate(key.text, locale);
  if (key.kind !== 'number') return partLabel(key, locale);
  const number = Number(key.text);
  const whole = partName({ ...part, keys: part.keys.slice(0, -1) }, locale);
  const { page, pageOf } = locale.words.parts;
  return whole === '' ? say(page, { number }, locale) : say(pageOf, { part: whole, number }, locale);
}

/** The title of the page of a part: "Claims: March 2014"; of the list itself its own. */
export function partTitle(list: string, part: ListPart<unknown>, locale: Locale): string {
  const name = partName(part, locale);
  return name === '' ? list : say(locale.words.parts.title, { list, part: name }, locale);
}

/** A link to a part, beside those that it was cut with. */
export interface PartLink {
  /** Address below that of the list. */
  readonly path: string;
  /** What it adds to the address: "03". */
  readonly slug: string;
  /** What it is called beside its siblings: "March". */
  readonly text: string;
  readonly count: number;
  /** `page` for the page that it stands on, `true` where that lies within the part (WAI-ARIA, aria-current). */
  readonly current: 'page' | 'true' | undefined;
}

/** Links to the parts of a list, or of a part around the one whose page it is. */
export interface PartRow {
  /** By what it is cut: "By month". */
  readonly title: string;
  /** The same for those who do not see the rows above: "By month: 2014". */
  readonly label: string;
  readonly links: readonly PartLink[];
}

/** Ways from the page of a part: a row for the list and for each part around this one that is cut. */
export function partRows(list: ListPart<unknown>, part: ListPart<unknown>, locale: Locale): PartRow[] {
  const { years, months, initials, pages } = locale.words.parts;
  const titles: Partial<Record<PartKey['kind'], string>> = { year: years, month: months, number: pages };
  const isAround = ({ keys }: ListPart<unknown>) => keys.every(({ slug }, place) => slug === part.keys[place]?.slug);
  const rows: PartRow[] = [];
  for (let whole: ListPart<unknown> | undefined = list; whole && !isWhole(whole); whole = whole.parts.find(isAround)) {
    const title = titles[lastKey(whole.parts[0] as ListPart<unknown>).kind] ?? initials;
    rows.push({
      title,
      label: partTitle(title, whole, locale),
      links: whole.parts.map((one) => ({
        path: openingPage(one).path,
        slug: lastKey(one).slug,
        text: partLabel(lastKey(one), locale),
        count: one.entries.length,
        current: !isAround(one) ? undefined : one.keys.length === part.keys.length ? 'page' : 'true',
      })),
    });
  }
  return rows;
}

function lastKey({ keys }: ListPart<unknown>): PartKey {
  return keys.at(-1) as PartKey;
}
