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
  /** In the text of an article, besides what its author wrote. */
  prose: {
    headingLink: 'Link to this section',
    paragraphLink: 'Link to this paragraph',
    footnotes: 'Footnotes',
    /** The reference is a number, or "3-2" where a footnote is named twice. */
    backToReference: 'Back to reference {reference}',
    /** What a small number in the text stands for; the source is the name of its publisher. */
    reference: 'Reference {number}: {source}',
    referenceDated: 'Reference {number}: {source}, {date}',
    /** Behind words that state a claim, for those who do not see its mark. */
    claim: {
      failed: '(claim: failed)',
      disputed: '(claim: disputed)',
      partly: '(claim: held in part)',
      held: '(claim: held)',
      unresolved: '(claim: unresolved)',
    },
    timeline: 'Timeline; its entries are listed below it',
  },
  /** The picture of claims from the day they were made to the day they were due, in panels. */
  forecastChart: {
    /** Of one panel. */
    label: {
      one: '{title}: {count} claim from said to due',
      other: '{title}: {count} claims from said to due',
    },
    /** Of one claim; its outcome, what was claimed, as a sentence, and two dates. */
    claim: '{outcome}: {statement} Said {said}, due {due}.',
    everyoneElse: 'Everyone else',
    all: 'All',
    /** Captions of tables of counts. */
    counts: {
      outcome: 'Claims by outcome',
      kind: 'Claims by kind',
      speaker: 'Claims by speaker',
    },
    tables: 'The figures as tables',
    everyClaim: 'Every claim of the picture',
    /** Heads of columns. */
    columns: {
      claim: 'Claim',
      speaker: 'Speaker',
      said: 'Said',
      due: 'Due',
      outcome: 'Outcome',
    },
    /** The outcomes are their words, each with its mark. */
    legend:
      'Each line runs from when a claim was said to when it was due, and ends in its outcome: {outcomes} A thick end is a span, an arrow goes beyond the picture; the dashed line is {date}.',
  },
  /** Behind a picture of numbers. */
  chartTable: {
    title: 'The figures as a table',
    period: 'Period',
    note: 'Note',
  },
  /** A series of numbers as bars. */
  seriesChart: {
    label: '{title}, {unit}; the values are in the table below',
    /** On the axis, two dates in short; one of them can be nothing. */
    span: '{from}–{to}',
    sources: { one: '{count} source', other: '{count} sources' },
  },
  /** What stands between things in a row, where the language has no word for it. */
  list: {
    /** Between remarks that stand side by side in a line. */
    beside: ' · ',
    /** Between parts that may have commas of their own. */
    apart: '; ',
  },
  header: {
    /** The links to the parts of the site. */
    sections: 'Sections',
    /** A switch, on where the page is dark. */
    dark: 'Dark',
  },
  footer: {
    about: 'About this publication',
    data: 'Data',
    feeds: 'Feeds',
    offline: 'Reading offline',
    promise: 'No cookies, no trackers, nothing loaded from elsewhere.',
  },
  /** How many of what there are, in a list beside a name. */
  count: {
    articles: { one: '{count} article', other: '{count} articles' },
    claims: { one: '{count} claim', other: '{count} claims' },
    events: { one: '{count} event', other: '{count} events' },
    sources: { one: '{count} source', other: '{count} sources' },
  },
  front: {
    record: 'How the words have fared',
    claims: {
      one: '{count} claim by named or described speakers, followed to their outcome',
      other: '{count} claims by named or described speakers, followed to their outcome',
    },
    /** What is put in are the two messages after it. */
    basis: 'They rest on {sources} and {events}.',
    sources: { one: '{count} published source', other: '{count} published sources' },
    events: { one: '{count} dated event', other: '{count} dated events' },
    timeline: 'The story, event by event',
    /** What the picture of the timeline shows. */
    timelineLabel: {
      one: '{count} entry of the lead analysis over time; the whole timeline is linked below',
      other: '{count} entries of the lead analysis over time; the whole timeline is linked below',
    },
    timelineShown: 'What was said in the lead analysis, and what happened.',
    wholeTimeline: {
      one: 'The whole timeline: {count} entry',
      other: 'The whole timeline: {count} entries',
    },
    wholeStory: 'The whole story: {title}',
    latest: 'Latest coverage',
    allCoverage: 'All coverage',
    settled: 'Claims with an outcome',
    wholeLedger: { one: 'The whole ledger: {count} claim', other: 'The whole ledger: {count} claims' },
  },
  /** The list of all articles, on several pages. */
  archive: {
    description: 'All articles of {site}, newest first.',
    dek: {
      one: '{count} article, newest first. Each is kept true: its claims carry the outcome they have today.',
      other: '{count} articles, newest first. Each is kept true: its claims carry the outcome they have today.',
    },
    year: 'Published in {year}',
    pages: 'Pages of the archive',
    page: 'Page {number}',
    pageTitle: 'Coverage, page {number}',
    pageDescription: 'Articles of {site}, page {number} of {total}.',
  },
  article: {
    hindsight: 'Written in hindsight about {date}.',
    /** In a list, before the next. */
    covers: 'On {date}',
    reading: { one: '{count} min read', other: '{count} min read' },
    contents: 'In this article',
    data: 'This article as data',
    claims: 'Claims in this article',
    references: 'References',
    backToCitation: 'Back to citation {number}',
    provenance: 'Where the sources come from',
    cite: 'Cite this article',
  },
  /** Above an article some of whose claims have not stood. */
  since: {
    /** What is put in as outcomes are the messages after it, joined by "and". */
    notice: {
      one: 'Of the {count} claim reported here, {outcomes} since {date}.',
      other: 'Of the {count} claims reported here, {outcomes} since {date}.',
    },
    failed: { one: '{count} has failed', other: '{count} have failed' },
    disputed: { one: '{count} has become disputed', other: '{count} have become disputed' },
    claims: 'The claims and their outcomes',
  },
  /** What happened after the time that an article is about. */
  afterwards: {
    title: 'What happened next',
    some: 'What is on record since {date} about its claims, its story and those it names.',
    none: 'Nothing is on record since {date} about its claims, its story and those it names.',
    /** What is put in as outcomes are the messages after it, with commas. */
    judged: 'On {date} its claims were judged: {outcomes}.',
    outcomes: {
      failed: { other: '{count} failed' },
      disputed: { other: '{count} disputed' },
      partly: { other: '{count} held in part' },
      held: { other: '{count} held' },
      unresolved: { other: '{count} unresolved' },
    },
    all: { other: 'All {count} events that followed' },
    claim: 'A claim of this article, judged',
    claimAgain: 'A claim of this article, judged again',
    /** The outcome as a mark of one or two words: "Held in part". */
    claimOtherwise: 'A claim of this article, judged again; before: {outcome}',
    pageTitle: 'What happened next: {article}',
    description:
      'Every event on record after the period of this article that touches its claims, its story or those it names.',
    article: 'The article',
    intro:
      '{article}. Events after {date} that touch its claims, its story or those it names, each with the reason it is here.',
  },
  question: {
    title: 'Open questions',
    /** Before the answer. */
    wouldChange: 'What would change the finding:',
  },
  claim: {
    /** The kind is one of those below. */
    said: '{speaker}, {date} · {kind}',
    saidDue: '{speaker}, {date} · {kind}, due {due}',
    /** The same in a list of claims. */
    listedDue: '{speaker}, {date} · {kind} · due {due}',
    /** Within a line. */
    kinds: {
      forecast: 'forecast',
      pledge: 'pledge',
      assertion: 'assertion',
      denial: 'denial',
      estimate: 'estimate',
    },
    /** How firmly the evidence carries the outcome. */
    confidence: { low: 'confidence low', medium: 'confidence medium', high: 'confidence high' },
    /** Behind the mark of its outcome. */
    assessed: 'assessed on {date}, {confidence}',
    earlier: { other: 'Earlier judgements: {count}' },
    /** The outcome as a mark of one or two words, the reasoning as sentences. */
    earlierJudgement: '{date}: {outcome}. {reasoning}',
    back: 'Back to the text',
    backFrom: 'Back to the text: {statement}',
    outcome: 'Outcome',
    saidBy: 'Said by',
    saidOn: 'Said on',
    due: 'Due',
    evidenceEvents: 'Evidence: events',
    evidenceSources: 'Evidence: sources',
    description: '{outcome}. Claimed by {speaker}. Sources, evidence and what became of it.',
    kicker: 'Claim: {kind}',
    data: 'This claim as data',
    history: 'What became of it',
    log: 'Corrections and new judgements',
    reports: 'Who reports that it was said',
    provenance: 'Where it comes from',
    events: 'Events',
    coverage: 'Where it is discussed',
    embed: 'Embed this claim',
    embedCard: 'A small card with the claim and its newest judgement, for a page of yours.',
    embedSee: 'See it',
    embedCode: 'HTML to copy',
  },
  correction: {
    ofArticle: 'Corrections and changes',
    noneOfArticle: 'None so far.',
    how: 'How errors are put right',
    all: 'All corrections, changes and new judgements',
    none: 'None so far: no published article has needed one, and no claim has been judged a second time.',
    /** The kind is one of correctionKind. */
    entry: '{kind}, {date}',
    entryOn: '{kind}, {date}: {subject}',
    /** Before the words that were wrong, and before the right ones, for those who do not see which are struck out. */
    was: 'It said:',
    now: 'It says now:',
    /** Where the category "one" holds more numbers than 1, it needs {count}. */
    stating: {
      one: 'One article states this claim: {articles}',
      other: '{count} articles state this claim: {articles}',
    },
  },
  disagreement: {
    title: 'Accounts that do not agree',
  },
  event: {
    date: 'Date',
    place: 'Place',
    topic: 'Topic',
    participants: 'Who and what',
    figures: 'Figures',
    /** A number with its unit, and what it counts. */
    figure: '{figure}: {what}',
    data: 'This event as data',
    /** Before what is not certain about it. */
    uncertain: 'Uncertain:',
    claims: 'Claims it bears on',
    sources: 'Sources',
    coverage: 'Coverage',
    onTimeline: 'On the timeline',
    neighbours: 'The events before and after',
    before: 'Before: {date}',
    after: 'After: {date}',
  },
  entity: {
    description: 'The people, companies, bodies, programmes and laws of the story, with their names in other scripts.',
    dek: {
      one: '{count} person, company, body, programme or law, with what it said, what it did and where it is covered.',
      other:
        '{count} people, companies, bodies, programmes and laws, each with what it said, what it did and where it is covered.',
    },
    /** Before its name in another language. */
    inLanguage: 'In {language}',
    aliases: 'Also printed as',
    /** Before the names of its country or countries. */
    countries: { one: 'Country', other: 'Countries' },
    data: 'This entity as data',
    said: 'What it said, and how that fared',
    forecasts: 'From said to due',
    near: 'Said by unnamed people close to it',
    events: 'Its events',
    /** What the picture of the timeline shows. */
    timeline: 'What {name} said, and the events that it took part in, over time; they are listed on this page',
    with: 'Appears with',
    coverage: 'Coverage',
  },
  /** What of a story is known. */
  finding: {
    title: 'What we know now',
    basis: 'What this rests on',
    /** An outcome, a date or a publisher, and the title of a claim, an event or a source. */
    item: '{what}: {title}',
  },
  /** From how many places reports come, and who was first. */
  origin: {
    /** Before the numbers, where all sources go back to one origin, and where one report is behind all of them. */
    single: 'Single-origin reporting.',
    shared: 'One report is behind all of them.',
    /** What is put in are the messages after it. */
    counted: '{sources}, {origins}.',
    named: '{sources}, {origins}: {named}.',
    sources: { one: '{count} source', other: '{count} sources' },
    origins: { one: '{count} independent origin', other: '{count} independent origins' },
    /** Where an origin came out. */
    dated: '{publisher}, {date}',
    /** Behind an origin: how many of the sources go back to it. */
    share: '{origin} ({share})',
    repeat: { one: '{count} other repeats it', other: '{count} others repeat it' },
    goBack: { one: '{count} goes back to it', other: '{count} go back to it' },
    bothGoBack: 'both go back to it',
    allGoBack: { other: 'all {count} go back to it' },
    /** The last of the list, after semicolons. */
    more: { other: 'and {count} more' },
    /** Under one source; the label is emphasised. */
    repeated: {
      one: '{label}: {count} other document held here goes back to it.',
      other: '{label}: {count} other documents held here go back to it.',
    },
    repeatedLabel: 'Origin',
    from: '{label}: goes back to {origins}.',
    fromOne: 'Single origin',
    fromSeveral: { other: '{count} origins' },
  },
  related: {
    title: 'Related coverage',
    here: 'Here',
    reports: 'Published reports',
    search: 'Search for more on the same names',
  },
  source: {
    citation: '{title}. {publisher}.',
    citationDated: '{title}. {publisher}, {date}.',
    citationBy: '{title}. {authors}, {publisher}.',
    citationByDated: '{title}. {authors}, {publisher}, {date}.',
    archived: 'archived copy',
    archivedTitle: 'Archived copy: {title}',
    publisher: 'Publisher',
    via: '{publisher}, read in a copy at {via}',
    by: 'By',
    published: 'Published',
    undated: 'The date is not known.',
    language: 'Language',
    address: 'Address',
    open: 'Open at {host}',
    archive: 'Archived',
    copy: 'Copy at {host}',
    checked: 'Checked',
    /** Before the publication's own words on how. */
    lastChecked: 'Last held against it on {date}: {how}',
    note: 'Note',
    listDescription: 'Every published document that the publication rests on, and what rests on each.',
    dek: {
      one: '{count} published document, by publisher. Each page says what rests on it, what it repeats, and how it was checked.',
      other:
        '{count} published documents, by publisher. Each page says what rests on it, what it repeats, and how it was checked.',
    },
    /** The type is one of sourceType. */
    description: '{type} by {publisher}: what rests on it, and what it rests on.',
    data: 'This source as data',
    provenance: 'Its place in the chain',
    basis: 'It repeats',
    beginnings: 'Where that began',
    repeated: 'Repeated by',
    claims: 'Claims that rest on it',
    events: 'Events that rest on it',
    coverage: 'Articles that cite it',
    cite: 'Cite this source',
  },
  topic: {
    kicker: 'Topic',
    coverage: 'Coverage',
    figures: 'Figures',
    claims: 'Claims',
    events: 'Events',
    /** What the picture of the timeline shows. */
    timeline: 'Claims and events on {title} over time; they are listed on this page',
    description: 'The subjects that articles, claims and events share.',
    dek: 'Each gathers its articles, its claims and its events.',
    all: 'All topics',
  },
  story: {
    kicker: 'Story',
    keep: 'Keep this story to read it offline',
    unknown: 'What is still not known',
    coverage: 'Coverage',
    offline: 'Reading offline',
    canBeKept: 'The whole story can be kept on your device.',
    howKept: 'How it works, and what is kept here',
  },
  author: {
    desk: 'Desk',
    person: 'Author',
    articles: 'Articles',
  },
  /** At an address where there is nothing. */
  missing: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    heading: 'There is no page at this address',
    dek: 'Addresses here are permanent, so the link was probably cut short or misspelt. Search for what it was about, above, or look in these lists, which hold every page:',
    /** A part of the site, and one of the messages after it. */
    way: '{section}: {holds}',
    search: 'any word, name or spelling, and everything from A to Z',
    articles: 'all articles, newest first',
    claims: 'who said what, and what became of it',
    timeline: 'the story in order',
    entities: 'people, companies, bodies and laws, by name',
    sources: 'everything the publication rests on',
    searchLink: 'Search',
  },
  /** At the old address of a page. */
  moved: {
    title: 'This page has moved',
    description: 'What stood at this address is now at {address}',
    now: 'It is now at {address}. The old address leads there for good.',
  },
  ledger: {
    title: 'The claims ledger',
    description: 'Every claim that is followed here: who said it, when, and what became of it.',
    dek: {
      other:
        '{count} forecasts, pledges, assertions, denials and estimates: who said what, when, and what became of it.',
    },
    how: 'How outcomes are decided',
    forecasts: 'How forecasts fared',
    bySpeaker: 'By speaker',
    byKind: 'By kind',
    narrow: 'Narrow the list',
    any: 'Any',
    choice: '{label} ({count})',
    showAll: 'Show all',
    /** Behind a change of the choices. */
    shown: { one: '{shown} of {count} claim.', other: '{shown} of {count} claims.' },
    unknown: 'No claim has what the address names: {names}.',
  },
  /** Kinds of what a search finds: of one result, and over several. */
  documentKind: {
    article: 'Article',
    claim: 'Claim',
    event: 'Event',
    entity: 'Name',
    source: 'Source',
    series: 'Figures',
    topic: 'Topic',
  },
  documentKinds: {
    article: 'Articles',
    claim: 'Claims',
    event: 'Events',
    entity: 'Names',
    source: 'Sources',
    series: 'Figures',
    topic: 'Topics',
  },
  /** The page of the search, and the field in the head of every page. */
  search: {
    title: 'Search',
    description: 'Everything here by any word, name or spelling: articles, claims, events, names and sources.',
    /** Within the empty field, and its name; what it is on a screen without room for more. */
    field: 'Search',
    /** On the button beside a field. */
    button: 'Search',
    /** The name of the large field. */
    query: 'Search for',
    /** What can be typed. The words before colons and after them stay as they are, in every language. */
    syntax:
      'Words in any spelling or script; “quoted phrases”; -without; topic:space, speaker:rogozin, kind:claim, outcome:failed, after:2014-08, before:2020.',
    narrow: 'Narrow the results',
    any: 'Any',
    order: 'Order',
    relevance: 'Best first',
    newest: 'Newest first',
    oldest: 'Oldest first',
    years: 'Years',
    /** Before a field for a year, month or day. */
    after: 'From',
    /** Before the next such field, which does not count itself. */
    before: 'before',
    more: 'More results',
    noScript: 'Searching needs JavaScript. Without it, the lists below hold every article, topic, name and claim.',
    names: 'Names, A to Z',
  },
  searchFacet: {
    kind: 'Kind',
    topic: 'Topic',
    entity: 'About',
    outcome: 'Outcome',
    speaker: 'Said by',
  },
  /** Results of a search, and what the page says of them. */
  searchResults: {
    any: 'Any',
    choice: '{label} ({count})',
    /** A bar of the small chart of years. */
    year: '{year}: {count}',
    nothing: 'Nothing found.',
    all: { one: '{count} result.', other: '{count} results.' },
    /** Some lack a word. */
    complete: {
      one: '{count} result, {complete} with every word.',
      other: '{count} results, {complete} with every word.',
    },
    shown: { one: '{count} result; {shown} shown.', other: '{count} results; {shown} shown.' },
    completeShown: {
      one: '{count} result, {complete} with every word; {shown} shown.',
      other: '{count} results, {complete} with every word; {shown} shown.',
    },
    failed: 'The search could not load what it needs. Is there a connection?',
    again: 'Try again',
    repaired: 'Searched for {repairs}.',
    /** One of the repairs: the word that was meant, and the one that was typed. */
    repair: '“{to}” for “{from}”',
    /** A filter asks for what nothing has, as "topic:gardening". */
    unknown: {
      kind: 'Nothing here has the kind that was asked for.',
      topic: 'Nothing here has the topic that was asked for.',
      entity: 'Nothing here has the name that was asked for.',
      outcome: 'Nothing here has the outcome that was asked for.',
      speaker: 'Nothing here has the speaker that was asked for.',
      after: 'Nothing here has the first date that was asked for.',
      before: 'Nothing here has the last date that was asked for.',
    },
    unfiltered: 'Search without the filters',
    oneWord: 'Search for {word}',
    below: 'Below is everything that there is, in lists.',
    alsoKnownAs: 'Also known as {name}',
    /** Words of the search that a result does not have. */
    without: 'Without: {words}',
  },
  /** Suggestions below the field in the head of every page. */
  searchBox: {
    suggestions: 'Suggestions',
    failed: 'Suggestions could not be loaded. Enter searches all the same.',
    everything: 'Search everything for {text}',
    /** After a title. */
    alsoKnownAs: 'also known as {name}',
    found: { one: '{count} suggestion', other: '{count} suggestions' },
    /** Over searches made before; "Delete" is the key. */
    recent: 'Searched on this device (Delete removes one)',
    recentFound: { one: '{count} recent search', other: '{count} recent searches' },
    forget: 'Forget these searches',
    removed: 'Removed from this device',
  },
  /** Texts by which an entry is found, and from which a result shows a part. */
  searchText: {
    claim: '{speaker}. {reasoning}',
    source: '{publisher}, {language}. {note}',
    series: { one: 'In {unit}; {count} value.', other: 'In {unit}; {count} values.' },
  },
  /** Pages of the timeline, and charts of parts of it elsewhere. */
  timeline: {
    title: 'Timeline',
    /** The title of a page with the entries of one year. */
    year: 'Timeline: {year}',
    otherYears: 'Other years',
    whole: 'The whole timeline',
    /** Lanes of the chart: what was said, what happened, and the publication’s own articles. As short as can be. */
    said: 'Said',
    happened: 'Happened',
    published: 'Published here',
    /** Lanes of what was said against what happened: of the future, and of what is. */
    foretold: 'Foretold',
    asserted: 'Asserted',
    chart: 'Chart of the timeline; the list below says the same',
    strip: 'Entries by time; each year opens its list',
    entriesOf: { one: '{years}: {count} entry', other: '{years}: {count} entries' },
    /** What the marks of the chart mean. */
    day: 'day known',
    month: 'only month or year known',
    interval: 'lasted, or lies between',
    claim: 'said, until due, with its outcome',
    article: 'published here',
    tick: 'one tick: one entry without room for its words',
    chosen: 'The chosen entry',
    /** Arrows along the text: languages that run from right to left turn them. */
    previous: '← Before',
    next: 'After →',
    close: 'Close',
    yearByYear: 'Year by year',
    none: 'Nothing is left of it: clear the filter or widen the time.',
    /** At the foot of a printed page. */
    printed: '{address}, edition of {date}.',
    /** In an entry of the list, right before the title: with a space at its end where the language has one. */
    publishedLead: 'Published here: ',
    saidLead: '{speaker} said: ',
    dueLead: '{speaker} said, due {date}: ',
    /** The words for a small chart, folded. */
    asList: 'The entries as a list',
    entry: '{date}: {title}',
    embedded: 'Timeline, to be embedded',
    embeddedHeading: 'Timeline: {site}',
  },
  /** What narrows and moves the timeline. */
  timelineControls: {
    view: 'View',
    chart: 'Chart',
    compare: 'Said and happened',
    list: 'List',
    /** Before two fields for the ends of a time. */
    from: 'From',
    to: 'to',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    /** All of the time in view. */
    fit: 'Fit',
    today: 'Today',
    /** Every line between a claim and the events that bear on it. */
    lines: 'All lines',
    filter: 'Filter',
    words: 'Words',
    entity: 'Who or what',
    speaker: 'Speaker',
    outcome: 'Outcome',
    any: 'Any',
    lanes: 'Lanes',
    apply: 'Apply',
    clear: 'Clear the filter',
    download: 'Download everything:',
    downloadShown: 'What is shown now:',
    /** A file of that view of the chart. */
    compareFile: 'Said and happened (SVG)',
    embed: 'Embed this view: HTML to copy',
  },
  /** What the timeline tells of itself as it is narrowed, moved and opened. */
  timelineView: {
    failed: 'The timeline could not load what it needs to be narrowed and moved. All of it is below.',
    keys: 'Timeline; arrow keys go from entry to entry',
    listed: { one: '{shown} of {count} entry.', other: '{shown} of {count} entries.' },
    window: {
      one: 'Showing {from} to {to}: {shown} of {count} entry in {lanes}.',
      other: 'Showing {from} to {to}: {shown} of {count} entries in {lanes}.',
    },
    /** Put into the sentence before. */
    lanes: { one: '{count} lane', other: '{count} lanes' },
    /** Behind that sentence, in the view of what was said and what happened. */
    others: {
      one: 'The other {count} bears on no claim, and stands on the chart.',
      other: 'The other {count} bear on no claim, and stand on the chart.',
    },
    any: 'Any',
    choice: '{label} ({count})',
    /** What the address asks for. */
    noRange: '“{range}” is no range of time; write it as 2018-01..2020-06.',
    noEntry: 'There is no entry “{id}” here.',
    nothingHas: 'Nothing here has {names}.',
    rangeForm: 'Write each end as 2018, 2018-06 or 2018-06-09, the first one first.',
    filtersFailed: 'The filters could not be loaded. Is there a connection?',
    searchFailed: 'The search failed. Is there a connection?',
    renewed: 'The search failed: the site has changed; load the page again.',
    /** Told to a screen reader. */
    active: '{date}. {title}. {lane}.',
    entry: '{date}: {title}',
    /** Several entries that lie too close together: their number and their lane. */
    group: { one: '{count} entry: {lane}', other: '{count} entries: {lane}' },
    more: { one: 'and {count} more.', other: 'and {count} more.' },
    showInList: { one: 'Show this {count} in the list', other: 'Show these {count} in the list' },
    zoomTo: 'Zoom to them',
    openPage: 'Open its page',
    entryFailed: 'This entry could not be loaded. Is there a connection?',
    /** The format is "CSV" or the like. */
    downloaded: { one: 'Downloaded {count} entry as {format}.', other: 'Downloaded {count} entries as {format}.' },
    downloadFailed: 'The file could not be made. Is there a connection?',
    /** At the foot of a picture; the day is ISO 8601. */
    note: '{name}, {address}, as of {day}',
  },
  /** The timeline in a sentence or two. */
  timelineSummary: {
    nothing: 'Nothing here has a date yet.',
    articles: { one: '{count} article of our own', other: '{count} articles of our own' },
    /** Parts: a list of what there is of events, claims and articles. */
    span: '{parts}, from {from} to {to}.',
    /** Outcomes: a list of the next one. */
    fared: '{parts}, from {from} to {to}. Of the claims: {outcomes}.',
    outcome: '{outcome} {count}',
  },
  /** The timeline in a reader’s own calendar. */
  calendar: {
    name: '{site}: timeline',
    said: 'Said: {title}',
    published: 'Published: {title}',
    /** Of a date that is not known to the day. */
    known: 'Known as: {date}.',
    due: 'Due: {date}.',
    outcome: 'Outcome: {outcome}.',
  },
  /** The page of the story as of a day. */
  asOf: {
    title: 'As of',
    description: 'The story as it was known on any day: the claims, events and reports that had become known by then.',
    heading: 'The story as of a day',
    dek: 'What happened is one thing, when it became known another. Here everything stands in the year in which it became known, by its earliest source.',
    articles: 'Articles here',
    claims: 'Claims',
    events: 'Events',
    reports: 'Reports and documents of {year}: {count}',
    said: '{speaker}, {date}.',
    /** Where it became known later than it was said. */
    saidKnown: '{speaker}, {date}, known since {known}.',
    happenedKnown: '{date}, known since {known}',
    source: '{publisher}, {date}',
    /** Before the field for a day. */
    day: 'Show what was known on',
    /** The name of a slider. */
    month: 'Month',
  },
  asOfView: {
    /** What is put in after the colon are counts. */
    known: 'Known by {date}: {claims}, {events}, {reports}.',
    reports: { one: '{count} report', other: '{count} reports' },
    noDay: 'The address names no day between {first} and {last}.',
  },
  /** Above a page that shows itself as it was on a day. */
  asOfNotice: {
    hidden: 'As of {date}: what became known later is hidden.',
    unwritten: 'As of {date}: what became known later is hidden. This page had not been written yet.',
    /** After the words of a claim in the text, to a screen reader only: with a space before it where the language has one. */
    claim: ' (claim: {outcome})',
    notMade: ' (claim: not yet made)',
  },
  /** A link after that notice, on every page that has it: as short as can be. */
  asOfToday: 'Today’s state',
  /** The page on reading without a connection. */
  offline: {
    title: 'Reading offline',
    dek: 'Keep a story on this device, and read, search and follow it where there is no connection.',
    dekOff: 'This site keeps nothing on your device.',
    off: 'Pages are read from the site alone. What an earlier edition kept on this device is cleared away when you open a page.',
    keep: 'Keep a story',
    whatIsKept:
      'A story is kept whole: its articles with what happened after them, its claims and events, the timeline and the search. Not kept are the pages of sources, of people and companies, of topics, the story as of a day, and the files to take away. Nothing is kept of a story before you ask for it.',
    noScript: 'Keeping pages needs JavaScript, which is off in this browser.',
    how: 'How it works',
    howPages:
      'Besides a story that you keep, the last 60 pages that you have opened stay on this device, for at most 30 days, with what they need to be shown. What you search for is not among them.',
    howCopies:
      'With a connection you always get the page as it is now. Where the site does not answer within four seconds, you get the copy, and a line above it says so and how old it is.',
    howStories:
      'A kept story stays as it was on the day named with it until you bring it up to date. It is then replaced as a whole, and never mixed.',
    howLong:
      'Where room runs short, or after weeks without a visit, a browser may clear away what is kept. Removing this site’s data in its settings does the same. Nothing of what is kept is sent anywhere.',
  },
  /** The page in the place of one that is not on the device. */
  notKept: {
    title: 'Not kept on this device',
    description: 'The site could not be reached, and this page is not kept on this device.',
    heading: 'This page is not kept on this device',
    dek: 'The site could not be reached. Here is what you can read without a connection; everything else has to wait for one.',
    again: 'Try again',
  },
  /** Above a page that comes from the device because the site did not answer. */
  keptNote: {
    copy: 'The site could not be reached. This is the copy that was kept on this device; the page may have changed since.',
    copyOf:
      'The site could not be reached. This is the copy that was kept on this device on {date}; the page may have changed since.',
    what: 'What is kept here',
  },
  /** Keeps a story on the device. */
  keepStory: {
    keep: 'Keep this story offline',
    update: 'Bring it up to date',
    stop: 'Stop',
    remove: 'Remove it from this device',
    keeping: 'Keeping the story',
    started: 'Keeping the story.',
    kept: 'The story is kept. You can read, search and follow it without a connection.',
    removed: 'The story was removed from this device.',
    edition: 'Kept on this device: the edition of {date}, {size}.',
    newer:
      'The site has a newer one: at most {size} on this device, about {transfer} to fetch; what has not changed is not fetched again.',
    /** What is put in are counts (see `count`), and sizes as "1.2 MB". */
    offer:
      'To be kept: {articles}, {claims} and {events}, with the search and the timeline: {size} on this device, about {transfer} to fetch.',
    /** Why it was not kept; one of the two lines after these stands behind it. */
    busy: 'It is being kept in another tab or window.',
    full: 'There is not enough room on this device.',
    lost: 'The connection broke off.',
    renewed: 'The site was renewed meanwhile. Try again in a few minutes.',
    stopped: 'Stopped.',
    oldLeft: 'The older edition is still here.',
    nothingLeft: 'Nothing of it was kept.',
  },
  /** What is kept on the device. */
  keptList: {
    stories: 'Stories kept here',
    noStory: 'No story is kept.',
    pages: 'Pages that you have read',
    noPage: 'No page is kept.',
    forget: 'Remove these pages',
    forgotten: 'These pages were removed from this device.',
    failed: 'What is kept here could not be read.',
    edition: 'Edition of {date}: {articles}, {claims}, {events}.',
    /** Ways into a story. */
    story: 'The story',
    timeline: 'Timeline',
    search: 'Search',
    claimsLedger: 'Claims',
    itsArticles: { one: 'Its {count} article', other: 'Its {count} articles' },
  },
  /** Beside words that a reader has chosen in an article: as short as can be. */
  quoteLink: {
    copy: 'Copy link to this passage',
    copied: 'Link copied',
    search: 'Search these words',
  },
  /** The card of a claim beside its words in the text. */
  claimPopover: {
    label: 'Claim: {claim}',
    goTo: 'Go to its card below',
  },
  /** A button that copies the text beside it: what the text is ("APA"), and what is said when it is done. */
  copyText: {
    copy: 'Copy',
    copyWhat: 'Copy {what}',
    copied: 'Copied',
  },
};
