import type { Assessment, Claim } from '../../src/domain/claim.ts';
import type { Article, BodyReferences, Corpus } from '../../src/domain/corpus.ts';
import type { Entity } from '../../src/domain/entity.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Series } from '../../src/domain/series.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Story } from '../../src/domain/story.ts';
import type { Topic } from '../../src/domain/topic.ts';

export function aSource(fields: Partial<Source> = {}): Source {
  return {
    id: 'rbth-2014-08-06',
    type: 'report',
    title: 'Chinese microelectronics',
    publisher: 'RBTH',
    authors: [],
    url: 'https://www.rbth.com/news/',
    published: '2014-08-06',
    language: 'en',
    basedOn: [],
    read: 'excerpt',
    formerly: [],
    ...fields,
  };
}

export function anEntity(fields: Partial<Entity> = {}): Entity {
  return {
    id: 'roscosmos',
    name: 'Roscosmos',
    kind: 'government-body',
    description: 'Russian space agency.',
    names: {},
    aliases: [],
    countries: ['Russia'],
    identifiers: {},
    formerly: [],
    ...fields,
  };
}

export function anEvent(fields: Partial<Event> = {}): Event {
  return {
    id: 'izvestia-casic-report',
    date: '2014-08-06',
    title: 'Izvestia reports a purchase',
    summary: 'A source spoke.',
    category: 'space',
    entities: [],
    places: [],
    figures: [],
    sources: ['rbth-2014-08-06'],
    claims: [],
    formerly: [],
    ...fields,
  };
}

export function anAssessment(fields: Partial<Assessment> = {}): Assessment {
  return {
    date: '2026-11-24',
    outcome: 'failed',
    confidence: 'medium',
    reasoning: 'No purchase was found.',
    evidence: { events: [], sources: [] },
    ...fields,
  };
}

export function aClaim(fields: Partial<Claim> = {}): Claim {
  return {
    id: 'one-billion-next-year',
    statement: 'Russia would buy for a billion dollars.',
    speaker: 'roscosmos',
    said: '2014-08-06',
    kind: 'forecast',
    due: '2015-12',
    topics: ['space'],
    sources: ['rbth-2014-08-06'],
    quotations: [],
    assessments: [anAssessment()],
    corrections: [],
    formerly: [],
    ...fields,
  };
}

/** What a body names: nothing but what is given. */
export function someReferences(fields: Partial<BodyReferences> = {}): BodyReferences {
  return { sources: [], claims: [], events: [], entities: [], series: [], topics: [], ...fields };
}

export function anArticle(fields: Partial<Article> = {}): Article {
  return {
    id: 'the-chip-order',
    title: 'The chip order',
    dek: 'It was always next year.',
    published: '2026-11-24',
    authors: ['desk'],
    kind: 'analysis',
    topics: ['space'],
    corrections: [],
    changes: [],
    questions: [],
    formerly: [],
    draft: false,
    references: someReferences(),
    passages: [],
    closedPassages: [],
    length: { words: 1000, characters: 5000 },
    ...fields,
  };
}

export function aSeries(fields: Partial<Series> = {}): Series {
  return {
    id: 'china-russia-trade-year',
    title: 'Trade between China and Russia by year',
    unit: 'billion USD',
    topics: ['space'],
    sources: ['rbth-2014-08-06'],
    caveat: 'Chinese customs revises older years.',
    points: [
      { date: '2021', value: 146.9 },
      { date: '2022', value: 190.271 },
      { date: '2023', value: 240.11 },
    ],
    ...fields,
  };
}

export function aStory(fields: Partial<Story> = {}): Story {
  return {
    id: 'chips',
    title: 'Chips',
    summary: 'Chips.',
    covers: '2013/..',
    findings: [],
    unknown: [],
    formerly: [],
    ...fields,
  };
}

export function aTopic(fields: Partial<Topic> = {}): Topic {
  return { id: 'space', title: 'Space', description: 'Satellites and launchers.', order: 1, formerly: [], ...fields };
}

/** A small corpus in which every reference of the default entries leads somewhere. */
export function aCorpus(fields: Partial<Corpus> = {}): Corpus {
  return {
    site: {
      socialCards: 500,
      name: 'Throughline',
      tagline: 'News that stays true',
      description: 'News.',
      url: 'https://throughline.example',
      language: 'en-GB',
      offline: true,
      lead: 'the-chip-order',
      story: 'chips',
    },
    articles: [anArticle()],
    translations: [],
    authors: [{ id: 'desk', name: 'The desk', kind: 'desk', description: 'Signs together.', formerly: [] }],
    claims: [aClaim()],
    disagreements: [],
    entities: [anEntity()],
    events: [anEvent()],
    series: [],
    sources: [aSource()],
    stories: [aStory()],
    topics: [aTopic()],
    ...fields,
  };
}
