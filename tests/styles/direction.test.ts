import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

/** What is the same side in every script: drawings of time, and what only pages from right to left load. */
const PHYSICAL = new Set(['styles/timeline.css', 'styles/timeline-chart.css', 'styles/right-to-left.css']);

/** The CSS of a stylesheet, or of the style elements of a component, without comments. */
function cssOf(file: string): string {
  const text = readFileSync(join(SRC, file), 'utf8');
  const css = file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, inner]) => inner).join('\n');
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

const files = ['styles', 'components', 'pages'].flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:css|astro)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

describe('the styles', () => {
  it('name the sides of a text by where it begins and ends, so that they hold for every script', () => {
    const sided =
      /(?<![\w-])(?:(?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?\s*:[^;]*|(?:text-align|float|clear)\s*:\s*(?:left|right))/g;
    const found = files
      .filter((file) => !PHYSICAL.has(file))
      .flatMap((file) => [...cssOf(file).matchAll(sided)].map(([rule]) => `${file}: ${rule}`));
    expect(files.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  it('give no side of a box in a list of four that differ', () => {
    const four =
      /(?<![\w-])(?:padding|margin|inset|border-(?:width|style|color))\s*:\s*((?:[^\s;()]+(?:\([^;]*?\))?\s+){3}[^\s;]+)\s*;/g;
    const found = files.flatMap((file) =>
      [...cssOf(file).matchAll(four)]
        .filter(([, values = '']) => {
          const [, right, , left] = values.split(/\s+(?![^(]*\))/);
          return right !== left;
        })
        .map(([rule]) => `${file}: ${rule}`),
    );
    expect(found).toEqual([]);
  });
});
