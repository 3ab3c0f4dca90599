import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { listFiles } from './built-site.ts';
import { build, checksums, copyProject, copySmallProject, forgetBuilds } from './project-copy.ts';

type Fields = Record<string, unknown>;

/** The content of a project, and ways to edit it as authors do. */
function openContent(project: string) {
  const at = (path: string) => join(project, 'content', path);
  const first = (collection: string) => `${collection}/${readdirSync(at(collection)).sort()[0] as string}`;
  const editYaml = (path: string, change: (fields: Fields) => void) => {
    const fields = parse(readFileSync(at(path), 'utf8')) as Fields;
    change(fields);
    writeFileSync(at(path), stringify(fields));
  };
  const editArticle = (path: string, change: (fields: Fields) => void, text = '') => {
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(at(path), 'utf8')) ?? [];
    const fields = parse(head) as Fields;
    change(fields);
    writeFileSync(at(path), `---\n${stringify(fields)}---\n${body}${text}`);
  };
  return { at, first, editYaml, editArticle };
}

/** Every kind of edit, each by itself; in an order in which none hides what the one before it has left stale. */
const EDITS = {
  'a sentence of an article': ({ first, editArticle }) =>
    editArticle(first('articles'), () => undefined, '\nOne sentence more.\n'),
  'an open question': ({ first, editArticle }) =>
    editArticle(first('articles'), (fields) => {
      fields['questions'] = [{ text: 'Is it still open?', wouldChange: 'An answer.' }];
    }),
  'a correction': ({ first, editArticle }) =>
    editArticle(first('articles'), (fields) => {
      fields['corrections'] = [{ date: '2026-11-01', text: 'A number was wrong.' }];
    }),
  'the title of an article': ({ first, editArticle }) =>
    editArticle(first('articles'), (fields) => {
      fields['title'] = 'A title of its own';
    }),
  'a claim': ({ first, editYaml }) =>
    editYaml(first('claims'), (fields) => {
      fields['statement'] = 'Something else was claimed.';
    }),
  'a new judgement': ({ first, editYaml }) =>
    editYaml(first('claims'), (fields) => {
      const evidence = { events: [], sources: fields['sources'] };
      (fields['assessments'] as object[]).push({
        ...{ date: '2026-11-02', outcome: 'disputed', confidence: 'low', reasoning: 'A note turned up.', evidence },
      });
    }),
  'the title of an event': ({ first, editYaml }) =>
    editYaml(first('events'), (fields) => {
      fields['title'] = 'It happened otherwise';
      delete fields['short'];
    }),
  'the date of an event': ({ first, editYaml }) =>
    editYaml(first('events'), (fields) => {
      // Less sure than it was, so that nothing that was judged by it is wrong.
      fields['date'] = `${String(fields['date']).slice(0, 4)}~`;
    }),
  'a source': ({ first, editYaml }) =>
    editYaml(first('sources'), (fields) => {
      fields['publisher'] = 'Another Publisher';
    }),
  'the name of an entity': ({ first, editYaml }) =>
    editYaml(first('entities'), (fields) => {
      fields['aliases'] = [fields['name'] as string];
      fields['name'] = 'A Name Nobody Had';
    }),
  'a disagreement': ({ first, editYaml }) =>
    editYaml(first('disagreements'), (fields) => {
      fields['question'] = 'Which of the two is right?';
    }),
  'a series': ({ first, editYaml }) =>
    editYaml(first('series'), (fields) => {
      for (const point of fields['points'] as { value: number }[]) point.value += 1;
    }),
  'a story': ({ first, editYaml }) =>
    editYaml(first('stories'), (fields) => {
      fields['title'] = 'A story told anew';
    }),
  'a topic': ({ first, editYaml }) =>
    editYaml(first('topics'), (fields) => {
      fields['title'] = 'A topic of another name';
    }),
  'an author': ({ first, editYaml }) =>
    editYaml(first('authors'), (fields) => {
      fields['name'] = 'Ann Other';
    }),
  'a fixed page': ({ first, editArticle }) => editArticle(first('pages'), () => undefined, '\nOne sentence more.\n'),
  'a public file': ({ at }) => writeFileSync(at('../public/added.txt'), 'A file that was not there.'),
  'new entries': ({ at, first, editYaml }) => {
    for (const collection of ['sources', 'events', 'claims', 'articles'])
      cpSync(at(first(collection)), at(first(collection).replace(/[^/]*(\.\w+)$/, 'zz-added$1')));
    // Of no known day, so that it can report whatever the first claim is.
    editYaml('sources/zz-added.yaml', (fields) => {
      delete fields['published'];
    });
    for (const path of ['events/zz-added.yaml', 'claims/zz-added.yaml'])
      editYaml(path, (fields) => {
        fields['sources'] = ['zz-added'];
      });
  },
  'entries gone': ({ at }) => {
    for (const file of [
      'sources/zz-added.yaml',
      'events/zz-added.yaml',
      'claims/zz-added.yaml',
      'articles/zz-added.md',
      'articles/zz-translation.md',
    ])
      rmSync(at(file));
    rmSync(at('../public/added.txt'));
  },
  'a translation': ({ at, first, editArticle }) => {
    const id = /([^/]*)\.md$/.exec(first('articles'))?.[1];
    cpSync(at(first('articles')), at('articles/zz-translation.md'));
    editArticle('articles/zz-translation.md', (fields) => {
      Object.assign(fields, { language: 'ru', translationOf: id, title: 'Заголовок "по-русски"' });
    });
  },
  'the title of a translation': ({ editArticle }) =>
    editArticle('articles/zz-translation.md', (fields) => {
      fields['title'] = 'Другой заголовок';
    }),
  'a new id': ({ at, first, editArticle }) => {
    const path = first('articles');
    const id = /([^/]*)\.md$/.exec(path)?.[1] as string;
    renameSync(at(path), at('articles/aa-renamed.md'));
    for (const name of readdirSync(at('articles'))) {
      const file = at(`articles/${name}`);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`/articles/${id}/`, '/articles/aa-renamed/'));
    }
    editArticle('articles/aa-renamed.md', (fields) => {
      fields['formerly'] = [id];
    });
  },
  'the site itself': ({ editYaml }) =>
    editYaml('site.yaml', (fields) => {
      fields['tagline'] = 'Another tagline';
    }),
  'words of the interface': ({ at }) => {
    mkdirSync(at('words'));
    writeFileSync(at('words/en.yaml'), 'layout:\n  skip: Skip to what matters\n');
  },
  'a theme': ({ at }) => {
    const own = readFileSync(at('../src/styles/theme.css'), 'utf8');
    writeFileSync(at('theme.css'), own.replace(/#[0-9a-f]{6}/, '#123456'));
  },
  'the language': ({ editYaml }) =>
    editYaml('site.yaml', (fields) => {
      fields['language'] = 'ru';
    }),
} satisfies Record<string, (content: ReturnType<typeof openContent>) => void>;

/** Edits that are made together, none of which hides what another leaves stale: a build for each takes half an hour. */
const ROUNDS = [
  ['a sentence of an article'],
  ['a claim', 'a series', 'an author'],
  ['a new judgement', 'a topic'],
  ['a source', 'the title of an event'],
  ['the name of an entity', 'a disagreement', 'a public file'],
  ['the date of an event', 'an open question', 'a correction', 'a story', 'a translation'],
  ['the title of a translation'],
  ['the title of an article', 'new entries'],
  ['entries gone', 'a new id'],
  ['a fixed page'],
  ['the site itself'],
  ['words of the interface'],
  ['a theme'],
  ['the language'],
] as const satisfies readonly (readonly (keyof typeof EDITS)[])[];
const rounds: readonly (readonly (keyof typeof EDITS)[])[] = process.env['EVERY_EDIT']
  ? (Object.keys(EDITS) as (keyof typeof EDITS)[]).map((name) => [name])
  : ROUNDS;

/** Every page has the names of the fixed pages and of the site, the words of the interface and the stylesheet. */
const OF_EVERY_PAGE = ['a fixed page', 'the site itself', 'words of the interface', 'a theme', 'the language'];

const inodesOf = (folder: string) =>
  new Map(listFiles(folder).map((file) => [file, statSync(join(folder, file)).ino] as const));

describe('a build after an edit', () => {
  it('is the same, to the byte, as a build from nothing, and takes over what the edit does not touch', () => {
    const project = copySmallProject();
    const other = copyProject();
    const first = build(project);
    expect(first.status, first.output).toBe(0);
    for (const round of rounds) {
      const name = round.join(', ');
      const before = inodesOf(join(project, 'dist'));
      for (const edit of round) EDITS[edit](openContent(project));
      const incremental = build(project);
      expect(incremental.status, `${name}: ${incremental.output}`).toBe(0);
      forgetBuilds(other);
      for (const part of ['content', 'public']) rmSync(join(other, part), { recursive: true, force: true });
      for (const part of ['content', 'public']) cpSync(join(project, part), join(other, part), { recursive: true });
      const clean = build(other);
      expect(clean.status, `${name}: ${clean.output}`).toBe(0);
      expect(checksums(join(project, 'dist')), name).toEqual(checksums(join(other, 'dist')));
      const after = inodesOf(join(project, 'dist'));
      const pages = [...after].filter(([file]) => file.endsWith('.html'));
      const taken = pages.filter(([file, inode]) => before.get(file) === inode);
      if (!OF_EVERY_PAGE.includes(name)) expect(taken.length, name).toBeGreaterThan(30);
    }
  }, 3_600_000);
});
