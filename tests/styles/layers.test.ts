import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** The styles of each component and page, one style element after the other. */
const styles = ['components', 'pages'].flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) =>
      [...readFileSync(join(SRC, folder, file), 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
        ([, css = '']) => ({ file: `${folder}/${file}`, css: css.replace(/\/\*[\s\S]*?\*\//g, '') }),
      ),
    ),
);

/** What stands before each block that lies in no other. */
function outermost(css: string): string[] {
  let depth = 0;
  return css.split(/([{}])/).flatMap((part) => {
    if (part === '{') depth += 1;
    else if (part === '}') depth -= 1;
    else if (depth === 0 && part.trim() !== '') return [part.trim()];
    return [];
  });
}

it('no rule of a component stands outside of a layer, where it would win over all of them', () => {
  expect(styles.length).toBeGreaterThan(40);
  const loose = styles.flatMap(({ file, css }) =>
    outermost(css)
      .filter((head) => !head.startsWith('@layer '))
      .map((head) => `${file}: ${head}`),
  );
  expect(loose).toEqual([]);
});
