import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

const TREES = /^(?:hast|xast|unist|mdast|vfile|unified)(?:-|$)/;
const D3 = /^d3-/;

/** What the files of a folder may import: folders of src/ and patterns of package names. */
const ALLOWED: Record<string, { folders: string[]; packages: RegExp[] }> = {
  domain: { folders: ['domain'], packages: [/^zod$/] },
  words: { folders: ['words'], packages: [] },
  styles: { folders: ['styles'], packages: [/^@theme/] },
  outputs: {
    folders: ['domain', 'words', 'outputs'],
    packages: [
      D3,
      TREES,
      /^@orama\/stemmers/,
      /^fuse\.js/,
      /^xastscript$/,
      /^fflate$/,
      /^schema-dts$/,
      /^sitemap$/,
      /^zod$/,
    ],
  },
  picture: {
    folders: ['words', 'outputs', 'picture'],
    packages: [/^node:/, /^@takumi-rs\/core$/, /^fontkitten$/, /^sharp$/],
  },
  markdown: {
    folders: ['domain', 'markdown'],
    packages: [TREES, /^remark-/, /^rehype-/, /^@astrojs\/markdown-remark$/],
  },
  editor: { folders: ['editor'], packages: [/^@sveltia\/cms$/] },
  preview: { folders: ['outputs', 'lint', 'preview'], packages: [/^node:/, /^vite$/, /^astro$/] },
  'content.config.ts': { folders: ['domain', 'build'], packages: [/^astro:content$/] },
  'content.ts': { folders: ['edition'], packages: [] },
  edition: {
    folders: ['domain', 'markdown', 'words', 'outputs', 'build', 'edition'],
    packages: [/^astro:(?:content|config\/server)$/, /^node:/],
  },
  lint: {
    folders: ['domain', 'words', 'markdown', 'lint'],
    packages: [
      /^node:/,
      /^yaml$/,
      /^zod$/,
      TREES,
      /^remark-lint-/,
      /^cspell-trie-lib$/,
      /^fastest-levenshtein$/,
      /^github-slugger$/,
      /^string-width$/,
    ],
  },
  client: {
    folders: ['domain', 'words', 'outputs', 'client', 'styles'],
    packages: [D3, /^fuse\.js/, /^@fontsource\//, /^workbox-/],
  },
  authoring: {
    folders: ['domain', 'lint', 'authoring'],
    packages: [/^node:/, /^yaml$/, /^zod$/, /^@clack\/prompts$/, /^any-ascii$/],
  },
  export: {
    folders: ['domain', 'markdown', 'lint', 'outputs', 'export'],
    packages: [/^node:/],
  },
  import: {
    folders: ['domain', 'words', 'markdown', 'lint', 'authoring', 'import'],
    packages: [/^node:/, /^yaml$/, /^smol-toml$/, TREES, /^remark-/, /^any-ascii$/, /^github-slugger$/],
  },
  components: {
    folders: ['domain', 'words', 'outputs', 'components', 'client', 'styles'],
    packages: [/^@fontsource\//],
  },
  'middleware.ts': { folders: ['outputs', 'content.ts'], packages: [/^astro:middleware$/] },
  build: {
    folders: ['domain', 'outputs', 'markdown', 'build'],
    packages: [/^node:/, /^vite$/, /^astro(?:$|\/)/, /^@astrojs\/markdown-remark$/, /^js-yaml$/, /^zod$/],
  },
  pages: {
    folders: ['domain', 'words', 'outputs', 'picture', 'components', 'content.ts', 'styles'],
    packages: [/^astro:config\/server$/],
  },
};

interface SourceFile {
  /** Path from src/, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /(?<!\.d)\.(?:ts|astro|js)$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    const imports = [
      ...text.matchAll(
        /^\s*(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
      ),
    ];
    return { path, text, imports: imports.map((match) => (match[1] ?? match[2] ?? match[3]) as string) };
  });

function folderOf(path: string): string {
  return path.split('/')[0] as string;
}

/** The file in src/ that a relative import names, or undefined for a package. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return join(dirname(file.path), specifier.replace(/\?.*$/, '')).split(sep).join('/');
}

/**
 * A picture of what imports what in src/, as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html). An arrow
 * that others already imply, by way of a third folder, is left out.
 */
function drawFolders(): string {
  const imported = new Map<string, Set<string>>();
  for (const file of files) {
    const from = folderOf(file.path);
    const targets = imported.get(from) ?? new Set<string>();
    imported.set(from, targets);
    for (const specifier of file.imports) {
      const target = targetOf(file, specifier);
      if (target !== undefined && folderOf(target) !== from) targets.add(folderOf(target));
    }
  }
  const reaches = (from: string, to: string): boolean =>
    [...(imported.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  const arrows = [...imported].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((between) => between !== to && reaches(between, to)))
      .map((to) => `  ${from} --> ${to}`),
  );
  return ['flowchart TD', ...arrows.sort(), ''].join('\n');
}

describe('the structure of src/', () => {
  it('has only imports that its table allows', () => {
    const refused = files.flatMap((file) => {
      const rule = ALLOWED[folderOf(file.path)];
      return file.imports
        .filter((specifier) => {
          const target = targetOf(file, specifier);
          if (target === undefined) return !rule?.packages.some((pattern) => pattern.test(specifier));
          return !rule?.folders.includes(folderOf(target));
        })
        .map((specifier) => `${file.path} imports ${specifier}`);
    });
    expect(files.length).toBeGreaterThan(50);
    // What is loaded only when it is wanted counts as well.
    expect(files.find(({ path }) => path === 'preview/preview.ts')?.imports).toContain('../lint/lint.ts');
    expect(refused).toEqual([]);
  });

  it('is as the picture in docs/architecture.md shows it', () => {
    const page = resolve(SRC, '../docs/architecture.md');
    const empty = /```mermaid\s*```/;
    const text = readFileSync(page, 'utf8');
    // Emptied by hand, it is drawn anew.
    if (empty.test(text) && !process.env['CI'])
      writeFileSync(page, text.replace(empty, `\`\`\`mermaid\n${drawFolders()}\`\`\``));
    expect(/```mermaid\n([\s\S]*?)```/.exec(readFileSync(page, 'utf8'))?.[1]).toBe(drawFolders());
  });

  it('has no circle of imports', () => {
    const graph = new Map(files.map((file) => [file.path, file.imports.flatMap((name) => targetOf(file, name) ?? [])]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('keeps the clock, the DOM and Astro out of domain and outputs', () => {
    const impure = files
      .filter(({ path }) => ['domain', 'outputs'].includes(folderOf(path)))
      .filter(({ text }) =>
        /\bDate\.now\(|\bnew Date\(\)|\bdocument\.[a-z]+[A-Z(]|\bwindow\.|\bastro:|\bprocess\./.test(
          text.replace(/\/\*[\s\S]*?\*\//g, ''),
        ),
      );
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = files.filter(({ path }) =>
      /^(?:utils?|helpers?|misc|common|manager|index)\.ts$/.test(basename(path)),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('has a row in docs/architecture.md for each rule', () => {
    const text = readFileSync(resolve(SRC, '../docs/architecture.md'), 'utf8');
    for (const folder of Object.keys(ALLOWED))
      expect(text).toMatch(new RegExp(`^\\| (?:[^|]*, )?${folder.replaceAll('.', '\\.')}(?:,[^|]*?)? *\\|`, 'm'));
  });
});
