/**
 * What the server wrote for the script of an element (`components/ScriptWords.astro`).
 * @throws Error where it wrote nothing.
 */
export function readWords<Words>(element: Element): Words {
  return JSON.parse((element.querySelector('[data-words]') as Element).textContent as string) as Words;
}

/** The language of this page, for `say` and for dates. */
export const pageLocale = { tag: document.documentElement.lang };
