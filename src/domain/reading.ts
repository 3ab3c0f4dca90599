import type { Article, Corpus } from './corpus.ts';
import { spellingsOf } from './entity.ts';
import type { Backlinks, LinkedKind, Publication, RankedKind } from './publication.ts';

/**
 * What a page reads of the publication, in words: `claims/gas-deal-400bn` is an entry, `all claims` every one of a kind
 * in order, `links sources/izvestia articles` a list of backlinks with the entries in it. Two editions of which all that
 * a page reads is the same make the same page.
 */
export type Reading = string;

/** Entries of a corpus by the name of their collection, and the maps by which a publication finds them. */
const MAPS = {
  articles: 'article',
  authors: 'author',
  claims: 'claim',
  entities: 'entity',
  events: 'event',
  series: 'series',
  sources: 'source',
  stories: 'story',
  topics: 'topic',
} as const;

const LISTS = Object.keys({
  articles: true,
  claims: true,
  disagreements: true,
  events: true,
  series: true,
  sources: true,
  stories: true,
} satisfies Record<keyof Backlinks, true>) as (keyof Backlinks)[];

/** So many answers are remembered: what pages read one after the other is much the same. */
const MOST_ANSWERS = 20_000;
/** The answer on a list as long as this is remembered as long as the list: many pages read of the same few. */
const LONG = 20;

/** What an article says in its body: pages list articles by their other fields, and most edits are of the body. */
const BODY_FIELDS = ['passages', 'closedPassages', 'references', 'length'] as const;

type Listed = Exclude<keyof Corpus, 'site'>;
const COLLECTIONS = Object.keys({
  ...MAPS,
  disagreements: undefined,
  translations: undefined,
} satisfies Record<Listed, unknown>) as Listed[];

/** The name of an entry; translations lie among the articles. */
function keyOf(collection: string, id: string): string {
  return `${collection === 'translations' ? 'articles' : collection}/${id}`;
}

/** The same publication, which tells what is read of it. */
export function observePublication(publication: Publication, read: (reading: Reading) => void): Publication {
  const { corpus } = publication;
  const observed = { ...publication };
  const watch = <Name extends string>(target: object, name: Name, reading: Reading, value: () => unknown) =>
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        read(reading);
        return value();
      },
    });
  const entries: Partial<Corpus> = {};
  watch(entries, 'site', 'site', () => corpus.site);
  const observeArticle = (article: Article) => {
    // Not spread: what an article says in its body may be read from the disk when it is asked for.
    const own = Object.defineProperties({}, Object.getOwnPropertyDescriptors(article)) as Article;
    for (const field of BODY_FIELDS)
      watch(own, field, `body-field articles/${article.id} ${field}`, () => article[field]);
    return [article.id, own] as const;
  };
  const observedArticles = new Map(corpus.articles.map(observeArticle));
  const observedTranslations = new Map(corpus.translations.map(observeArticle));
  const observe = (articles: readonly Article[]) =>
    articles.map(({ id }) => (observedArticles.get(id) ?? observedTranslations.get(id)) as Article);
  const lists = { ...corpus, articles: observe(corpus.articles), translations: observe(corpus.translations) };
  for (const name of COLLECTIONS) watch(entries, name, `all ${name}`, () => lists[name]);
  const maps = Object.fromEntries(
    Object.entries({ ...MAPS, articles: undefined }).map(([collection, map]) => [
      map ?? 'article',
      observeMap<unknown>(map === undefined ? observedArticles : publication[map], collection, read),
    ]),
  );
  // Nothing is read unseen: what is new in a publication has to have its reading here.
  const others: Omit<Publication, (typeof MAPS)[keyof typeof MAPS] | 'corpus' | 'date'> = {
    entitiesOf: observeMap(publication.entitiesOf, 'mentions', read),
    findMentions: (text: string) => {
      read('names');
      return publication.findMentions(text);
    },
    version: (id: string) => {
      read(`articles/${id}`);
      return observedArticles.get(id) ?? observedTranslations.get(id);
    },
    versionsOf: (article: Article) => {
      read(`versions ${article.translationOf ?? article.id}`);
      return observe(publication.versionsOf(article));
    },
    count: (collection: Listed) => {
      read(`count ${collection}`);
      return publication.count(collection);
    },
    isAmongFirst: (collection: RankedKind, id: string, most: number) => {
      read(`first ${collection}/${id} ${most}`);
      return publication.isAmongFirst(collection, id, most);
    },
    linkCount: (kind: LinkedKind, id: string, list: keyof Backlinks) => {
      read(`linked ${kind}/${id} ${list}`);
      return publication.linkCount(kind, id, list);
    },
    backlinks: (kind: LinkedKind, id: string) => {
      const links = publication.backlinks(kind, id);
      const own = {};
      for (const list of LISTS)
        watch(own, list, `links ${kind}/${id} ${list}`, () =>
          list === 'articles' ? observe(links.articles) : links[list],
        );
      return own as Backlinks;
    },
  };
  Object.assign(observed, maps, others, { corpus: entries });
  watch(observed, 'date', 'date', () => publication.date);
  return observed;
}

