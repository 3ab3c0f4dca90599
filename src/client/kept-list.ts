import { formatDate } from '../outputs/date-words.ts';
import { keptStories } from './story-store.ts';
import { BASE, PAGES } from './offline-place.ts';
import { create } from './segments.ts';
import { sitePath } from './site-path.ts';

/** `<kept-list>`: lists what can be read here without a connection: stories that are kept, and pages that were read. */
class KeptList extends HTMLElement {
  readonly #stories = this.querySelector('[data-stories]') as HTMLElement;
  readonly #pages = this.querySelector('[data-pages]') as HTMLElement;
  readonly #forget = this.querySelector('[data-act=forget]') as HTMLButtonElement;
  readonly #status = this.querySelector('[role=status]') as HTMLElement;

  connectedCallback(): void {
    if (!('caches' in window)) return;
    this.#forget.addEventListener('click', () => void this.#forgetPages());
    document.addEventListener('kept-changed', () => void this.#list());
    void this.#list().catch(() => this.#say('What is kept here could not be read.'));
  }

  async #list(): Promise<void> {
    const stories = await keptStories();
    const pages = await readPages();
    this.#stories.replaceChildren(...(stories.length > 0 ? stories.map(storyList) : [none('No story is kept.')]));
    this.#pages.replaceChildren(pages.length > 0 ? linkList(pages) : none('No page is kept.'));
    this.#forget.hidden = pages.length === 0;
    this.hidden = false;
  }

  async #forgetPages(): Promise<void> {
    const registration = await navigator.serviceWorker?.getRegistration(BASE);
    const worker = registration?.active;
    if (worker) {
      const { port1, port2 } = new MessageChannel();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        worker.postMessage('forget', [port2]);
      });
    } else await caches.delete(PAGES);
    await this.#list();
    this.#say('These pages were removed from this device.');
  }

  #say(words: string): void {
    this.hidden = false;
    this.#status.textContent = words;
  }
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
      const title = new DOMParser().parseFromString(
        html?.slice(0, html.indexOf('</title>') + 8) ?? '',
        'text/html',
      ).title;
      return { path, title: title.replace(/ \| [^|]*$/, '') || path };
    }),
  );
  return pages.reverse();
}

function storyList({ edition: { story, title, date, articles, claims, events } }: KeptStoryEdition): HTMLElement {
  const ways = [
    { path: `stories/${story}/`, title: 'The story' },
    { path: 'timeline/', title: 'Timeline' },
    { path: 'search/', title: 'Search' },
    { path: 'claims/', title: 'Claims' },
  ];
  return create(
    'section',
    {},
    create('h3', {}, title),
    create('p', {}, `Edition of ${formatDate(date)}: ${articles.length} articles, ${claims} claims, ${events} events.`),
    linkList(ways),
    create('details', {}, create('summary', {}, `Its ${articles.length} articles`), linkList(articles)),
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
