import { lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { listFiles } from './built-site.ts';
import { build, checksums, copyProject, edit, forgetBuilds } from './project-copy.ts';

const CLAIM = 'components-several-billion';
const DRAFT = 'a-draft-that-no-build-publishes';
const REASONING = 'A delivery note turned up in an archive.';

/** Pages of a folder that name the claim. */
function pagesWithClaim(folder: string): { path: string; html: string }[] {
  return listFiles(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
    .filter(({ html }) => html.includes(`claims/${CLAIM}/`) || html.includes(`#claim-${CLAIM}`));
}

// Three builds of the whole publication take their time on a small machine.
describe('a claim that is judged again', () => {
  it('has its new outcome on every page that shows it, though its articles come from the cache', () => {
    const project = copyProject();
    const site = join(project, 'dist');
    const first = build(project);
    expect(first.status, first.output).toBe(0);
    const before = pagesWithClaim(site);
    expect(before.length).toBeGreaterThan(5);

    const content = join(project, 'content');
    const file = join(content, `claims/${CLAIM}.yaml`);
    const claim = parse(readFileSync(file, 'utf8')) as { assessments: object[] };
    claim.assessments.push({ date: '2026-11-25', outcome: 'disputed', confidence: 'low', reasoning: REASONING });
    writeFileSync(file, stringify(claim));
    edit(join(content, 'sources/rbth-2014-08-06.yaml'), /^published: .*$/m, "published: '2014-08-07'");
    edit(join(content, 'events/izvestia-casic-report.yaml'), /^title: .*$/m, 'title: A retitled event');
    const article = readFileSync(join(content, 'articles/after-the-boom.md'), 'utf8');
    const draft = article.replace(/^title: .*$/m, `title: ${DRAFT}\ndraft: true`);
    writeFileSync(join(content, `articles/${DRAFT}.md`), draft);
    symlinkSync(join(project, 'README.md'), join(project, 'public/linked.txt'));
    writeFileSync(join(project, 'README.md'), 'Read me.');
    const second = build(project);
    expect(second.status, second.output).toBe(0);

    const published = readFileSync(join(site, 'articles/the-chip-order-that-was-always-next-year/index.html'), 'utf8');
    expect(published).toMatch(new RegExp(`<a class="claim" data-outcome="disputed" href="#claim-${CLAIM}"`));
    expect(published).toContain(REASONING);
    expect(published).toContain('judged again');
    expect(published).toContain('Russia Beyond the Headlines, 7 August 2014');
    expect(readFileSync(join(site, `claims/${CLAIM}/index.html`), 'utf8')).toContain(REASONING);

    // Whoever has the site has not the disk of its author.
    expect(lstatSync(join(site, 'linked.txt')).isFile()).toBe(true);
    expect(readFileSync(join(site, 'linked.txt'), 'utf8')).toBe('Read me.');

    // A draft is in no page, feed, index or list, nor does any file have its name.
    for (const path of listFiles(site)) {
      expect(path).not.toContain(DRAFT);
      expect(readFileSync(join(site, path)).includes(DRAFT), path).toBe(false);
    }

    for (const { path, html } of before) expect(readFileSync(join(site, path), 'utf8'), path).not.toBe(html);

    // Nothing is stale anywhere: the same content built without any cache gives the same bytes.
    const made = checksums(site);
    forgetBuilds(project);
    const clean = build(project);
    expect(clean.status, clean.output).toBe(0);
    expect(checksums(site)).toEqual(made);
  }, 600_000);
});
