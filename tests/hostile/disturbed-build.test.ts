import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, checksums, copySmallProject, edit, forgetBuilds, startBuild } from '../project-copy.ts';

const ARTICLES = 'content/articles';

/** What a build leaves beside its site while it runs. */
function leftovers(project: string): string[] {
  return readdirSync(join(project, '.cache')).filter((name) => /^(?:build|pages|program)-\d|previous/.test(name));
}

describe('a build that is disturbed', () => {
  it('leaves the last good site, and nothing that hinders the next build', async () => {
    const project = copySmallProject();
    const dist = join(project, 'dist');
    expect(build(project).status).toBe(0);
    const good = checksums(dist);
    const [article = ''] = readdirSync(join(project, ARTICLES));
    edit(join(project, ARTICLES, article), /^title: .*$/m, 'title: Written while the disk was full');

    // Killed with all its processes, once it has begun to write.
    const killed = startBuild(project);
    await expect
      .poll(() => leftovers(project).some((name) => name.startsWith('build-')), { timeout: 120_000 })
      .toBe(true);
    killed.kill();
    await killed.ended;
    expect(checksums(dist)).toEqual(good);

    // No file of more than 20 kB can be written: none of pages, of what is kept, or of compressed twins.
    const full = startBuild(project, { bytes: 20 * 1024 });
    expect(await full.ended).not.toBe(0);
    expect(full.output()).toContain('dist/ is still the last good build.');
    expect(checksums(dist)).toEqual(good);

    // Two at once, after both: the second waits, and neither is in the other's way.
    const both = [startBuild(project), startBuild(project)];
    expect(await Promise.all(both.map(({ ended }) => ended)), both.map(({ output }) => output()).join()).toEqual([
      0, 0,
    ]);
    expect(both.filter(({ output }) => output().includes('Waiting for the build of process')).length).toBe(1);
    expect(leftovers(project)).toEqual([]);
    const after = checksums(dist);
    expect(after).not.toEqual(good);

    // The same as from nothing.
    forgetBuilds(project);
    expect(build(project).status).toBe(0);
    expect(checksums(dist)).toEqual(after);
  }, 1_200_000);

  it('has a page again that a file of public/ stood in for, once that is gone', () => {
    const project = copySmallProject();
    const [dist, publicFolder] = [join(project, 'dist'), join(project, 'public')];
    expect(build(project).status).toBe(0);
    const good = checksums(dist);
    const page = good.flatMap((line) => /(topics\/[^/]+)\/index\.html$/.exec(line)?.[1] ?? [])[0] ?? '';
    mkdirSync(join(publicFolder, page), { recursive: true });
    writeFileSync(join(publicFolder, page, 'index.html'), '<p>No page.</p>');
    expect(build(project).output).toContain(`${page}/index.html is there twice`);
    expect(readFileSync(join(dist, page, 'index.html'), 'utf8')).toBe('<p>No page.</p>');

    rmSync(join(publicFolder, 'topics'), { recursive: true });
    expect(build(project).output).not.toContain('is there twice');
    expect(checksums(dist)).toEqual(good);
  }, 600_000);
});
