import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../paths.mjs';

/** An event that was made up to measure with. */
export interface MadeEvent {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly category: string;
}

const TOPICS = ['courts', 'economy', 'energy', 'health', 'press', 'transport'];
const ACTORS = [
  'The court',
  'Parliament',
  'The ministry',
  'The central bank',
  'A regulator',
  'The operator',
  'Auditors',
];
const ACTS = ['approves', 'rejects', 'delays', 'reviews', 'publishes', 'withdraws', 'extends', 'questions'];
const OBJECTS = [
  'the budget',
  'a licence',
  'the merger',
  'new tariffs',
  'the inquiry',
  'a contract',
  'the reform plan',
];
const REASONS = [
  'after protests',
  'amid criticism',
  'for a third time',
  'on appeal',
  'under pressure',
  'without comment',
];

/** A sequence that is the same in every run (Numerical Recipes' linear congruential generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many events over twenty years, thicker towards the end; one in eight known to the month, one in fifty to the year. */
export function makeEvents(count: number): MadeEvent[] {
  const next = sequence(7);
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(next() * list.length)] as Value;
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2005, 0, 1) + Math.sqrt(next()) * 20 * 365.25 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const vague = next();
    return {
      id: `event-${String(index).padStart(5, '0')}`,
      date: vague < 0.02 ? day.slice(0, 4) : vague < 0.14 ? day.slice(0, 7) : day,
      title: `${pick(ACTORS)} ${pick(ACTS)} ${pick(OBJECTS)} ${pick(REASONS)}`,
      category: pick(TOPICS),
    };
  });
}

/**
 * Builds a site of such events with this project's own code: all of its timeline, none of its other pages.
 * @returns the folder of the built site, and how to be rid of it.
 */
export function buildGenerated(events: readonly MadeEvent[]): { dist: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
  for (const part of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  // Each package by itself: what the build caches beside them must not reach this project's own cache.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  const pages = join(folder, 'src', 'pages');
  rmSync(pages, { recursive: true });
  cpSync(join(root, 'src/pages/timeline'), join(pages, 'timeline'), { recursive: true });
  const write = (path: string, fields: Record<string, unknown>, body?: string) => {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    // JSON is YAML (https://yaml.org/spec/1.2.2/#12-overview).
    writeFileSync(file, body === undefined ? JSON.stringify(fields) : `---\n${JSON.stringify(fields)}\n---\n${body}`);
  };
  write('site.yaml', {
    name: 'Measured',
    tagline: 'To measure with',
    description: 'To measure with.',
    url: 'https://measured.example',
    language: 'en-GB',
    lead: 'article',
    story: 'story',
  });
  write('stories/story.yaml', { title: 'Story', summary: 'A story.', covers: '2005/2024', findings: [] });
  write('authors/desk.yaml', { name: 'Desk', kind: 'desk', description: 'Signs.' });
  write('sources/source.yaml', {
    type: 'report',
    title: 'Report',
    publisher: 'Publisher',
    url: 'https://measured.example/report',
    published: '2005-01-01',
    language: 'en',
    read: 'document',
  });
  TOPICS.forEach((id, order) =>
    write(`topics/${id}.yaml`, {
      title: `${id[0]?.toUpperCase() ?? ''}${id.slice(1)}`,
      description: 'A topic.',
      order,
    }),
  );
  write(
    'articles/article.md',
    {
      title: 'Article',
      dek: 'An article.',
      published: '2024-12-31',
      covers: '2024',
      authors: ['desk'],
      kind: 'analysis',
      topics: ['press'],
      story: 'story',
    },
    'It rests on a source [@source].\n',
  );
  for (const { id, ...fields } of events)
    write(`events/${id}.yaml`, { ...fields, summary: `${fields.title}.`, sources: ['source'] });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the generated site did not build:\n${stdout}${stderr}`);
  return { dist: join(folder, 'dist'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
