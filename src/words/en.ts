/* What the interface says in English. Other languages have the same names; see docs/languages.md. */
export const en = {
  /** Dates as they are known, `outputs/date-words.ts`. */
  date: {
    about: 'about {date}',
    since: 'since {date}',
    until: 'until {date}',
    between: '{from} to {to}',
  },
  layout: {
    skip: 'Skip to the content',
  },
  outcome: {
    failed: 'Failed',
    disputed: 'Disputed',
    partly: 'Held in part',
    held: 'Held',
    unresolved: 'Unresolved',
  },
  claimKind: {
    forecast: 'Forecast',
    pledge: 'Pledge',
    assertion: 'Assertion',
    denial: 'Denial',
    estimate: 'Estimate',
  },
  byline: {
    by: 'By {authors}.',
    comma: ', ',
    published: 'Published {date}.',
    updated: 'Published {date}, updated {updated}.',
    reading: { one: '{count} min read.', other: '{count} min read.' },
  },
  facet: {
    speaker: 'Speaker',
    kind: 'Kind',
    outcome: 'Outcome',
    topic: 'Topic',
    year: 'Year said',
  },
  speaker: {
    unnamed: 'Unnamed',
    near: 'Unnamed, near {name}',
  },
  ledger: {
    narrow: 'Narrow the list',
    any: 'Any',
    choice: '{label} ({count})',
    showAll: 'Show all',
    /** Behind a change of the choices. */
    shown: { one: '{shown} of {count} claim.', other: '{shown} of {count} claims.' },
    unknown: 'No claim has what the address names: {names}.',
  },
};
