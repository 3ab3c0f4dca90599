import { byteSize } from '../outputs/byte-size.ts';
import { formatDate } from '../outputs/date-words.ts';
import type { StoryOffer } from '../outputs/offline/story-edition.ts';
import {
  KeepError,
  keepStory,
  type KeptStory,
  keptStories,
  readStory,
  removeStory,
  removeUnfinished,
} from './story-store.ts';
import { toUrl } from './offline-place.ts';
import { say } from '../words/message.ts';
import type { PartialLocale } from '../words/words.ts';
import { pageLocale, readWords } from './words.ts';

type KeepLocale = PartialLocale<'count' | 'date' | 'keepStory'>;

/**
 * `<keep-story>`: keeps a story on this device at a press, says before what it takes and meanwhile how far it is, brings
 * it up to date, and removes it. It shows itself only where the browser can do that.
 */
class KeepStory extends HTMLElement {
  readonly #story = this.dataset['story'] ?? '';
  readonly #locale: KeepLocale = { ...pageLocale, words: readWords<KeepLocale['words']>(this) };
  readonly #words = this.#locale.words.keepStory;
  readonly #state = this.querySelector('[data-state]') as HTMLElement;
  readonly #status = this.querySelector('[role=status]') as HTMLElement;
  readonly #progress = this.querySelector('progress') as HTMLProgressElement;
  #offer: StoryOffer | undefined;
  #kept: KeptStory | undefined;
  #download: AbortController | undefined;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || !('caches' in window) || !('locks' in navigator)) return;
    this.#on('keep', () => void this.#keep());
    this.#on('stop', () => this.#download?.abort());
    this.#on('remove', () => void this.#remove());
    void this.#open();
  }

  async #open(): Promise<void> {
    // What a tab left that was closed in the middle of it.
    void removeUnfinished();
    await this.#read();
    // Neither kept nor on offer: there is nothing to do here.
    this.hidden = !this.#offer && !this.#kept;
  }

  /** What the site has, and what this device has. */
  async #read(): Promise<void> {
    const offers = await fetch(toUrl('offline/stories.json'), { cache: 'no-cache' })
      .then(async (response) => (response.ok ? ((await response.json()) as StoryOffer[]) : []))
      .catch(() => []);
    this.#offer = offers.find(({ story }) => story === this.#story);
    this.#kept = (await keptStories().catch(() => [])).find(({ edition }) => edition.story === this.#story);
    this.#show();
  }

  #on(act: string, listener: () => void): void {
    this.#button(act).addEventListener('click', listener);
  }

  #button(act: string): HTMLButtonElement {
    return this.querySelector(`[data-act=${act}]`) as HTMLButtonElement;
  }

  #show(): void {
    const [offer, kept] = [this.#offer, this.#kept?.edition];
    const isNewer = offer !== undefined && kept !== undefined && offer.edition !== kept.edition;
    const isRunning = this.#download !== undefined;
    this.#button('keep').hidden = isRunning || !offer || (kept !== undefined && !isNewer);
    this.#button('keep').textContent = kept ? this.#words.update : this.#words.keep;
    this.#button('stop').hidden = !isRunning;
    this.#button('remove').hidden = isRunning || !kept;
    this.#progress.hidden = !isRunning;
    const sentences = [];
    if (kept) {
      const size = byteSize(kept.bytes, pageLocale);
      sentences.push(say(this.#words.edition, { date: formatDate(kept.date, this.#locale), size }, pageLocale));
    }
    if (isNewer) sentences.push(say(this.#words.newer, sizesOf(offer), pageLocale));
    if (offer && !kept)
      sentences.push(
        say(
          offer.hasWholeArchive ? this.#words.offer : this.#words.offerAlone,
          { ...this.#counts(offer), ...sizesOf(offer) },
          pageLocale,
        ),
      );
    this.#state.textContent = sentences.join(' ');
  }

  #counts({ articles, claims, events }: StoryOffer) {
    const { count } = this.#locale.words;
    return {
      articles: say(count.articles, { count: articles }, pageLocale),
      claims: say(count.claims, { count: claims }, pageLocale),
      events: say(count.events, { count: events }, pageLocale),
    };
  }

  async #keep(): Promise<void> {
    if (this.#download) return;
    const download = new AbortController();
    this.#download = download;
    this.#status.textContent = this.#words.started;
    this.#progress.removeAttribute('value');
    this.#show();
    this.#button('stop').focus();
    try {
      // Asks the browser not to clear it away when room runs short; it may refuse.
      await navigator.storage?.persist?.().catch(() => false);
      const edition = await readStory(this.#story, download.signal);
      this.#progress.max = edition.bytes;
      await keepStory(edition, { signal: download.signal, onProgress: (bytes) => (this.#progress.value = bytes) });
      this.#status.textContent = edition.hasWholeArchive ? this.#words.kept : this.#words.keptAlone;
    } catch (error) {
      const reason = error instanceof KeepError ? error.reason : 'lost';
      const left = this.#kept ? this.#words.oldLeft : this.#words.nothingLeft;
      this.#status.textContent = `${this.#words[reason]} ${left}`;
    } finally {
      this.#download = undefined;
      await this.#settle();
    }
  }

  async #remove(): Promise<void> {
    this.#status.textContent = await removeStory(this.#story).then(
      () => this.#words.removed,
      () => this.#words.notRemoved,
    );
    await this.#settle();
  }

  async #settle(): Promise<void> {
    await this.#read();
    const button = [...this.querySelectorAll('button')].find(({ hidden }) => !hidden);
    // The button that was pressed is gone, and the focus with it.
    if (document.activeElement === document.body || document.activeElement === null) button?.focus();
    this.dispatchEvent(new CustomEvent('kept-changed', { bubbles: true }));
  }
}

/** What it takes on the device, and to fetch. */
function sizesOf({ bytes, transfer }: StoryOffer): { size: string; transfer: string } {
  return { size: byteSize(bytes, pageLocale), transfer: byteSize(transfer, pageLocale) };
}

customElements.define('keep-story', KeepStory);
