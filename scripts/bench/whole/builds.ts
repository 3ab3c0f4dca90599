import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './figure.ts';
import { folderSize } from './folder.ts';
import { blogProject, changeOneArticle, ownProject, type Project } from './project.ts';
import { type Cost, measureCommand } from './process-tree.ts';

/** The built sites of one size, with what building them took. */
export interface Builds {
  readonly own: Project;
  readonly blog: Project;
  readonly figures: Figures;
}

/**
 * Builds the site, the blog and the floor of one content folder, each `runs` times by turns, and again with nothing and
 * with one article changed. Figures are medians.
 * @param folder An empty folder but for `content/`; the built sites stay in it.
 */
export async function measureBuilds(folder: string, runs: number, tell: (what: string) => void): Promise<Builds> {
  const content = join(folder, 'content');
  const own = ownProject(folder);
  const blogFolder = join(folder, 'minimal-blog');
  mkdirSync(blogFolder);
  const blog = blogProject(blogFolder, content);
  const costs = { own: emptyCosts(), blog: emptyCosts(), floor: [] as Cost[] };
  let bodies = 0;
  for (let run = 0; run < runs; run += 1) {
    tell('cold build');
    costs.own.cold.push(await own.buildCold());
    tell('cold build of the blog');
    costs.blog.cold.push(await blog.buildCold());
    tell('floor');
    const out = join(folder, 'floor');
    const floor = await measureCommand(
      process.execPath,
      [join(import.meta.dirname, 'floor.ts'), content, own.dist, out],
      { cwd: folder },
    );
    rmSync(out, { recursive: true });
    costs.floor.push(floor);
    bodies = Number(floor.output);
    tell('unchanged rebuild');
    costs.own.unchanged.push(await own.rebuild());
    costs.blog.unchanged.push(await blog.rebuild());
    changeOneArticle(content);
    tell('rebuild with one article changed');
    costs.own.changed.push(await own.rebuild());
    costs.blog.changed.push(await blog.rebuild());
  }
  const floor = { seconds: median(costs.floor, 'seconds'), megabytes: median(costs.floor, 'megabytes') };
  const seconds = (kind: keyof Costs) => ({
    ours: median(costs.own[kind], 'seconds'),
    floor: floor.seconds,
    blog: median(costs.blog[kind], 'seconds'),
  });
  const [cold, unchanged, changed] = [seconds('cold'), seconds('unchanged'), seconds('changed')];
  const share = (part: typeof cold) => ({ ours: part.ours / cold.ours });
  const [ownSize, blogSize] = [folderSize(own.dist), folderSize(blog.dist)];
  const articles = folderSize(join(content, 'articles')).files;
  return {
    own,
    blog,
    figures: {
      cold,
      unchanged,
      'unchanged-share': share(unchanged),
      changed,
      'changed-share': share(changed),
      // A rebuild may need more than a cold build, so that the largest of all counts.
      ...(floor.megabytes === 0
        ? {}
        : { memory: { ours: peak(costs.own), floor: floor.megabytes, blog: peak(costs.blog) } }),
      bytes: { ours: ownSize.bytes / 1e6, floor: bodies / 1e6, blog: blogSize.bytes / 1e6 },
      files: { ours: ownSize.files, floor: articles, blog: blogSize.files },
    },
  };
}

interface Costs {
  readonly cold: Cost[];
  readonly unchanged: Cost[];
  readonly changed: Cost[];
}

function emptyCosts(): Costs {
  return { cold: [], unchanged: [], changed: [] };
}

function median(costs: readonly Cost[], key: 'seconds' | 'megabytes'): number {
  const values = costs.map((cost) => cost[key]).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

function peak({ cold, unchanged, changed }: Costs): number {
  return Math.max(...[...cold, ...unchanged, ...changed].map(({ megabytes }) => megabytes));
}
