import { pathWithin } from './kept-path.ts';

/** Relations under which a page loads a file to show itself; a canonical address or a feed is only named. */
const LOADED = /(?:^|\s)(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)(?:\s|$)/;

/**
 * Paths of the files of this site that a page loads by its markup: styles, scripts, fonts, icons, pictures, data. It reads
 * the HTML that this site writes (attributes in double quotes), where no parser is at hand.
 * @param base Path under which the site stands, with a slash at both ends.
 */
export function namedFiles(html: string, base: string): string[] {
  const found = new Set<string>();
  for (const [tag, name] of html.matchAll(/<(link|script|img)\s(?:[^>"]|"[^"]*")*>/g)) {
    if (name === 'link' && !LOADED.test(attribute(tag, 'rel'))) continue;
    const url = attribute(tag, name === 'link' ? 'href' : 'src');
    const path = url === '' ? undefined : pathWithin(url, base);
    if (path !== undefined) found.add(path);
  }
  return [...found];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/**
 * Paths of the scripts that a script loads, at once or when they are first wanted; told by its path and text. Those of the
 * search are left out: they are of use only with the index.
 */
export function loadedScripts(path: string, script: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = script.matchAll(/["'`](?:\.\/|\/[^"'`]*\/_astro\/|\/_astro\/)([\w.-]+\.js)["'`]/g);
  const names = [...found].flatMap(([, name = '']) => (name.startsWith('search-') ? [] : [name]));
  return [...new Set(names)].map((name) => folder + name);
}
