import boxUrl from './search-box.ts?worker&url';

/**
 * Waits until somebody wants to search, and only then loads what searches: the first focus or pointer on a box, "/" or
 * Ctrl-K. Every page carries this, and nothing else of the search.
 */
const form = document.querySelector<HTMLElement>('search-box');
/** Where it cannot be loaded, the form works alone; browsers remember that it failed, until another page is opened. */
const load = () => import(/* @vite-ignore */ boxUrl).catch(() => undefined);

form?.addEventListener('focusin', load, { once: true });
form?.addEventListener('pointerover', load, { once: true });
addEventListener('keydown', (event) => {
  // Whoever types a slash into a field means the slash.
  if ((event.key !== '/' || (event.target as HTMLElement).closest('input,select,textarea')) && !isControlK(event))
    return;
  // The one in the head of the page comes first; the search page has its own.
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.select();
});

/** By the letter, and by the place of the key where the keyboard writes no Latin letters ("л", "ن"). */
function isControlK({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && (key.toLowerCase() === 'k' || (code === 'KeyK' && key > '~'));
}
