import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, listFiles } from './built-site.ts';
import { build, checksums, copyProject, edit } from './project-copy.ts';

describe('a build', () => {
  it('of the same input in another folder gives the same bytes', () => {
    const project = copyProject({ isCold: true });
    const { status, output } = build(project);
    expect(status, output).toBe(0);
    expect(checksums(join(project, 'dist'))).toEqual(checksums(DIST));
  });

  it('refuses authors’ errors, all in one run with their places, and leaves the last good site alone', () => {
    const project = copyProject();
    mkdirSync(join(project, 'dist'));
    writeFileSync(join(project, 'dist/index.html'), 'the last good site');
    const content = join(project, 'content');
    const article = join(content, 'articles/after-the-boom.md');
    edit(join(content, 'events/izvestia-casic-report.yaml'), /^date: .*$/m, "date: '2014-02-30'");
    edit(join(content, 'claims/gas-deal-400bn.yaml'), /^kind: .*\n/m, '');
    edit(join(content, 'sources/izvestia-2014-08-06.yaml'), /^basedOn: .*$/m, 'basedOn: [rbth-2014-08-06]');
    mkdirSync(join(content, 'events/2014'));
    cpSync(join(content, 'events/eu-833-2014.yaml'), join(content, 'events/2014/eu-833-2014.yaml'));
    writeFileSync(join(content, 'topics/energy.yaml'), 'title: "Energy\n');
    writeFileSync(
      article,
      `${readFileSync(article, 'utf8')}\nWrong [@rbth-2014-08-07].\n\n![](/favicon.svg)\n\n[nowhere](/claims/no-such-claim/)\n`,
    );

    const { status, output } = build(project);

    expect(status).toBe(1);
    expect(output).toMatch(
      /content\/events\/izvestia-casic-report\.yaml:1:7 {2}invalid-date {2}.*"2014-02-30" is not a date/,
    );
    expect(output).toMatch(/content\/claims\/gas-deal-400bn\.yaml:\d+:\d+ {2}missing-field {2}.*"kind"/);
    expect(output).toMatch(
      /content\/sources\/[a-z0-9-]+\.yaml:\d+:\d+ {2}cyclic-basis {2}.*izvestia-2014-08-06 → rbth-2014-08-06|rbth-2014-08-06 → izvestia-2014-08-06/,
    );
    expect(output).toMatch(
      /content\/events\/eu-833-2014\.yaml:1:1 {2}duplicate-id|content\/events\/2014\/eu-833-2014\.yaml:1:1 {2}duplicate-id/,
    );
    expect(output).toMatch(/content\/topics\/energy\.yaml:\d+:\d+ {2}invalid-yaml/);
    expect(output).toMatch(
      /content\/articles\/after-the-boom\.md:\d+:8 {2}unknown-id {2}no source "rbth-2014-08-07"\. Did you mean "rbth-2014-08-06"\?/,
    );
    expect(output).toMatch(/content\/articles\/after-the-boom\.md:\d+:1 {2}missing-alt/);
    expect(output).toMatch(
      /content\/articles\/after-the-boom\.md:\d+:1 {2}broken-link {2}no page "\/claims\/no-such-claim\/"/,
    );
    expect(listFiles(join(project, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(project, 'dist/index.html'), 'utf8')).toBe('the last good site');
  });
});
