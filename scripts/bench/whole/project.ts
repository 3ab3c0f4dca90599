import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../paths.mjs';
import { type Cost, measureCommand } from './process-tree.ts';

/** What is built and measured: a project in a folder of its own, sharing only the installed packages. */
export interface Project {
  readonly dist: string;
  /** Builds with nothing kept from before. */
  buildCold(): Promise<Cost>;
  /** Builds again over what the last build has kept. */
  rebuild(): Promise<Cost>;
}

const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const BLOG = join(import.meta.dirname, '../minimal-blog');

/** This project around a content folder that lies in `folder` already, built by its own `npm run build`. */
export function ownProject(folder: string): Project {
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  return project(folder, ['scripts/build.mjs']);
}

/** A minimal Astro blog of the articles of a content folder, rendered by the same processor. */
export function blogProject(folder: string, content: string): Project {
  cpSync(BLOG, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  mkdirSync(join(folder, 'content'));
  symlinkSync(join(root, 'src/markdown'), join(folder, 'markdown'), 'junction');
  symlinkSync(join(content, 'articles'), join(folder, 'content/articles'), 'junction');
  return project(folder, ['node_modules/astro/bin/astro.mjs', 'build']);
}

function project(folder: string, build: readonly string[]): Project {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const dist = join(folder, 'dist');
  const run = () => measureCommand(process.execPath, build, { cwd: folder });
  return {
    dist,
    buildCold: () => {
      for (const kept of [dist, join(folder, '.cache'), join(folder, '.astro')])
        rmSync(kept, { recursive: true, force: true });
      return run();
    },
    rebuild: run,
  };
}

/** Adds a sentence to an article in the middle of a content folder, so that one article has changed. */
export function changeOneArticle(content: string): void {
  const files = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const file = join(content, 'articles', files[Math.floor(files.length / 2)] ?? '');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} One sentence more.\n`);
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Iterable<{ readonly path: string; readonly text: string }>): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
