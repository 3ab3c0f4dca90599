import type { Outcome } from '../domain/outcome.ts';
import type { DocumentKind } from '../outputs/search/document.ts';
import type { SearchAnswer, SearchEngine, SearchRequest, SearchResult } from '../outputs/search/engine.ts';
import { FACETS, type Facet, type FacetCounts } from '../outputs/search/filter.ts';
import { formatDate } from '../outputs/date-words.ts';
import { listWords } from '../outputs/list-words.ts';
import { outcomeShapeSvg } from '../outputs/outcome-shape.ts';
import { outcomeWord } from '../outputs/outcome-word.ts';
import { textStart } from '../outputs/text-start.ts';
import { say } from '../words/message.ts';
import type { PartialLocale } from '../words/words.ts';
import { onOtherAddress, setAddress } from './page-address.ts';
import { rememberSearch } from './recent-searches.ts';
import { openEngine } from './search-engine.ts';
import { appendSegments, create, phrase, segmentsOf } from './segments.ts';
import { sitePath } from './site-path.ts';
import { pageLocale, readWords } from './words.ts';

const FIELDS = [...FACETS, 'after', 'before', 'sort'] as const;
const AT_ONCE = 10;

type SearchLocale = PartialLocale<'date' | 'documentKind' | 'documentKinds' | 'list' | 'outcome' | 'searchResults'>;

/**
 * `<search-page>`: shows the results of the search in the address, and keeps the address in step with the search. Below
 * them stands the list of everything, which is the page without JavaScript.
 */
class SearchPage extends HTMLElement {
  #locale: SearchLocale = { ...pageLocale, words: readWords<SearchLocale['words']>(this) };
  #words = this.#locale.words.searchResults;
  #names = new Intl.Collator(pageLocale.tag);
  #form = this.querySelector('form') as HTMLFormElement;
  #input = this.querySelector<HTMLInputElement>('input[name=q]') as HTMLInputElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #results = this.querySelector('.results') as HTMLElement;
  #filters = this.querySelector('.filters') as HTMLElement;
  #hints = this.querySelector('.hints') as HTMLElement;
  #more = this.querySelector('[data-more]') as HTMLButtonElement;
  #engine: Promise<SearchEngine> | undefined;
  /** Whether Back is to lead to the search in the address: to type on begins another then. */
  #isMade = false;
  /** Counts the searches: an answer to any but the last is stale. */
  #search = 0;

  connectedCallback(): void {
    for (const element of this.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false;
    // On a phone the results come first.
    (this.#filters as HTMLDetailsElement).open = matchMedia('(min-width: 48rem)').matches;
    this.#input.addEventListener('input', () => {
      this.#address(this.#isMade ? 'pushState' : 'replaceState');
      this.#isMade = false;
      void this.#run();
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(this.#input.value);
      this.#address('pushState');
      void this.#run();
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target === this.#input) return;
      this.#address('pushState');
      void this.#run();
    });
    this.#more.addEventListener('click', () => void this.#run(this.#results.children.length));
    onOtherAddress(() => this.#read());
    this.#drawYears();
    this.#read();
  }

  /** Takes the search from the address. */
  #read(): void {
    const asked = new URLSearchParams(location.search);
    this.#isMade = asked.size > 0;
    this.#input.value = textStart(asked.get('q') ?? '', 400);
    for (const field of FIELDS) {
      const control = this.#control(field);
      const value = asked.get(field) ?? '';
      // A value that no option has yet, or never will, stays in the address and is answered for.
      if (
        control instanceof HTMLSelectElement &&
        value !== '' &&
        ![...control.options].some((one) => one.value === value)
      )
        control.add(new Option(value, value));
      control.value = field === 'sort' && value === '' ? 'relevance' : value;
    }
    void this.#run();
  }

  #control(field: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement;
  }

  /** Puts the search into the address. */
  #address(how: 'pushState' | 'replaceState'): void {
    const asked = new URLSearchParams();
    if (this.#input.value.trim() !== '') asked.set('q', this.#input.value);
    for (const field of FIELDS) {
      const { value } = this.#control(field);
      if (value !== '' && value !== 'relevance') asked.set(field, value);
    }
    const text = asked.toString();
    setAddress(text === '' ? '' : `?${text}`, how);
    this.#isMade = true;
  }

  #request(offset: number): SearchRequest {
    const filters: Record<string, string> = {};
    for (const field of FIELDS) {
      const { value } = this.#control(field);
      if (field !== 'sort' && value !== '') filters[field] = value;
    }
    const sort = this.#control('sort').value as NonNullable<SearchRequest['sort']>;
    return { text: this.#input.value, filters, sort, offset, limit: AT_ONCE };
  }

