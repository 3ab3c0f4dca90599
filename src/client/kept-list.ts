import { formatDate } from '../outputs/date-words.ts';
import { say } from '../words/message.ts';
import type { PartialLocale } from '../words/words.ts';
import { keptStories } from './story-store.ts';
import { BASE, PAGES } from './offline-place.ts';
import { create } from './segments.ts';
import { sitePath } from './site-path.ts';
import { pageLocale, readWords } from './words.ts';

type KeptLocale = PartialLocale<'count' | 'date' | 'keptList'>;

/** `<kept-list>`: lists what can be read here without a connection: stories that are kept, and pages that were read. */
class KeptList extends HTMLElement {
  readonly #locale: KeptLocale = { ...pageLocale, words: readWords<KeptLocale['words']>(this) };
  readonly #words = this.#locale.words.keptList;
  readonly #stories = this.querySelector('[data-stories]') as HTMLElement;
  readonly #pages = this.querySelector('[data-pages]') as HTMLElement;
  readonly #forget = this.querySelector('[data-act=forget]') as HTMLButtonElement;
  readonly #status = this.querySelector('[role=status]') as HTMLElement;

  connectedCallback(): void {
    if (!('caches' in window)) return;
    this.#forget.addEventListener('click', () => void this.#forgetPages());
    document.addEventListener('kept-changed', () => void this.#show());
    void this.#show();
  }

  #show(): Promise<void> {
    return this.#list().catch(() => this.#say(this.#words.failed));
  }

  async #list(): Promise<void> {
    const stories = await keptStories();
    const pages = await readPages();
    this.#stories.replaceChildren(
      ...(stories.length > 0 ? stories.map((story) => storyList(story, this.#locale)) : [none(this.#words.noStory)]),
    );
    this.#pages.replaceChildren(pages.length > 0 ? linkList(pages) : none(this.#words.noPage));
    this.#forget.hidden = pages.length === 0;
    this.hidden = false;
  }

  async #forgetPages(): Promise<void> {
    const isForgotten = await removePages().catch(() => false);
    await this.#show();
    this.#say(isForgotten ? this.#words.forgotten : this.#words.notForgotten);
  }

  #say(words: string): void {
    this.hidden = false;
    this.#status.textContent = words;
  }
}

/** Removes the pages that were read; false where the worker that keeps them could not. */
async function removePages(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration(BASE);
  const worker = registration?.active;
  if (!worker) {
    await caches.delete(PAGES);
    return true;
  }
  const { port1, port2 } = new MessageChannel();
  const { data } = await new Promise<MessageEvent>((resolve) => {
    port1.onmessage = resolve;
    worker.postMessage('forget', [port2]);
  });
  return data === 'forgotten';
}

/** Pages that were read, the latest first. */
async function readPages(): Promise<{ path: string; title: string }[]> {
  if (!(await caches.has(PAGES))) return [];
  const cache = await caches.open(PAGES);
  const pages = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const html = await (await cache.match(url))?.text();
      const path = new URL(url).pathname.slice(BASE.length);
      // The parser, and not a pattern: titles have quotation marks and ampersands.
      const head = new DOMParser().parseFromString(html?.slice(0, html.indexOf('</head>')) ?? '', 'text/html');
      // Without the name of the site, which stands in the other in whatever way its words have it.
      const own = head.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
      return { path, title: own || head.title || path };
    }),
  );
  return pages.reverse();
}

function storyList(
  { edition: { story, title, date, articles, claims, events, files } }: KeptStoryEdition,
  locale: KeptLocale,
): HTMLElement {
  const { count: counts, keptList: words } = locale.words;
  const ways = [
    { path: `stories/${story}/`, title: words.story },
    { path: 'timeline/', title: words.timeline },
    { path: 'search/', title: words.search },
    { path: 'claims/', title: words.claimsLedger },
  ].filter(({ path }) => files.some(([kept]) => kept === path));
  const edition = {
    date: formatDate(date, locale),
    articles: say(counts.articles, { count: articles.length }, locale),
    claims: say(counts.claims, { count: claims }, locale),
    events: say(counts.events, { count: events }, locale),
  };
  return create(
    'section',
    {},
    create('h3', {}, title),
    create('p', {}, say(words.edition, edition, locale)),
    linkList(ways),
    create(
      'details',
      {},
      create('summary', {}, say(words.itsArticles, { count: articles.length }, locale)),
      linkList(articles),
    ),
  );
}

type KeptStoryEdition = Awaited<ReturnType<typeof keptStories>>[number];

function linkList(pages: readonly { readonly path: string; readonly title: string }[]): HTMLElement {
  return create(
    'ul',
    {},
    ...pages.map(({ path, title }) => create('li', {}, create('a', { href: sitePath(path) }, title))),
  );
}

function none(words: string): HTMLElement {
  return create('p', {}, words);
}

customElements.define('kept-list', KeptList);
