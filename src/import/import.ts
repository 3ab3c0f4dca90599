import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { addressesOf } from './address.ts';
import { articleText, entryText } from './article.ts';
import { assignIds, type ThereAlready } from './article-id.ts';
import { Destination, newTally, type Tally } from './destination.ts';
import { asText, fieldOf } from './field-value.ts';
import { foreignLanguages } from './foreign-language.ts';
import { mendHeadingLinks } from './heading-link.ts';
import { idOf, readKnownNames } from './known-name.ts';
import { Ledger } from './ledger.ts';
import { articleAddress, LinkMap } from './link-map.ts';
import { carryPost, type Passage } from './passage.ts';
import type { Named, Post } from './post.ts';
import { PublicFiles } from './public-file.ts';
import { type Remark, REMARK_CODES } from './remark.ts';
import { type Generator, readSiteFolder, type SiteFolder } from './site-folder.ts';
import { readSitePosts } from './site-posts.ts';
import { authorName, byId, gatherTerms, isDesk, isSameKey, type Term, topicName } from './term.ts';

/** What is imported, and into what. */
export interface ImportOrder {
  /** The folder of the site, or of its posts. */
  readonly folder: string;
  /** A path inside it: only what lies there is imported, while pictures and links are looked for everywhere. */
  readonly only: string | undefined;
  readonly generator: Generator | undefined;
  /** Where the site was published. */
  readonly url: string | undefined;
  /** Where articles go: a folder called `articles`, or one inside it. */
  readonly articles: string;
  readonly kind: string;
  /** Who signs posts without an author; a name, or the id of an author that is there. */
  readonly author: string | undefined;
  /** What posts without a topic are filed under; a name, or the id of a topic that is there. */
  readonly topic: string | undefined;
  /** How many posts a tag must have to become a topic. */
  readonly leastPosts: number;
  /** True where former slugs are written into the field `formerly`. */
  readonly hasFormerly: boolean;
  /** True where files that are there and differ are written anew. */
  readonly isOverwriting: boolean;
  /** True where nothing is written. */
  readonly isDryRun: boolean;
  /** ISO 8601. */
  readonly today: string;
}

