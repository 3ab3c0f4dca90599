import {
  countFacet,
  type FacetQuery,
  type FacetValues,
  matchesFacets,
  readFacetQuery,
  writeFacetQuery,
} from '../domain/facet.ts';
import { formatNumber, say } from '../words/message.ts';
import type { Words } from '../words/words.ts';
import { pageLocale, readWords } from './words.ts';

/** `<claim-filter>`: narrows the list that it holds by the choices above it, and keeps them in the address. */
class ClaimFilter extends HTMLElement {
  #words = readWords<Pick<Words['ledger'], 'choice' | 'shown' | 'unknown'>>(this);
  #selects: HTMLSelectElement[] = [];
  #entries: { item: HTMLElement; values: FacetValues<string> }[] = [];

  connectedCallback(): void {
    this.#selects = [...this.querySelectorAll('select')];
    this.#entries = [...this.querySelectorAll<HTMLElement>('li[data-facets]')].map((item) => ({
      item,
      values: JSON.parse(item.dataset['facets'] as string) as FacetValues<string>,
    }));
    (this.querySelector('.choices') as HTMLElement).hidden = false;
    this.addEventListener('change', () => {
      const query = Object.fromEntries(
        this.#selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
      );
      history.pushState(null, '', writeFacetQuery(query) || location.pathname);
      this.#show(query);
    });
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      history.pushState(null, '', location.pathname);
      this.#show({});
      this.#selects[0]?.focus();
    });
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #read(): void {
    const known = Object.fromEntries(
      this.#selects.map(({ name, options }) => [name, new Set([...options].map(({ value }) => value))]),
    );
    const { query, unknown } = readFacetQuery(location.search, known);
    this.#show(query, unknown);
  }

  #show(query: FacetQuery<string>, unknown: readonly string[] = []): void {
    let shown = 0;
    for (const { item, values } of this.#entries) {
      item.hidden = !matchesFacets(values, query);
      if (!item.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const count = group.querySelectorAll('li[data-facets]:not([hidden])').length;
      group.hidden = count === 0;
      const number = group.querySelector('h2 .count');
      if (number) number.textContent = formatNumber(count, pageLocale);
    }
    const values = this.#entries.map((entry) => entry.values);
    for (const select of this.#selects) {
      const counts = countFacet(values, select.name, query);
      select.value = query[select.name] ?? '';
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = counts.get(option.value) ?? 0;
        option.textContent = say(this.#words.choice, { label: option.dataset['label'] ?? '', count }, pageLocale);
        option.disabled = count === 0 && !option.selected;
      }
    }
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    if (clear) clear.hidden = Object.keys(query).length === 0;
    const status = this.querySelector('[role=status]') as HTMLElement;
    status.textContent = [
      ...(unknown.length > 0 ? [say(this.#words.unknown, { names: unknown.join(', ') }, pageLocale)] : []),
      say(this.#words.shown, { shown, count: this.#entries.length }, pageLocale),
    ].join(' ');
  }
}

customElements.define('claim-filter', ClaimFilter);
