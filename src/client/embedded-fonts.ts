/**
 * The web fonts in which an element's text stands on this page, whichever the publication has chosen, as `@font-face` rules
 * whose files are data addresses. One that cannot be read is left out: its text then stands in the next font of the row.
 */
export async function embeddedFonts(element: Element): Promise<string> {
  const families = getComputedStyle(element).fontFamily.split(',').map(familyName);
  const points = [...new Set(element.textContent)].map((character) => character.codePointAt(0) ?? 0);
  const rules = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(
      ({ style }) =>
        families.includes(familyName(style.getPropertyValue('font-family'))) &&
        style.getPropertyValue('font-style') !== 'italic' &&
        hasAny(style.getPropertyValue('unicode-range'), points),
    );
  return (await Promise.all(rules.map(embed))).join('');
}

function familyName(name: string): string {
  return name.trim().replace(/^["']|["']$/g, '');
}

/** Whether a range of characters (`U+0-FF, U+4??`; none is all) has any of some. */
function hasAny(range: string, points: readonly number[]): boolean {
  return (range || 'U+0-10FFFF').split(',').some((part) => {
    const [from = '', to = from] = part.trim().slice('U+'.length).split('-');
    const [first, last] = [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)];
    return points.some((point) => point >= first && point <= last);
  });
}

async function embed({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, url] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
  // A font of the reader's own machine has no file.
  if (url === undefined) return '';
  const response = await fetch(new URL(url, parentStyleSheet?.href ?? location.href)).catch(() => undefined);
  if (!response?.ok) return '';
  const file = await dataUrl(await response.blob());
  const kept = ['font-family', 'font-weight', 'unicode-range'].map((name) => {
    const value = style.getPropertyValue(name);
    return value === '' ? '' : `${name}:${value};`;
  });
  return `@font-face{${kept.join('')}src:url(${file})}`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.readAsDataURL(blob);
  });
}
