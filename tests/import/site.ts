import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSite, type ImportOrder } from '../../src/import/import.ts';
import type { SiteFolder } from '../../src/import/site-folder.ts';
import { lintContent } from '../../src/lint/lint.ts';
import { readContent } from '../../src/lint/read.ts';
import { aFolder, writeFiles } from '../scripts/temporary-folder.ts';

/** A publication that has a site.yaml and a story, and waits for its articles. */
export function anEmptyPublication(lead: string): string {
  return aFolder({
    'content/site.yaml': `name: Test\ntagline: A test\ndescription: A test.\nurl: https://test.example\nlanguage: en\nlead: ${lead}\nstory: all\n`,
    'content/stories/all.yaml': "title: All\nsummary: Everything.\ncovers: '2000/..'\n",
  });
}

/** An order for the posts of a folder. */
export function anOrder(site: string, root: string, changes: Partial<ImportOrder> = {}): ImportOrder {
  return {
    folder: site,
    only: undefined,
    generator: undefined,
    url: undefined,
    articles: join(root, 'content', 'articles'),
    kind: 'report',
    author: undefined,
    topic: undefined,
    leastPosts: 1,
    hasFormerly: false,
    isOverwriting: false,
    isDryRun: false,
    today: '2026-11-25',
    ...changes,
  };
}

/** Imports a site with these files into a new publication whose lead is the article of that id. */
export async function imported(
  files: Readonly<Record<string, string>>,
  lead: string,
  changes: Partial<ImportOrder> = {},
) {
  const site = aFolder(files);
  const root = anEmptyPublication(lead);
  const result = await importSite(anOrder(site, root, changes));
  return {
    site,
    root,
    result,
    /** Remarks as `file:line code text`. */
    remarks: result.remarks.map(({ file, line, code, text }) => `${file}:${line} ${code} ${text}`),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    has: (path: string) => existsSync(join(root, path)),
  };
}

/** What the content check says of a publication. */
export async function issuesOf(root: string): Promise<string[]> {
  const folder = join(root, 'public');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const publicFiles = new Set(files.map((path) => `/${path.replaceAll('\\', '/')}`));
  const issues = lintContent({ ...(await readContent(root)), publicFiles });
  return issues.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

export { writeFiles };

/** A site of which nothing is known but what makes it and how it is configured. */
export function anEmptySite(generator: SiteFolder['generator'], config: SiteFolder['config']): SiteFolder {
  return { root: '/', files: new Map(), links: new Set(), generator, config, url: undefined };
}