  /** The engine, opened once; anew where it could not be, or where the last search failed. */
  #open(): Promise<SearchEngine> {
    this.#engine ??= openEngine().catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  async #run(offset = 0): Promise<void> {
    this.#search += 1;
    const own = this.#search;
    const request = this.#request(offset);
    const isEmpty = request.text.trim() === '' && Object.keys(request.filters ?? {}).length === 0;
    this.toggleAttribute('data-empty', isEmpty);
    this.#hints.replaceChildren();
    if (isEmpty) {
      // What the first search needs is fetched before it is typed.
      void this.#open().catch(() => undefined);
      this.#results.replaceChildren();
      this.#tell([]);
      this.#more.hidden = true;
      this.toggleAttribute('data-found', false);
      return;
    }
    // More of what is shown would be added to what was asked for before.
    if (offset === 0) this.#more.hidden = true;
    try {
      const engine = await this.#open();
      const answer = await engine.search(request);
      if (own !== this.#search) return;
      this.#show(answer, offset);
      // After more of the same as well: the count before it may not have come in time.
      await this.#count(engine, { ...request, offset: 0 });
    } catch {
      // The index may be one of an older edition of the site: the next search opens it anew.
      this.#engine = undefined;
      if (own === this.#search) this.#fail(offset);
    }
  }

  /**
   * Fills the filters. What they count with is a file that grows with the archive: results do not wait for it, nor are they
   * taken back where it cannot be had.
   */
  async #count(engine: SearchEngine, request: SearchRequest): Promise<void> {
    const own = this.#search;
    const counted = await engine.search({ ...request, limit: 0, countFacets: true }).catch(() => undefined);
    if (counted?.facets && own === this.#search) this.#showFacets(counted.facets, counted.unread === 0);
  }

  #fail(offset: number): void {
    this.toggleAttribute('data-found', false);
    this.#tell([this.#words.failed]);
    const again = create('button', { type: 'button' }, this.#words.again);
    again.addEventListener('click', () => void this.#run(offset));
    this.#hints.replaceChildren(again);
  }

  #show(answer: SearchAnswer, offset: number): void {
    const { results, total } = answer;
    const items = results.map((result) => toItem(result, this.#locale));
    if (offset === 0) this.#results.replaceChildren(...items);
    else {
      this.#results.append(...items);
      items[0]?.querySelector('a')?.focus();
    }
    this.toggleAttribute('data-found', total > 0);
    const shown = offset + results.length;
    this.#more.hidden = shown >= total;
    this.#tell([this.#countWords(answer, shown), ...this.#notes(answer)]);
    if (total === 0) this.#showWays();
  }

  /** Shows sentences where a screen reader hears them, all at once. */
  #tell(sentences: readonly string[]): void {
    this.#status.replaceChildren(...sentences.map((sentence) => create('p', {}, sentence)));
  }

  /** What was taken for what, and what was left out. */
  #notes({ repairs, unknownFilters, unread }: SearchAnswer): string[] {
    const words = repairs.map((repair) => say(this.#words.repair, repair, pageLocale));
    const repaired = { repairs: listWords(words, 'comma', pageLocale) };
    return [
      ...(words.length > 0 ? [say(this.#words.repaired, repaired, pageLocale)] : []),
      ...unknownFilters.map((field) => this.#words.unknown[field]),
      ...(unread > 0 ? [say(this.#words.unread, { count: unread }, pageLocale)] : []),
    ];
  }

  /** Ways on where nothing was found. */
  #showWays(): void {
    const words = this.#input.value
      .trim()
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word));
    const filters = FIELDS.filter((field) => field !== 'sort' && this.#control(field).value !== '');
    if (filters.length > 0)
      this.#hints.append(this.#way(this.#words.unfiltered, `?q=${encodeURIComponent(this.#input.value)}`));
    if (words.length > 1) {
      for (const word of words.slice(0, 6))
        this.#hints.append(this.#way(say(this.#words.oneWord, { word }, pageLocale), `?q=${encodeURIComponent(word)}`));
    }
    this.#hints.append(create('p', {}, this.#words.below));
  }

  #way(label: string, href: string): HTMLElement {
    const link = create('a', { href }, label);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setAddress(href, 'pushState');
      this.#read();
    });
    return link;
  }

  /** @param isWhole False where a quotation was not looked for everywhere: then nothing is said of how many there are. */
  #showFacets({ facets, years }: FacetCounts, isWhole: boolean): void {
    const choice = (label: string, count: number) => (isWhole ? this.#choice(label, count) : label);
    for (const facet of FACETS) {
      const select = this.#control(facet) as HTMLSelectElement;
      const { value } = select;
      const options = facets[facet]
        .map(({ id, label, count }) => ({ id, count, label: this.#facetLabel(facet, id, label) }))
        .sort((a, b) => b.count - a.count || this.#names.compare(a.label, b.label))
        .map(({ id, label, count }) => new Option(choice(label, count), id, false, id === value));
      const isGone = value !== '' && !facets[facet].some(({ id }) => id === value);
      select.replaceChildren(
        new Option(this.#words.any, ''),
        ...options,
        ...(isGone ? [new Option(choice(value, 0), value, false, true)] : []),
      );
      select.disabled = options.length === 0 && value === '';
    }
    const counts = new Map(years.map(({ year, count }) => [String(year), count]));
    const most = Math.max(1, ...counts.values());
    for (const bar of this.#filters.querySelectorAll<HTMLElement>('[data-year]')) {
      const year = bar.dataset['year'] ?? '';
      const count = counts.get(year) ?? 0;
      bar.style.setProperty('--share', String(count / most));
      bar.title = isWhole ? say(this.#words.year, { year, count }, pageLocale) : year;
      bar.toggleAttribute('data-chosen', this.#isChosen(year));
    }
  }

  #choice(label: string, count: number): string {
    return say(this.#words.choice, { label, count }, pageLocale);
  }

  /** What depends on the language alone is in that of the page; names are as the index has them. */
  #facetLabel(facet: Facet, id: string, label: string): string {
    if (facet === 'kind') return this.#locale.words.documentKinds[id as DocumentKind];
    return facet === 'outcome' ? outcomeWord(id as Outcome, this.#locale) : label;
  }

  #countWords({ total, complete, results }: SearchAnswer, shown: number): string {
    if (total === 0) return this.#words.nothing;
    const isPart = results.length < total;
    const name = complete < total ? (isPart ? 'completeShown' : 'complete') : isPart ? 'shown' : 'all';
    return say(this.#words[name], { count: total, complete, shown }, pageLocale);
  }

  #isChosen(year: string): boolean {
    const [after, before] = [this.#control('after').value, this.#control('before').value];
    return (after !== '' || before !== '') && year >= after && (before === '' || year < before);
  }

  /** The histogram is a brush: dragging over years fills the two fields, which do the same by keyboard. */
  #drawYears(): void {
    const bars = [...this.#filters.querySelectorAll<HTMLElement>('[data-year]')];
    let from: string | undefined;
    const yearAt = ({ clientX }: PointerEvent) => {
      const bar = bars.find((one) => clientX <= one.getBoundingClientRect().right) ?? bars.at(-1);
      return bar?.dataset['year'] ?? '';
    };
    const brush = this.#filters.querySelector<HTMLElement>('.years');
    const choose = (event: PointerEvent) => {
      if (from === undefined || !event.isPrimary) return;
      const [first, last] = [from, yearAt(event)].sort() as [string, string];
      this.#control('after').value = first;
      this.#control('before').value = String(Number(last) + 1);
      for (const bar of bars) bar.toggleAttribute('data-chosen', this.#isChosen(bar.dataset['year'] ?? ''));
    };
    brush?.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      from = yearAt(event);
      brush.setPointerCapture(event.pointerId);
      choose(event);
    });
    brush?.addEventListener('pointermove', choose);
    brush?.addEventListener('pointerup', (event) => {
      if (from === undefined || !event.isPrimary) return;
      choose(event);
      from = undefined;
      this.#address('pushState');
      void this.#run();
    });
    brush?.addEventListener('pointercancel', () => (from = undefined));
  }
}

function toItem(
  { kind, url, title, date, outcome, alsoKnownAs, snippets, missing }: SearchResult,
  locale: SearchLocale,
): HTMLElement {
  const { documentKind, list, searchResults: words } = locale.words;
  const [best, ...others] = snippets;
  const target = (fragment: string | undefined) => sitePath(fragment ? `${url}#${fragment}` : url);
  const facts = create('p', { class: 'facts' }, documentKind[kind]);
  if (date !== '') facts.append(list.beside, formatDate(date, locale));
  if (outcome) {
    const mark = create('span', { class: 'outcome', 'data-outcome': outcome });
    mark.innerHTML = outcomeShapeSvg(outcome);
    mark.append(outcomeWord(outcome, locale));
    facts.append(list.beside, mark);
  }
  const link = create('a', { href: target(best?.fragment) });
  appendSegments(link, title);
  const item = create('li', {}, facts, create('h2', {}, link));
  if (alsoKnownAs.length > 0) {
    const name = segmentsOf(alsoKnownAs);
    item.append(create('p', { class: 'facts' }, ...phrase(words.alsoKnownAs, { name })));
  }
  if (best) {
    const snippet = create('p', { class: 'snippet' });
    appendSegments(snippet, best.segments);
    item.append(snippet);
  }
  for (const { fragment, segments } of others) {
    const passage = create('a', { class: 'passage', href: target(fragment) });
    appendSegments(passage, segments);
    item.append(passage);
  }
  if (missing.length > 0) {
    const left = create('s', {}, listWords(missing, 'comma', locale));
    item.append(create('p', { class: 'facts' }, ...phrase(words.without, { words: left })));
  }
  return item;
}

customElements.define('search-page', SearchPage);
