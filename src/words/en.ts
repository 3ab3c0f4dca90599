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
  articleKind: {
    report: 'Report',
    analysis: 'Analysis',
    explainer: 'Explainer',
    data: 'Data',
  },
  entityKind: {
    person: 'Person',
    company: 'Company',
    organisation: 'Organisation',
    'government-body': 'Government body',
    country: 'Country',
    programme: 'Programme',
    law: 'Law',
    product: 'Product',
    place: 'Place',
  },
  /** Headings over all of a kind. */
  entityKinds: {
    person: 'People',
    company: 'Companies',
    organisation: 'Organisations',
    'government-body': 'Government bodies',
    country: 'Countries',
    programme: 'Programmes',
    law: 'Laws and agreements',
    product: 'Products',
    place: 'Places',
  },
  sourceType: {
    report: 'Report',
    statement: 'Statement',
    law: 'Law',
    dataset: 'Data set',
    analysis: 'Analysis',
  },
  /** Headings over all of a type. */
  sourceTypes: {
    report: 'Reports',
    statement: 'Statements',
    law: 'Laws',
    dataset: 'Data sets',
    analysis: 'Analyses',
  },
  /** How a source was checked. */
  sourceRead: {
    document: 'The document itself was read.',
    excerpt: 'An excerpt of a stored copy was read, not the whole document.',
    unread: 'The document itself was not read; it is known through others.',
  },
  /** The parts of the site, in its header. */
  section: {
    articles: 'Coverage',
    claims: 'Claims',
    timeline: 'Timeline',
    asOf: 'As of',
    entities: 'Who’s who',
    topics: 'Topics',
    sources: 'Sources',
  },
  /** A number with its unit, which the publication has written: "45 entities". */
  figure: {
    amount: '{value} {unit}',
    range: '{value} to {to} {unit}',
  },
  /** How a claim stood on a day, as a mark. */
  claimState: {
    notJudged: 'Not judged yet',
    /** Before the day on which it was due. */
    notYetDue: 'Not judged yet, due {date}',
    /** After it. */
    overdue: 'Due {date}, not judged yet',
  },
  /** Entries of the log of corrections. */
  correctionKind: {
    correction: 'Correction',
    change: 'Change',
    claim: 'Correction of a claim',
    judgement: 'New judgement',
  },
  /** Why a later event stands under an article. */
  afterwardsReason: {
    claim: 'Bears on the claim: {claim}',
    story: 'A finding of this story rests on it',
    /** The article and the event; the names as "CASIC, Roscosmos and Rogozin". */
    entities: 'Both name {names}',
  },
  /** Why an article or a report is shown as related; what is put in is a title, a name or a list of words. */
  relationReason: {
    claim: 'On the same claim: {shared}',
    event: 'On the same event: {shared}',
    next: 'On the next event: {shared}',
    previous: 'On the event before: {shared}',
    speaker: 'Same speaker: {shared}',
    origin: 'From the same origin: {shared}',
    entity: 'Also about {shared}',
    topic: 'Same topic: {shared}',
    word: 'Similar words: {shared}',
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
