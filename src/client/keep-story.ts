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
import { pageLocale } from './words.ts';

/** What to say when a story was not kept; what was kept before is untouched. */
const FAILURES: Record<KeepError['reason'], string> = {
  busy: 'It is being kept in another tab or window.',
  full: 'There is not enough room on this device.',
  lost: 'The connection broke off.',
  renewed: 'The site was renewed meanwhile. Try again in a few minutes.',
  stopped: 'Stopped.',
};

/**
 * `<keep-story>`: keeps a story on this device at a press, says before what it takes and meanwhile how far it is, brings
 * it up to date, and removes it. It shows itself only where the browser can do that.
 */
class KeepStory extends HTMLElement {
  readonly #story = this.dataset['story'] ?? '';
  readonly #words = this.querySelector('[data-words]') as HTMLElement;
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
    this.#button('keep').textContent = kept ? 'Bring it up to date' : 'Keep this story offline';
    this.#button('stop').hidden = !isRunning;
    this.#button('remove').hidden = isRunning || !kept;
    this.#progress.hidden = !isRunning;
    const words = [];
    if (kept)
      words.push(`Kept on this device: the edition of ${formatDate(kept.date)}, ${byteSize(kept.bytes, pageLocale)}.`);
    if (isNewer)
      words.push(`The site has a newer one: at most ${sizeWords(offer)}; what has not changed is not fetched again.`);
    if (offer && !kept)
      words.push(
        `To be kept: ${offer.articles} articles, ${offer.claims} claims and ${offer.events} events, with the search and the timeline: ${sizeWords(offer)}.`,
      );
    this.#words.textContent = words.join(' ');
  }

  async #keep(): Promise<void> {
    if (this.#download) return;
    const download = new AbortController();
    this.#download = download;
    this.#status.textContent = 'Keeping the story.';
    this.#progress.removeAttribute('value');
    this.#show();
    this.#button('stop').focus();
    try {
      // Asks the browser not to clear it away when room runs short; it may refuse.
      await navigator.storage?.persist?.().catch(() => false);
      const edition = await readStory(this.#story, download.signal);
      this.#progress.max = edition.bytes;
      await keepStory(edition, { signal: download.signal, onProgress: (bytes) => (this.#progress.value = bytes) });
      this.#status.textContent = 'The story is kept. You can read, search and follow it without a connection.';
    } catch (error) {
      const reason = error instanceof KeepError ? error.reason : 'lost';
      const left = this.#kept ? 'The older edition is still here.' : 'Nothing of it was kept.';
      this.#status.textContent = `${FAILURES[reason]} ${left}`;
    } finally {
      this.#download = undefined;
      await this.#settle();
    }
  }

  async #remove(): Promise<void> {
    await removeStory(this.#story);
    this.#status.textContent = 'The story was removed from this device.';
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

function sizeWords({ bytes, transfer }: StoryOffer): string {
  return `${byteSize(bytes, pageLocale)} on this device, about ${byteSize(transfer, pageLocale)} to fetch`;
}

customElements.define('keep-story', KeepStory);