function observeMap<Value>(
  map: ReadonlyMap<string, Value>,
  name: string,
  read: (reading: Reading) => void,
): ReadonlyMap<string, Value> {
  const whole = () => {
    read(`all ${name}`);
    return map;
  };
  return {
    get: (id) => {
      read(`${name}/${id}`);
      return map.get(id);
    },
    has: (id) => {
      read(`${name}/${id}`);
      return map.has(id);
    },
    get size() {
      return whole().size;
    },
    entries: () => whole().entries(),
    keys: () => whole().keys(),
    values: () => whole().values(),
    forEach: (call, self) => whole().forEach(call, self),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}

function withoutBody(field: string, value: unknown): unknown {
  return (BODY_FIELDS as readonly string[]).includes(field) ? undefined : value;
}

/**
 * Answers what a reading finds in a publication, as a text that is the same when, and only when, everything in it is.
 * @param digest A hash, which stands for a long text.
 * @returns undefined for a reading that is not of the publication.
 */
export function createAnswers(
  publication: Publication,
  digest: (text: string) => string,
): (reading: Reading) => string | undefined {
  const { corpus } = publication;
  const byKey = new Map<string, { readonly id: string }>(
    COLLECTIONS.flatMap((name) => corpus[name].map((entry) => [keyOf(name, entry.id), entry] as const)),
  );
  const articleOf = (id: string) => byKey.get(`articles/${id}`) as Article | undefined;
  const digests = new Map<string, string>();
  const entry = (key: string): string => {
    const known = digests.get(key);
    if (known !== undefined) return known;
    const found = byKey.get(key);
    const made = found ? digest(JSON.stringify(found, key.startsWith('articles/') ? withoutBody : undefined)) : 'none';
    digests.set(key, made);
    return made;
  };
  const longLists = new WeakMap<readonly { readonly id: string }[], string>();
  const list = (name: string, entries: readonly { readonly id: string }[]): string => {
    const known = longLists.get(entries);
    if (known !== undefined) return known;
    const made = digest(entries.map(({ id }) => `${id} ${entry(keyOf(name, id))}`).join('\n'));
    if (entries.length >= LONG) longLists.set(entries, made);
    return made;
  };
  const answer = (reading: Reading): string | undefined => {
    const [verb = '', subject = '', rest = ''] = reading.split(' ');
    if (reading === 'site') return digest(JSON.stringify(corpus.site));
    if (reading === 'date') return publication.date;
    if (reading === 'names') return digest(JSON.stringify(corpus.entities.map((one) => [one.id, ...spellingsOf(one)])));
    if (reading === 'all mentions') return digest(JSON.stringify([...publication.entitiesOf]));
    if (verb === 'all') return list(subject, corpus[subject as Listed]);
    if (verb === 'count') return String(publication.count(subject as Listed));
    if (verb === 'body-field') {
      const article = articleOf(subject.slice('articles/'.length));
      return article ? digest(JSON.stringify(article[rest as (typeof BODY_FIELDS)[number]])) : 'none';
    }
    if (verb === 'versions') {
      const original = articleOf(subject);
      return list('articles', original ? publication.versionsOf(original) : []);
    }
    if (verb === 'first') {
      const [collection, id = ''] = subject.split('/') as [RankedKind, string?];
      return String(publication.isAmongFirst(collection, id, Number(rest)));
    }
    if (verb === 'links' || verb === 'linked') {
      const [kind, id] = subject.split('/') as [LinkedKind, string];
      if (verb === 'linked') return String(publication.linkCount(kind, id, rest as keyof Backlinks));
      return list(rest, publication.backlinks(kind, id)[rest as keyof Backlinks]);
    }
    const [kind = '', id = ''] = reading.split('/');
    if (kind === 'mentions') return publication.entitiesOf.get(id)?.join(' ') ?? 'none';
    return kind in MAPS && subject === '' ? entry(reading) : undefined;
  };
  const answers = new Map<Reading, string>();
  return (reading) => {
    const known = answers.get(reading);
    if (known !== undefined) return known;
    const found = answer(reading);
    if (found === undefined) return undefined;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(reading, found);
    return found;
  };
}
