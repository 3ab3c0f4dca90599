import { createDice } from '../random.ts';
import { type ContentEntry, createIds, entry } from './entry.ts';
import { inventedName } from './name.ts';
import { proportionOf } from './proportion.ts';
import { createProse } from './prose.ts';
import type { Specimen } from './specimen.ts';
import { type MadeStory, makeStory, type Newsroom } from './story.ts';

/** Sections of a newspaper; also the lanes of its timeline. */
const TOPICS = [
  'arms',
  'courts',
  'diplomacy',
  'economy',
  'energy',
  'health',
  'industry',
  'parliament',
  'sanctions',
  'science',
  'space',
  'trade',
];
const PAGES = ['about', 'methodology', 'corrections', 'privacy', 'accessibility'];
/** The one seed of every publication. */
const SEED = 9;

/**
 * A publication of so many articles and all that goes with them, file by file: the same to the byte on every machine.
 * It passes the content check. Its texts mean nothing, and read like a newspaper's: learnt from the specimen, with
 * invented names, dated from 1980 to 2026.
 */
export function* makePublication(articles: number, specimen: Specimen): Generator<ContentEntry> {
  const dice = createDice(SEED);
  const prose = createProse(specimen);
  const counts = proportionOf(articles);
  // Every topic needs a story, and a story has three.
  const topics = TOPICS.slice(0, 3 * counts.stories);
  const plain = { names: new Map(), year: 2026, firstName: 1 };
  const authors = Array.from({ length: counts.authors }, (_, number) => {
    const name = `${inventedName(40_000 + (number % 400)).latin} ${inventedName(30_000 + number).latin}`;
    return { id: name.toLowerCase().replace(' ', '-'), name };
  });
  const newsroom: Newsroom = {
    prose,
    newId: {
      articles: createIds(),
      claims: createIds(),
      entities: createIds(),
      events: createIds(),
      series: createIds(),
      sources: createIds(),
      stories: createIds(),
    },
    authors: authors.map(({ id }) => id),
    topics,
  };
  for (const { id, name } of authors)
    yield entry(`authors/${id}.yaml`, { name, kind: 'person', description: prose.sentence(plain, dice).join(' ') });
  for (const [order, id] of topics.entries())
    yield entry(`topics/${id}.yaml`, {
      title: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      description: prose.sentence(plain, dice).join(' '),
      order: order + 1,
    });
  for (const [order, id] of PAGES.entries())
    yield entry(
      `pages/${id}.md`,
      {
        title: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
        dek: prose.sentence(plain, dice).join(' '),
        updated: '2026-11-30',
        order: order + 1,
      },
      `${Array.from({ length: 12 }, () => prose.sentence(plain, dice).join(' ')).join(' ')}\n`,
    );

  const made: MadeStory[] = [];
  // Rounded running totals share what does not divide evenly.
  const share = (total: number, number: number) =>
    Math.round((total * (number + 1)) / counts.stories) - Math.round((total * number) / counts.stories);
  for (let number = 0; number < counts.stories; number += 1) {
    const order = {
      number,
      episodes: share(counts.articles, number),
      members: share(counts.entities, number),
      firstMember: Math.round((counts.entities * number) / counts.stories),
    };
    const { story, files } = makeStory(order, made, newsroom, dice);
    made.push(story);
    yield* files;
  }
  const last = made.at(-1) as MadeStory;
  yield entry('site.yaml', {
    name: 'The Measured Times',
    tagline: 'An archive to measure with',
    description: 'A made-up publication of any size, to measure with.',
    url: 'https://measured.example',
    language: 'en-GB',
    lead: last.articles.at(-1)?.id,
    story: last.id,
    licence: {
      id: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0 International',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    },
  });
}
