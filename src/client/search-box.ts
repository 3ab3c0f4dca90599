import { decompress } from '../outputs/search/bytes.ts';
import { createSuggester, type Suggestion } from '../outputs/search/suggest.ts';
import { decodeSuggestions } from '../outputs/search/suggestion.ts';
import type { LateWords } from '../words/late-words.ts';
import { say } from '../words/message.ts';
import { loadWords } from './late-words.ts';
import { forgetSearch, recentSearches, rememberSearch } from './recent-searches.ts';
import { openIndex } from './search-files.ts';
import { appendSegments, create, phrase, segmentsOf } from './segments.ts';
import { sitePath } from './site-path.ts';
import { pageLocale } from './words.ts';

let suggester: Promise<(text: string) => Suggestion[]> | undefined;

/** The pages that can be suggested, loaded once a page; a failed load is tried again at the next key. */
function loadSuggester(): Promise<(text: string) => Suggestion[]> {
  suggester ??= openIndex()
    .then(({ read }) => read('suggestions'))
    .then(decompress)
    .then((bytes) => createSuggester(decodeSuggestions(bytes)));
  suggester.catch(() => (suggester = undefined));
  return suggester;
}

/**
 * `<search-box>`: suggests pages below its input while somebody types (the combobox of the ARIA Authoring Practices,
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The form works without it.
 */
class SearchBox extends HTMLElement {
  #input = this.querySelector('input') as HTMLInputElement;
  #list = this.querySelector('.suggestions') as HTMLElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #words!: LateWords['searchBox'];
  #kinds!: LateWords['documentKinds'];
  #options: HTMLElement[] = [];
  #active = -1;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', () => rememberSearch(this.#input.value));
    this.#load();
  }

  #load(): void {
    loadWords().then(
      (words) => this.#start(words),
      // Without words the form stays as it is, until somebody comes to it again.
      () => this.addEventListener('focusin', () => this.#load(), { once: true }),
    );
  }

  #start({ searchBox, documentKinds }: LateWords): void {
    this.#words = searchBox;
    this.#kinds = documentKinds;
    this.#list.id = 'suggestions';
    this.#list.role = 'listbox';
    this.#list.ariaLabel = searchBox.suggestions;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'suggestions',
      'aria-expanded': 'false',
    }))
      this.#input.setAttribute(name, value);
    this.#input.addEventListener('input', () => void this.#suggest());
    this.#input.addEventListener('focus', () => void this.#suggest());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.contains(relatedTarget as Node | null)) this.#close();
    });
    // A press must not take the focus from the input, or the list would close under the pointer.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = (target as Element).closest<HTMLElement>('[role=option]');
      if (!option) return;
      const { forget, search } = option.dataset;
      if (forget !== undefined) this.#forget(undefined);
      else if (search !== undefined) rememberSearch(search);
    });
    if (this.#input === document.activeElement) void this.#suggest();
  }

  async #suggest(): Promise<void> {
    const text = this.#input.value;
    if (text.trim() === '') {
      this.#showRecent();
      return;
    }
    try {
      const suggest = await loadSuggester();
      // Somebody typed on while it loaded: this answer is stale.
      if (this.#input.value === text && this.contains(document.activeElement)) this.#show(text, suggest(text));
    } catch {
      this.#close();
      this.#status.textContent = this.#words.failed;
    }
  }

  #show(text: string, suggestions: readonly Suggestion[]): void {
    const groups = Map.groupBy(suggestions, ({ record }) => record.kind);
    const all = this.#searchOption(text);
    all.append(...phrase(this.#words.everything, { text: create('b', {}, text) }));
    this.#render(
      [
        ...[...groups].map(([kind, found]) =>
          this.#group(
            this.#kinds[kind],
            found.map((one) => this.#suggestion(one)),
          ),
        ),
        all,
      ],
      say(this.#words.found, { count: suggestions.length }, pageLocale),
    );
  }

  #suggestion({ record, title, alsoKnownAs }: Suggestion): HTMLElement {
    const option = this.#option(record.url);
    appendSegments(option, title);
    if (alsoKnownAs.length > 0) {
      const name = segmentsOf(alsoKnownAs);
      option.append(' ', create('small', {}, ...phrase(this.#words.alsoKnownAs, { name })));
    }
    return option;
  }

  #showRecent(): void {
    const recent = recentSearches();
    if (recent.length === 0) {
      this.#close();
      return;
    }
    const options = recent.map((text) => {
      const option = this.#searchOption(text);
      option.dataset['recent'] = '';
      option.append(text);
      return option;
    });
    const forget = this.#option('');
    forget.removeAttribute('href');
    forget.dataset['forget'] = '';
    forget.append(this.#words.forget);
    this.#render(
      [this.#group(this.#words.recent, options), forget],
      say(this.#words.recentFound, { count: recent.length }, pageLocale),
    );
  }

  #group(label: string, options: readonly HTMLElement[]): HTMLElement {
    return create(
      'div',
      { role: 'group', 'aria-label': label },
      create('p', { 'aria-hidden': 'true' }, label),
      ...options,
    );
  }

  #option(href: string): HTMLElement {
    return create('a', { role: 'option', tabindex: '-1', 'aria-selected': 'false', href: href && sitePath(href) });
  }

  #searchOption(text: string): HTMLElement {
    const option = this.#option(`/search/?q=${encodeURIComponent(text)}`);
    option.dataset['search'] = text;
    return option;
  }

  #render(children: readonly HTMLElement[], count: string): void {
    this.#list.replaceChildren(...children);
    this.#options = [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
    this.#options.forEach((option, place) => (option.id = `suggestion-${place}`));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#status.textContent = count;
    this.#activate(-1);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#options = [];
    this.#input.setAttribute('aria-expanded', 'false');
    this.#status.textContent = '';
    this.#activate(-1);
  }

  #activate(place: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = place;
    const option = this.#options[place];
    if (!option) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  /** Forgets one recent search, or, without one, all. */
  #forget(text: string | undefined): void {
    forgetSearch(text);
    this.#showRecent();
    this.#status.textContent = this.#words.removed;
  }

  #onKey(event: KeyboardEvent): void {
    // The keys choose among the characters that an input method offers.
    if (event.isComposing) return;
    const count = this.#options.length;
    const option = this.#options[this.#active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (count === 0) void this.#suggest();
      // One place before the first option is the input itself.
      else this.#activate(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    } else if ((event.key === 'Home' || event.key === 'End') && option) {
      event.preventDefault();
      this.#activate(event.key === 'Home' ? 0 : count - 1);
    } else if (event.key === 'Delete' && option?.dataset['recent'] !== undefined) {
      event.preventDefault();
      this.#forget(option.dataset['search']);
    } else if (event.key === 'Enter' && option) {
      event.preventDefault();
      option.click();
    }
  }
}

customElements.define('search-box', SearchBox);