/** What an import did. */
export interface ImportResult {
  readonly site: SiteFolder;
  /** Files that were looked at. */
  readonly candidates: number;
  readonly articles: Tally;
  readonly topics: Tally;
  readonly authors: Tally;
  readonly files: { readonly copied: number; readonly there: number };
  readonly remarks: readonly Remark[];
  /** Old addresses and what is there now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** The order cannot be carried out; the message is one line. */
export class ImportRefused extends Error {}

/** A post with its id. */
interface Chosen {
  readonly post: Post;
  readonly id: string;
  /** Its old address, a path. */
  readonly address: string | undefined;
}

/**
 * Imports the posts of a site. The same order given again changes nothing.
 * @throws ImportRefused where there is nothing to import, or nowhere to put it.
 */
export async function importSite(order: ImportOrder): Promise<ImportResult> {
  const ledger = new Ledger();
  const destination = openDestination(order, ledger);
  const { language } = destination;
  const { site, posts, candidates } = await readPosts(order, ledger);
  const there = destination.readArticles();
  const ids = assignIds(posts, there, (file) => ledger.noteOf(file), language);
  const chosen = posts.map((post): Chosen => {
    return { post, id: ids.get(post) as string, address: addressesOf(post, site).own };
  });
  const sign = signatureOf(order, posts, site, { ledger, language, unsorted: destination.unsorted });

  const map = createMap(chosen, site, sign, language);
  const files = new PublicFiles(site, destination.publicFolder);
  const carried = chosen.flatMap(
    ({ post, id, address }) => carryPost({ post, id, site, map, files, address, note: ledger.noteOf(post.file) }) ?? [],
  );
  const passages = mendHeadingLinks(carried, ledger);

  const known = await readKnownNames(site, language);
  const topics = gatherTerms(
    passages.map(({ post }) => sign(post).topics),
    known,
    topicName,
    language,
  );
  const authors = gatherTerms(
    passages.map(({ post }) => sign(post).authors),
    known,
    authorName,
    language,
  );
  // Nobody is called by the name of a site, which signs for want of another.
  const signing = new Set(passages.flatMap(({ post }) => post.authors.map(({ key }) => idOf(key, language))));
  const isStandIn = ({ id }: Term) => order.author === undefined && !signing.has(id);
  return {
    site,
    candidates,
    articles: await writeArticles(passages, { order, sign, there, destination, ledger }),
    topics: await writeTopics(topics, site, destination, ledger),
    authors: await writeAuthors(authors, isStandIn, site, destination, ledger),
    files: files.copy(order.isDryRun),
    remarks: ledger.remarks,
    moved: movedAddresses(chosen, site),
  };
}

function openDestination({ articles, isDryRun, isOverwriting }: ImportOrder, ledger: Ledger): Destination {
  try {
    return new Destination(articles, { isDryRun, isOverwriting }, ledger);
  } catch {
    throw new ImportRefused(
      `--to: ${articles} lies in no folder called "articles", from which alone articles are read; name e.g. content/articles/archive.`,
    );
  }
}

async function readPosts({ folder, generator, url, only, today }: ImportOrder, ledger: Ledger) {
  if (!existsSync(folder)) throw new ImportRefused(`there is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new ImportRefused(`${folder} is a file: name the folder that it lies in.`);
  const site = await readSiteFolder(folder, { ...(generator && { generator }), ...(url !== undefined && { url }) });
  const read = await readSitePosts(site, { only, today }, ledger);
  if (read.posts.length > 0) return read;
  const [first] = ledger.remarks;
  const why = first
    ? `Of ${read.candidates} files, the first: ${first.file}: ${first.text} (${REMARK_CODES[first.code]}).`
    : 'Posts are Markdown files with front matter and a date, or an export of Ghost.';
  throw new ImportRefused(`no post was found in ${folder}${only === undefined ? '' : ` under ${only}`}. ${why}`);
}

/** The authors and topics of a post, with those that stand in where it names none. */
type Signature = (post: Post) => { readonly authors: readonly Named[]; readonly topics: readonly Named[] };

function signatureOf(
  order: ImportOrder,
  posts: readonly Post[],
  { config, url, root }: SiteFolder,
  { ledger, language, unsorted }: { readonly ledger: Ledger; readonly language: string; readonly unsorted: string },
): Signature {
  // Never what is there already: a second import would meet what the first one wrote.
  const site = asText(fieldOf(config, 'title', 'name')) ?? (url === undefined ? basename(root) : new URL(url).host);
  const author = order.author ?? site;
  const topic = order.topic ?? unsorted;
  const counts = new Map<string, number>();
  for (const { topics } of posts)
    for (const id of byId(topics, language).keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  noteSameTopics(posts, ledger, language);
  const isRare = ({ key }: Named) => (counts.get(idOf(key, language)) ?? 0) < order.leastPosts;
  for (const { file, topics } of posts)
    for (const named of topics) if (isRare(named)) ledger.noteOf(file)('rare-topic', 0, named.name);
  return ({ authors, topics }) => {
    const kept = topics.filter((named) => !isRare(named));
    return {
      authors: authors.length > 0 ? authors : [{ key: author, name: author }],
      topics: kept.length > 0 ? kept : [{ key: topic, name: topic }],
    };
  };
}

/** "C++" and "C#" make one id: that a topic was lost should not pass unseen. */
function noteSameTopics(posts: readonly Post[], ledger: Ledger, language: string): void {
  const first = new Map<string, string>();
  for (const { file, topics } of posts) {
    for (const { key } of topics) {
      const id = idOf(key, language);
      const other = first.get(id) ?? key;
      first.set(id, other);
      if (!isSameKey(key, other)) ledger.noteOf(file)('same-topic', 0, `"${key}" and "${other}" are both "${id}"`);
    }
  }
}

function createMap(chosen: readonly Chosen[], site: SiteFolder, sign: Signature, language: string): LinkMap {
  const map = new LinkMap(site);
  // First the addresses that posts had for certain, so that no guess takes one from another.
  for (const { post, id, address } of chosen)
    map.add(id, post.file, [...(address === undefined ? [] : [address]), ...post.aliases]);
  for (const { post, id } of chosen) map.add(id, post.file, addressesOf(post, site).guesses);
  const idsOf = (named: readonly Named[]) => named.map(({ key }): [string, string] => [idOf(key, language), key]);
  map.addPages(
    'topics',
    chosen.flatMap(({ post }) => idsOf(sign(post).topics)),
  );
  map.addPages(
    'authors',
    chosen.flatMap(({ post }) => idsOf(sign(post).authors)),
  );
  return map;
}

function movedAddresses(chosen: readonly Chosen[], { url }: SiteFolder): { from: string; to: string }[] {
  // Redirects are written from the root of the host.
  const base = url === undefined ? '' : new URL(url).pathname.replace(/\/$/, '');
  const whole = (address: string) => (address.startsWith(`${base}/`) ? address : `${base}${address}`);
  return chosen
    .filter(({ post }) => !post.isDraft)
    .flatMap(({ post, id, address }) =>
      unique([...(address === undefined ? [] : [address]), ...post.aliases]).map((from) => ({
        from: whole(from),
        to: articleAddress(id, undefined),
      })),
    )
    .filter(({ from, to }) => from !== to);
}

/** What writing articles takes. */
interface Writing {
  readonly order: ImportOrder;
  readonly sign: Signature;
  readonly there: ThereAlready;
  readonly destination: Destination;
  readonly ledger: Ledger;
}

async function writeArticles(
  passages: readonly Passage[],
  { order, sign, there, destination, ledger }: Writing,
): Promise<Tally> {
  const tally = newTally();
  const { language } = destination;
  const taken = new Set([...there.pathOf.keys(), ...passages.map(({ id }) => id)]);
  const foreign = foreignLanguages(passages, destination, ledger);
  for (const { post, id, title, dek: written, finished, opening } of passages) {
    const note = ledger.noteOf(post.file);
    const { authors, topics } = sign(post);
    if (post.authors.length === 0) note('no-author', 0, `signed by ${authors[0]?.name ?? ''}`);
    if (post.topics.length === 0) note('no-topic', 0, `filed under ${topics[0]?.name ?? ''}`);
    if (post.published > order.today) note('future-date', 1, post.published);
    const dek = written ?? (opening || title);
    if (written === undefined) note('no-dek', 0, dek.slice(0, 60));
    const text = articleText(
      post.file,
      {
        title,
        dek,
        published: post.published,
        updated: post.updated,
        authors: unique(authors.map(({ key }) => idOf(key, language))),
        kind: order.kind,
        language: foreign.get(id)?.language,
        translationOf: foreign.get(id)?.translationOf,
        topics: unique(topics.map(({ key }) => idOf(key, language))),
        formerly: order.hasFormerly ? formerIds(post, taken, language) : [],
        isDraft: post.isDraft,
      },
      finished.body,
    );
    await destination.writeArticle(id, text, post.file, there, tally);
  }
  return tally;
}

async function writeTopics(
  terms: readonly Term[],
  site: SiteFolder,
  destination: Destination,
  ledger: Ledger,
): Promise<Tally> {
  const tally = newTally();
  const there = destination.idsOf('topics');
  let order = destination.lastTopicOrder();
  // What most posts are about comes first.
  for (const { id, name, description } of [...terms].sort((a, b) => b.posts - a.posts || (a.id < b.id ? -1 : 1))) {
    if (there.has(id)) tally.there += 1;
    else {
      order += 1;
      if (description === undefined) ledger.noteOf(`topics/${id}`)('no-description', 0, name);
      const text = entryText({ title: name, description: description ?? placeOf(site), order });
      await destination.writeEntry('topics', id, text, tally);
    }
  }
  return tally;
}

/** Where a site was: what readers are told of a topic or an author of which it says nothing, in any language. */
function placeOf({ url, root }: SiteFolder): string {
  return url === undefined ? basename(root) : new URL(url).host;
}

async function writeAuthors(
  terms: readonly Term[],
  isStandIn: (term: Term) => boolean,
  site: SiteFolder,
  destination: Destination,
  ledger: Ledger,
): Promise<Tally> {
  const tally = newTally();
  const there = destination.idsOf('authors');
  for (const term of terms) {
    const { id, name, description } = term;
    if (there.has(id)) tally.there += 1;
    else {
      const kind = isStandIn(term) || isDesk(name) ? 'desk' : 'person';
      if (description === undefined) ledger.noteOf(`authors/${id}`)('no-description', 0, `${name}, as a ${kind}`);
      const text = entryText({ name, kind, description: description ?? placeOf(site) });
      await destination.writeEntry('authors', id, text, tally);
    }
  }
  return tally;
}

/**
 * Slugs under which a post was found before, where they can be ids.
 * @param taken Ids of articles: an address can lead to one alone. Those found are added.
 */
function formerIds({ aliases, slug }: Post, taken: Set<string>, language: string): string[] {
  const last = (address: string) =>
    address
      .replace(/(?:\/index)?\.html?$/, '')
      .split('/')
      .findLast((part) => part !== '') ?? '';
  const former = unique([slug, ...aliases.map(last)]).filter(
    (candidate) => !taken.has(candidate) && candidate !== '' && idOf(candidate, language) === candidate,
  );
  for (const id of former) taken.add(id);
  return former;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
