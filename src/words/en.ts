/* What the interface says in English. Other languages have the same names; see docs/adopting.md. */
export const en = {
  /** Dates as they are known, `outputs/date-words.ts`. */
  date: {
    about: 'about {date}',
    since: 'since {date}',
    until: 'until {date}',
    between: '{from} to {to}',
    /** When something is due that has no last day. */
    noEnd: 'at any time from {date}',
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
    /** On the page of the article: a link with the words after this. */
    record: '{corrections}.',
    corrections: { one: '{count} correction', other: '{count} corrections' },
    reading: { one: '{count} min read.', other: '{count} min read.' },
    /** On the page of the article: hands on its address. */
    share: 'Share',
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
    asOf: 'As it was',
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
    claim: 'Correction to a claim',
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
    headingLink: 'Link to “{heading}”',
    /** Paragraphs and list items are counted through the whole text. */
    paragraphLink: 'Link to paragraph {number}',
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
      one: '{title}: {count} claim with its due date',
      other: '{title}: {count} claims with their due dates',
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
      year: 'Claims with a due date, by the year in which they were said',
    },
    tables: 'The figures as tables',
    everyClaim: 'Every claim in the chart',
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
      'Each line runs from when a claim was made to when it was due, and ends in its outcome: {outcomes} A thick end is a span; an arrow leads beyond the chart; the dashed line is {date}.',
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
    beside: '\u00a0· ',
    /** Between parts that may have commas of their own. */
    apart: '; ',
  },
  header: {
    /** The links to the parts of the site. */
    sections: 'Sections',
  },
  /** What a reader can choose of how pages look. */
  display: {
    title: 'Display',
    theme: 'Colours',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    textSize: 'Text size',
    typeface: 'Typeface',
    serif: 'Serif',
    sans: 'Sans serif',
    /** The distance between lines. */
    leading: 'Line spacing',
    normal: 'Normal',
    wide: 'Wide',
  },
  footer: {
    about: 'About this publication',
    /** How to reach the editors: an address, or what the publication says of it. */
    contact: 'Contact: {contact}',
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
    record: 'How the claims have fared',
    claims: {
      one: '{count} claim by named or described speakers, followed to their outcome',
      other: '{count} claims by named or described speakers, followed to their outcome',
    },
    /** What is put in are the two messages after it. */
    basis: 'The record holds {sources} and {events}.',
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
    changed: 'What changed lately',
    judged: 'Claims judged',
    corrections: 'Corrections',
    wholeLedger: { one: 'The whole ledger: {count} claim', other: 'The whole ledger: {count} claims' },
  },
  /** Parts of a list that is too long for one page, and the way between them. */
  parts: {
    label: 'Parts of this list',
    beside: 'Before and after this part',
    /** The list and its part: "Claims: March 2014". */
    title: '{list}: {part}',
    page: 'Page {number}',
    pageOf: '{part}, page {number}',
    whole: 'Overview',
    years: 'By year',
    months: 'By month',
    initials: 'By initial',
    pages: 'Pages',
    /** What has no date, beside years. */
    undated: 'Undated',
    /** Names that begin with no letter and no digit. */
    noLetter: 'Other',
    /** What those hear who cannot see a part among the others. */
    named: { one: '{part}: {count} entry', other: '{part}: {count} entries' },
    previous: 'Previous: {part}',
    next: 'Next: {part}',
    choose: { one: 'This list has {count} entry.', other: 'This list has {count} entries. Choose a part of it above.' },
    /** The entry to whose page a list belongs, and the list. */
    ofEntry: '{entry}: {list}',
    description: { one: '{entry}. {list}: {count} entry.', other: '{entry}. {list}: {count} entries.' },
    back: 'Back to {entry}',
    /** Below the beginning of a list that has pages of its own. */
    excerpt: 'Showing {shown} of {count}.',
    all: 'The whole list',
  },
  /** The list of all articles, on several pages. */
  archive: {
    description: 'All articles of {site}, newest first.',
    dek: {
      one: '{count} article, newest first. Each is kept up to date: its claims show today’s outcome.',
      other: '{count} articles, newest first. Each is kept up to date: its claims show today’s outcome.',
    },
    year: 'Published in {year}',
    pages: 'Pages of the archive',
    /** Links to where each year begins. */
    years: 'Years of the archive',
    previous: 'Newer',
    next: 'Older',
    page: 'Page {number}',
    pageTitle: 'Coverage, page {number}',
    pageDescription: 'Articles of {site}, page {number} of {total}.',
  },
  article: {
    /** Under the headline of a translation; the title of the original is put in. */
    translation: 'A translation of {original}.',
    /** Names of languages, each in itself: "русский · 中文". */
    alsoIn: 'Also in {languages}',
    hindsight: 'Written in hindsight about {date}.',
    /** In a list, before the next. */
    covers: 'covers {date}',
    reading: { one: '{count}\u00a0min\u00a0read', other: '{count}\u00a0min\u00a0read' },
    contents: 'In this article',
    data: 'This article as data',
    markdown: 'This article as Markdown',
    claims: 'Claims in this article',
    references: 'References',
    /** The citations of one reference are counted, the references of an article numbered. */
    backToCitation: 'Back to citation {number} of reference {reference}',
    provenance: 'Where the sources come from',
    cite: 'Cite this article',
  },
  /** Above an article some of whose claims have not stood. */
  since: {
    /** What is put in as outcomes are the messages after it, joined by "and". */
    notice: {
      one: 'Of the {count} claim reported here, {outcomes}, as of {date}.',
      other: 'Of the {count} claims reported here, {outcomes}, as of {date}.',
    },
    failed: { one: '{count} has failed', other: '{count} have failed' },
    disputed: { one: '{count} is disputed', other: '{count} are disputed' },
    claims: 'The claims and their outcomes',
  },
  /** What happened after the time that an article is about. */
  afterwards: {
    title: 'What happened next',
    some: 'Events since {date} that bear on its claims, its story or those it names.',
    none: 'No event on record since {date} bears on its claims, its story or those it names.',
    /** What is put in as outcomes are the messages after it, with commas. */
    /** The day of the last of these judgements. */
    judged: 'Its claims as of {date}: {outcomes}.',
    outcomes: {
      failed: { other: '{count} failed' },
      disputed: { other: '{count} disputed' },
      partly: { other: '{count} held in part' },
      held: { other: '{count} held' },
      unresolved: { other: '{count} unresolved' },
    },
    all: { other: 'All {count} events that followed' },
    claim: 'A claim in this article, judged',
    claimAgain: 'A claim in this article, judged again',
    /** The outcome as a mark of one or two words: "Held in part". */
    claimOtherwise: 'A claim in this article, judged again; was: {outcome}',
    pageTitle: 'What happened next: {article}',
    description:
      'Every recorded event after the period of this article that bears on its claims, its story or those it names.',
    article: 'The article',
    intro:
      '{article}. Events after {date} that bear on its claims, its story or those it names, each with the reason it is listed.',
  },
  question: {
    title: 'Open questions',
    /** Before the answer. */
    wouldChange: 'What would change the finding:',
  },
  claim: {
    /** The kind is one of those below. */
    said: '{speaker}, {date}\u00a0· {kind}',
    saidDue: '{speaker}, {date}\u00a0· {kind}, due {due}',
    /** The same in a list of claims. */
    listedDue: '{speaker}, {date}\u00a0· {kind}\u00a0· due {due}',
    /** Within a line. */
    kinds: {
      forecast: 'forecast',
      pledge: 'pledge',
      assertion: 'assertion',
      denial: 'denial',
      estimate: 'estimate',
    },
    /** How firmly the evidence carries the outcome. */
    confidence: { low: 'low confidence', medium: 'medium confidence', high: 'high confidence' },
    /** Behind the mark of its outcome. */
    assessed: 'assessed on {date}, {confidence}',
    earlier: { other: 'Earlier judgements: {count}' },
    /** The outcome as a mark of one or two words. */
    earlierJudgement: '{date}: {outcome}',
    /** In a list: its newest judgement. */
    judged: 'Judged on {date}',
    judgedAgain: 'Judged again on {date}',
    /** The outcome before as a mark of one or two words. */
    judgedOtherwise: 'Judged again on {date}; was: {outcome}',
    back: 'Back to the text',
    backFrom: 'Back to the text: {statement}',
    outcome: 'Outcome',
    saidBy: 'Said by',
    saidOn: 'Said on',
    due: 'Due',
    evidenceEvents: 'Evidence: events',
    evidenceSources: 'Evidence: sources',
    description: '{outcome}. Said by: {speaker}. Sources, evidence and what became of it.',
    kicker: 'Claim: {kind}',
    data: 'This claim as data',
    /** Over quotations of those who report a claim. */
    quotations: 'Word for word, as printed',
    /** Behind who printed them and when. */
    quotedIn: 'in {language}',
    ourTranslation: '(our translation)',
    history: 'What became of it',
    corrections: 'Corrections',
    reports: 'Who reports that it was said',
    provenance: 'Where it comes from',
    events: 'Events',
    coverage: 'Where it is discussed',
    embed: 'Embed this claim',
    embedCard: 'A small card with the claim and its latest judgement, for your own page.',
    embedSee: 'See the card',
    embedCode: 'HTML for the card',
    cite: 'Cite this claim',
  },
  correction: {
    ofArticle: 'Corrections and changes',
    noneOfArticle: 'None so far.',
    how: 'How errors are corrected',
    all: 'All corrections, changes and new judgements',
    none: 'None so far: no published article has needed one, and no claim has been judged a second time.',
    /** The kind is one of correctionKind. */
    entry: '{kind}, {date}',
    entryOn: '{kind}, {date}: {subject}',
    /** Before the words that were wrong, and before the right ones, for those who do not see which are struck out. */
    was: 'It said:',
    now: 'It now says:',
    /** Where the category "one" holds more numbers than 1, it needs {count}. */
    stating: {
      one: 'One article states this claim: {articles}',
      other: '{count} articles state this claim: {articles}',
    },
  },
  disagreement: {
    title: 'Conflicting accounts',
  },
  event: {
    date: 'Date',
    place: 'Place',
    topic: 'Topic',
    participants: 'Involved',
    figures: 'Figures',
    /** A number with its unit, and what it counts. */
    figure: '{figure}: {what}',
    data: 'This event as data',
    /** Before what is not certain about it. */
    uncertain: 'Uncertain:',
    claims: 'Claims it bears on',
    sources: 'Sources',
    coverage: 'Coverage',
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
    aliases: 'Also written',
    /** Before the names of its country or countries. */
    countries: { one: 'Country', other: 'Countries' },
    /** Before its numbers in the records of others. */
    identifiers: { one: 'Identifier', other: 'Identifiers' },
    data: 'This entity as data',
    said: 'Claims, and how they fared',
    forecasts: 'From claim to due date',
    near: 'Claims by unnamed sources close to them',
    events: 'Events',
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
    /** After the first two. */
    more: { one: 'One more event or source', other: '{count} more events and sources' },
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
    lastChecked: 'Last checked on {date}: {how}',
    note: 'Note',
    listDescription: 'Every published document that the publication rests on, and what rests on each.',
    dek: {
      one: '{count} published document. Each page says what rests on it, what it repeats, and how it was checked.',
      other: '{count} published documents. Each page says what rests on it, what it repeats, and how it was checked.',
    },
    /** The type is one of sourceType. */
    description: '{type} by {publisher}: what rests on it, and what it rests on.',
    data: 'This source as data',
    provenance: 'Its place in the chain',
    basis: 'It repeats',
    beginnings: 'Original sources',
    repeated: 'Repeated by',
    claims: 'Claims that rest on it',
    events: 'Events that rest on it',
    series: 'Figures that rest on it',
    stories: 'Stories with a finding that rests on it',
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
    dek: 'Each brings together its articles, claims and events.',
    all: 'All topics',
    /** What an import files posts without a topic under. */
    unsorted: 'Unsorted',
  },
  story: {
    kicker: 'Story',
    keep: 'Save this story to read it offline',
    unknown: 'What is still unknown',
    coverage: 'Coverage',
    offline: 'Reading offline',
    canBeKept: 'The whole story can be saved on your device.',
    howKept: 'How it works, and what is saved here',
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
    dek: 'Addresses here are permanent, so the link was probably cut short or misspelt. Use the search above, or look in these lists, which together cover every page:',
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
    now: 'It is now at {address}. The old address will always lead there.',
  },
  /** How to cite a page or a data set. */
  cite: {
    /** A claim and its outcome, as the title of what is cited. */
    claim: 'Claim: {statement} [{outcome}]',
    /** The title of the data set: the name of the publication, and the day of the edition. */
    dataset: '{site}: data, edition of {date}',
    /** What is put in are names of formats, each a link. */
    download: 'Download: {files}',
    /** Notes for reference managers, with the next but two between them. */
    copyAt: 'Copy read at {place}',
    archivedAt: 'Archived at {address}',
    approximate: 'The date is approximate',
    until: 'Published until {date}',
    betweenNotes: '. ',
  },
  /** The title of a page as a browser and a search engine show it. */
  page: {
    title: '{title} | {site}',
    home: '{site}: {tagline}',
  },
  /** What is published as data, by the names of its files. */
  dataCollection: {
    claims: {
      title: 'Claims',
      description:
        'Checkable statements by named or described speakers, with every dated judgement of what became of them.',
    },
    events: { title: 'Events', description: 'What happened, dated as precisely as it is known.' },
    sources: {
      title: 'Sources',
      description: 'The published documents that everything rests on, and which of them repeat which.',
    },
    entities: {
      title: 'Entities',
      description:
        'People, bodies, companies, countries, programmes, laws and products, with their names in other scripts.',
    },
    articles: {
      title: 'Articles',
      description: 'Our articles. In JSON with their text in Markdown and the entries that it names.',
    },
    disagreements: {
      title: 'Disagreements',
      description: 'Accounts of one event or figure that cannot all be true, or that count different things.',
    },
    series: { title: 'Series', description: 'Numeric series as printed in their sources, never interpolated.' },
    stories: {
      title: 'Stories',
      description: 'Story lines that are followed over time: what is known of each, and what is not.',
    },
    topics: { title: 'Topics', description: 'Subjects that articles, claims and events share.' },
    authors: { title: 'Authors', description: 'By-lines: persons, and desks that sign together.' },
    pages: {
      title: 'Pages',
      description: 'Fixed pages, such as the methodology. In JSON with their text in Markdown.',
    },
  },
  /** Files of the data: their titles and what is in them. */
  dataFile: {
    package: '{site}: data',
    /** A collection, and one of its fields by its name in the files. */
    table: '{title}: {field}',
    /** Of a collection. */
    schema: '{title}: JSON Schema',
    schemaDescription: 'What each field of {file} means and may hold.',
    /** At the head of a bibliography; the date is ISO 8601. The licence stands behind it. */
    bibliographyHead: '{site}, edition of {date}.',
    /** In the schema itself: a collection of the publication. */
    schemaOf: '{title} of {site}',
    timeline: 'Timeline',
    timelineDescription: 'Everything dated, for calendar programs.',
    bibliography: 'Bibliography: {format}',
    bibliographyDescription: 'All sources, for reference managers.',
    readMe: 'Read me',
    readMeDescription: 'What is here, how to read it and how to cite it.',
    descriptor: 'Descriptor',
    descriptorDescription:
      'What each file and each column is, with sizes and checksums, as a Frictionless Data Package.',
    archive: 'Everything',
    archiveDescription: 'All of these files in one archive.',
    none: 'none yet',
    /** In place of a size below 1 kB. */
    under: 'under {size}',
    /** A link to a file, for those who do not see under which collection it stands: "JSON: Claims". */
    named: '{file}: {collection}',
  },
  /** The text beside the data, in lines: names in capitals stand for names of files and fields. */
  dataReadMe: {
    edition: 'Edition of {date}. {address}',
    licence: 'Licence: {title} ({id}), {address}',
    cite: 'Cite as: {citation}',
    descriptor:
      '{file} says what each file and each column is, with sizes and checksums (Frictionless Data Package 2).',
    files:
      'NAME.json holds a whole collection, NAME.schema.json says what each of its fields means, NAME.csv is its table.',
    tables:
      'Whatever an entry has several of is in a separate table, NAME.FIELD.csv, whose column "entry" holds the id of the entry.',
    dates:
      'Dates are as precise as they are known (EDTF): 2014-08-06, 2014-08, 2014, 2014-08~ (about), 2014-08/2017-02, 2014-08/..',
    csv: 'CSV is UTF-8 (RFC 4180). An empty cell means no value. Several ids in a cell are separated by spaces; other lists are JSON.',
    formulas:
      'A text that a spreadsheet could take for a formula begins with an apostrophe, which is not part of the text.',
  },
  /** The page of the data. */
  data: {
    title: 'Data',
    description: 'Everything {site} knows, as JSON and CSV, with schemas, checksums and a licence.',
    /** What is put in are the next four. */
    dek: 'Everything this site knows, to download: {claims}, {events}, {sources} and {entities}.',
    claims: { one: '{count} claim', other: '{count} claims' },
    events: { one: '{count} event', other: '{count} events' },
    sources: { one: '{count} source', other: '{count} sources' },
    entities: {
      one: '{count} person, organisation or other entity',
      other: '{count} people, organisations and other entities',
    },
    edition: 'Edition of {date}',
    editionLicensed: 'Edition of {date}\u00a0· {licence}',
    all: 'Everything at once',
    download: 'Download everything as one archive (ZIP)',
    /** What is put in are two files, and a link with the words after this. */
    archive:
      'It holds every file on this page. {descriptor} describes each of them, with its size, checksum and columns, as a {standard}, which tools for R, Python and other languages can open directly. {readMe} is a short guide.',
    standard: 'Frictionless Data Package',
    checksum: 'SHA-256 of the archive: {sum}',
    collections: 'Collections',
    others: 'For calendars, reference managers and other sites',
    timeline: 'The timeline: {calendar}, to download or subscribe to; also as {csv} or {json}.',
    bibliography: 'All sources as a bibliography: {files}.',
    /** The timeline is a link with the words after this. */
    embed: 'You can embed a claim, or a view of {timeline}, in your own page: their pages have the HTML to copy.',
    theTimeline: 'the timeline',
    reading: 'How to read it',
    ids: 'Ids',
    idsMeaning:
      'An id is permanent, and unique in its collection; entries refer to one another by it. Each claim, event, source, entity and article also has a file of its own in the same form as the whole collection.',
    /** The same where there is a claim; the example is the address of its file. */
    idsExample:
      'An id is permanent, and unique in its collection; entries refer to one another by it. Each claim, event, source, entity and article also has a file of its own in the same form as the whole collection, for instance {example}.',
    dates: 'Dates',
    /** What is put in are examples: 2014-08-06, 2014-08, 2014, 2014-08~, 2014-08/2017-02, 2014-08/... */
    datesMeaning:
      'Never more precise than is known, in a subset of {standard}: {day}, {month}, {year}, {about} for “about”, {span} for a span, {open} for one that is open.',
    json: 'JSON',
    /** What is put in is the name of a field. */
    jsonMeaning:
      'One object with the edition, the licence and {entries}. Fields that an entry does not have are left out.',
    csv: 'CSV',
    /** What is put in is the name of a column. */
    csvMeaning:
      'UTF-8, comma-separated, with a header row (RFC 4180). An empty cell means no value. Several ids in a cell are separated by spaces; other lists and maps are JSON. Whatever an entry has several of is in a separate table, whose column {entry} holds the entry’s id. The text of articles is only in the JSON.',
    spreadsheet: 'In a spreadsheet',
    /** What is put in are signs: =, +, -, @. */
    spreadsheetMeaning:
      'Text that could be taken for a formula begins with an apostrophe, which is not part of the text: remove one where a cell begins with apostrophes followed by {signs}, a tab or a line break. If the program asks for the encoding, choose UTF-8.',
    stays: 'What stays the same',
    /** The folder is the path of the data. */
    staysMeaning:
      'Within {folder} the names of files and fields, and the ids, keep their meaning. New fields and files may be added, so read columns by name. Any other change would be a new version, in a separate folder beside this one.',
    cite: 'How to cite the data',
    single: 'For a single claim, name its page and the date of the judgement that you rely on: a later one may differ.',
    licensed: 'The data may be used under {licence}; quoted fragments in it belong to their authors.',
    /** A table of the field of that name. */
    csvOf: 'CSV of {field}',
    /** Of the collection of that name. */
    fields: 'What each field of {collection} means',
  },
  /** A table of the columns of a file. */
  dataFields: {
    /** The name of a table, and what its rows are. */
    caption: '{name}: {description}',
    field: 'Field',
    holds: 'Holds',
    meaning: 'Meaning',
    /** Behind what a column holds, where a cell can be empty. */
    orNothing: ', or nothing',
    types: {
      string: 'text',
      date: 'date',
      day: 'day',
      number: 'number',
      integer: 'whole number',
      boolean: 'true or false',
      ids: 'ids',
      array: 'list, as JSON',
      object: 'map, as JSON',
    },
  },
  /** At the foot of a page: where its data is. What is put in are links, with the words below. */
  entryData: {
    line: 'As data: {page}\u00a0· {all}\u00a0· {fields}',
    /** The licence is its short name. */
    lineLicensed: 'As data: {page}\u00a0· {all}\u00a0· {fields}\u00a0· {licence}',
    page: 'this page as JSON',
    all: {
      articles: 'all articles as {json} or {csv}',
      claims: 'all claims as {json} or {csv}',
      entities: 'all entities as {json} or {csv}',
      events: 'all events as {json} or {csv}',
      sources: 'all sources as {json} or {csv}',
    },
    fields: 'what the fields mean',
  },
  /** Feeds, by what they tell of. */
  feed: {
    /** A feed among those of other publications: the name of this one, and what the feed is of. */
    title: '{site}: {title}',
    everything: { title: 'Everything', description: 'Every article in full.' },
    judgements: {
      title: 'Claims judged again',
      description: 'Claims that have been judged again: the outcome before and after, and why.',
    },
    corrections: {
      title: 'Corrections and new judgements',
      description: 'What was corrected or changed in the articles, and which claims were judged again.',
    },
    /** Headings over feeds of one kind. */
    kinds: { stories: 'Stories', topics: 'Topics', entities: 'Who’s who' },
    /** A feed in one of its formats, "RSS: Everything"; to a screen reader only. */
    format: '{format}: {feed}',
    /** The same in a list that a browser or a feed reader shows. */
    alternate: '{feed} ({format})',
    /** The link has the words after this; formats are links as well. */
    follow: '{link}: {formats}',
    followLink: 'Follow by feed',
    /** Title of the list of all feeds. */
    opml: 'Feeds of {site}',
  },
  /** The page of feeds. */
  feeds: {
    title: 'Feeds',
    description: 'Everything that {site} publishes as RSS, Atom and JSON Feed: all of it, or one topic, story or name.',
    dek: 'What is new here, in your feed reader: everything, or just one topic, story or name. No trackers, as on the site itself.',
    /** The list is a link with the words after this. */
    how: 'Copy an address into a feed reader, or give it {list} (OPML). RSS, Atom and JSON Feed have the same content; use whichever your reader supports.',
    list: 'the list of these feeds',
    what: {
      other:
        'A feed holds the latest {count} entries. Articles are included in full, with the outcome of every claim in words and with their references; a feed on a person, a company or a law has the passages that mention it.',
    },
    all: 'The whole site',
    /** Below a kind with too many feeds to list: those that most articles are about stand above. */
    others: {
      one: 'These are the feeds with the most articles. {count} more is linked from the page of its subject.',
      other: 'These are the feeds with the most articles. {count} more are linked, each from the page of its subject.',
    },
  },
  /** Within an entry of a feed. */
  feedEntry: {
    /** The kind is one of correctionKind. */
    title: '{kind}: {subject}',
    dated: '{date}. {text}',
    was: 'It said: {was}',
    now: 'It now says: {now}',
    said: 'Said by: {speaker}, {date}.',
    saidDue: 'Said by: {speaker}, {date}; due: {due}.',
    evidence: 'Evidence:',
    articles: 'Articles affected:',
    full: 'The article in full',
    chart: 'See the chart',
    timeline: 'See the timeline',
    /** An entry of the list of corrections of an article. */
    record: '{kind} of {date}: {text}',
  },
  /** Pictures of who repeats whom, and the same in words. A document is a source of ours, by the name of its publisher. */
  provenance: {
    thisArticle: 'This article',
    /** What tells documents of one publisher apart. */
    copy: '{publisher}, at {place}',
    dated: '{publisher}, {date}',
    /** Name and id. */
    named: '{name} ({id})',
    /** Remarks on a document, in a row. */
    undated: 'undated',
    origin: 'origin',
    unread: 'not read',
    ourArticle: 'our article',
    thisDocument: 'this document',
    /** To a screen reader: a name that was cut, the remarks, and the whole name. */
    whole: '{label} {remarks} ({name})',
    /** Sentences on one document; others are a list of names. The date can be the word for "undated" above. */
    cites: 'This article ({date}) cites {others}.',
    articleCites: 'Our article “{name}” ({date}) cites {others}.',
    isOrigin: '{name} ({date}) is an origin: it repeats no other document held here.',
    repeats: '{name} ({date}) repeats {others}.',
    repeatsUnshown: '{name} ({date}) repeats documents that are not shown.',
    wasUnread: 'It was not read; it is known through others.',
    /** The whole picture; origins are a list of names. */
    label: {
      one: 'Who repeats whom: {count} source traced to {origins}',
      other: 'Who repeats whom: {count} sources traced to {origins}',
    },
    circle: { other: 'Who repeats whom: {count} sources that repeat one another' },
    /** How to read the marks. */
    line: 'Each line leads down from a document to one that repeats it.',
    diamond: 'A diamond is an origin.',
    dashed: 'A dashed mark is a document that we did not read and know only through others.',
    square: 'A square is an article of ours, with lines from those of its sources that none of the others repeats.',
    alone: {
      one: 'And {count} source with no link to any other.',
      other: 'And {count} sources with no link to any other.',
    },
    inWords: 'The same in words',
  },
  /** The picture that networks show with a link, and its words for those who do not see it. */
  socialCard: {
    event: 'Event',
    published: 'Published {date}',
    period: 'Period: {date}',
    /** When something was said, and for when. */
    saidDue: '{date}, due {due}',
    /** The kind is one of articleKind or entityKind, or the kicker of a page. */
    overview: '{kind}: {title}',
    claim: '{outcome}: {statement} Said by: {speaker}, {date}.',
    claimDue: '{outcome}: {statement} Said by: {speaker}, {date}, due {due}.',
    eventWords: '{date}: {title}',
    site: '{site}: {tagline}',
    /** Words that do not end as a sentence does. */
    sentence: '{words}.',
  },
  /** A view of the site within a page of another. */
  embed: {
    /** The claim as a sentence. */
    claim: 'Claim: {statement}',
    pageTitle: 'Embedded claim: {statement}',
    heading: 'A claim followed by {site}',
    more: 'Sources, evidence and earlier judgements',
  },
  /** In the data of search engines. */
  linkedData: {
    /** The caveat is one or more sentences. */
    series: '{title}, in {unit}, as printed in the sources named with it. {caveat}',
  },
  ledger: {
    title: 'The claims ledger',
    description: 'Every claim that is followed here: who said it, when, and what became of it.',
    dek: {
      one: '{count} claim: a forecast, pledge, assertion, denial or estimate. Who said what, when, and what became of it.',
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
    unknown: 'No claim matches what the address asks for: {names}.',
    /** Where the ledger is too long for one page; the link has the words after each. */
    cut: 'The ledger is too long for one page: choose a year, or narrow it by topic, speaker and outcome in {search}.',
    cutSearch: 'the search',
    part: 'These filters apply to this part of the ledger; {search} covers all of it.',
    partSearch: 'the search',
    partDescription: {
      one: '{part}: {count} claim, with who said it and what became of it.',
      other: '{part}: {count} claims, with who said them and what became of them.',
    },
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
      'Words in any spelling or script; “quoted phrases”; -without; topic:{topic}, speaker:{speaker}, kind:claim, outcome:failed, after:2014-08, before:2020.',
    narrow: 'Narrow the results',
    any: 'Any',
    order: 'Order',
    relevance: 'Most relevant',
    newest: 'Newest first',
    oldest: 'Oldest first',
    years: 'Years',
    /** Before a field for a year, month or day. */
    after: 'From',
    /** Before the next such field, which does not count itself. */
    before: 'before',
    more: 'More results',
    noScript: 'Searching needs JavaScript. Without it, the lists below lead to every article, topic, name and claim.',
    names: 'Names, A to Z',
    /** Below the lists for readers without JavaScript, where these are cut; a link to the whole list follows. */
    newestArticles: { one: 'Above is the newest.', other: 'Above are the newest {count}.' },
    newestClaims: { one: 'Above is the latest.', other: 'Above are the latest {count}.' },
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
    failed: 'The search could not be loaded. Are you online?',
    again: 'Try again',
    repaired: 'Showing results for {repairs}.',
    /** One of the repairs: the word that was meant, and the one that was typed. */
    repair: '“{to}” instead of “{from}”',
    /** A filter asks for what nothing has, as "topic:gardening". */
    unknown: {
      kind: 'There is no such kind.',
      topic: 'There is no such topic.',
      entity: 'There is no such name.',
      outcome: 'There is no such outcome.',
      speaker: 'There is no such speaker.',
      after: 'The first date is not a valid date.',
      before: 'The last date is not a valid date.',
    },
    /** Results were too many to be looked through for a text in quotation marks. */
    unread:
      'Pages with all the words but not searched for the phrase: {count}. Add a word or a filter to narrow the search.',
    unfiltered: 'Search without the filters',
    oneWord: 'Search for {word}',
    below: 'The lists below include everything.',
    alsoKnownAs: 'Also known as {name}',
    /** Words of the search that a result does not have. */
    without: 'Without: {words}',
  },
  /** Suggestions below the field in the head of every page. */
  searchBox: {
    suggestions: 'Suggestions',
    failed: 'Suggestions could not be loaded. Press Enter to search.',
    everything: 'Search everything for {text}',
    /** After a title. */
    alsoKnownAs: 'also known as {name}',
    found: { one: '{count} suggestion', other: '{count} suggestions' },
    /** Over searches made before; "Delete" is the key. */
    recent: 'Recent searches on this device (press Delete to remove one)',
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
    /** Where an entry is found on it; the next two are links. */
    place: 'On the timeline: {chart}\u00a0· {list}',
    inChart: 'in the chart',
    inList: 'in the list',
    title: 'Timeline',
    /** The title of a page with the entries of one year. */
    /** Lanes of the chart: what was said, what happened, and the publication’s own articles. As short as can be. */
    said: 'Said',
    happened: 'Happened',
    published: 'Published here',
    /** Lanes of what was said against what happened: of the future, and of what is. */
    foretold: 'Foretold',
    asserted: 'Asserted',
    chart: 'Chart of the timeline; the list below has the same entries',
    strip: 'Entries by time; each year opens its list',
    entriesOf: { one: '{years}: {count} entry', other: '{years}: {count} entries' },
    /** What the marks of the chart mean. */
    day: 'day known',
    month: 'only month or year known',
    interval: 'a span, or at some time within it',
    claim: 'claim, from said to due, with its outcome',
    article: 'published here',
    tick: 'each tick: one entry with no room for its words',
    chosen: 'The selected entry',
    /** Arrows along the text: languages that run from right to left turn them. */
    previous: '← Before',
    next: 'After →',
    close: 'Close',
    yearByYear: 'Year by year',
    none: 'Nothing matches: clear the filter or widen the period.',
    /** At the foot of a printed page. */
    printed: '{address}, edition of {date}.',
    /** In an entry of the list, right before the title: with a space at its end where the language has one. */
    publishedLead: 'Published here: ',
    saidLead: '{speaker} said: ',
    dueLead: '{speaker} said, due {date}: ',
    /** The words for a small chart, folded. */
    asList: 'The entries as a list',
    entry: '{date}: {title}',
    embedded: 'Embedded timeline',
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
    embed: 'HTML to embed this view',
  },
  /** What the timeline tells of itself as it is narrowed, moved and opened. */
  timelineView: {
    failed: 'The timeline’s controls could not be loaded. All of it is below.',
    keys: 'Timeline; arrow keys move from entry to entry',
    listed: { one: '{shown} of {count} entry.', other: '{shown} of {count} entries.' },
    window: {
      one: 'Showing {from} to {to}: {shown} of {count} entry in {lanes}.',
      other: 'Showing {from} to {to}: {shown} of {count} entries in {lanes}.',
    },
    /** Put into the sentence before. */
    lanes: { one: '{count} lane', other: '{count} lanes' },
    /** Behind that sentence, in the view of what was said and what happened. */
    others: {
      one: 'The other {count} bears on no claim; it is on the chart.',
      other: 'The other {count} bear on no claim; they are on the chart.',
    },
    any: 'Any',
    choice: '{label} ({count})',
    /** What the address asks for. */
    noRange: '“{range}” is not a period; write it as 2018-01..2020-06.',
    noEntry: 'There is no entry “{id}” here.',
    nothingHas: 'Nothing here matches {names}.',
    rangeForm: 'Write each date as 2018, 2018-06 or 2018-06-09, the earlier one first.',
    chartFailed: 'The chart could not be loaded. Are you online?',
    filtersFailed: 'The filters could not be loaded. Are you online?',
    searchFailed: 'The search failed. Are you online?',
    renewed: 'The search failed because the site has changed: reload the page.',
    /** Told to a screen reader. */
    active: '{date}. {title}. {lane}.',
    entry: '{date}: {title}',
    /** Several entries that lie too close together: their number and their lane. */
    group: { one: '{count} entry: {lane}', other: '{count} entries: {lane}' },
    more: { one: 'and {count} more.', other: 'and {count} more.' },
    showInList: { one: 'Show this {count} in the list', other: 'Show these {count} in the list' },
    zoomTo: 'Zoom to them',
    openPage: 'Open its page',
    entryFailed: 'This entry could not be loaded. Are you online?',
    /** The format is "CSV" or the like. */
    downloaded: { one: 'Downloaded {count} entry as {format}.', other: 'Downloaded {count} entries as {format}.' },
    downloadFailed: 'The file could not be made. Are you online?',
    /** At the foot of a picture; the day is ISO 8601. */
    note: '{name}, {address}, as of {day}',
  },
  /** The timeline in a sentence or two. */
  timelineSummary: {
    nothing: 'Nothing here has a date yet.',
    articles: { one: '{count} article of our own', other: '{count} articles of our own' },
    /** Parts: a list of what there is of events, claims and articles. */
    span: '{parts}, from {from} to {to}.',
    /** Outcomes: a list of those of `afterwards`. */
    fared: '{parts}, from {from} to {to}. Of the claims: {outcomes}.',
    /** The same of entries that are all of one day, month or year. */
    once: '{parts}, dated {from}.',
    onceFared: '{parts}, dated {from}. Of the claims: {outcomes}.',
  },
  /** The timeline in a reader’s own calendar. */
  calendar: {
    name: '{site}: timeline',
    said: 'Said: {title}',
    published: 'Published: {title}',
    /** Of a date that is not known to the day. */
    known: 'Date as known: {date}.',
    due: 'Due: {date}.',
    outcome: 'Outcome: {outcome}.',
  },
  /** The page of the story as of a day. */
  asOf: {
    title: 'As it was',
    description: 'The story as it was known on any day: the claims, events and reports that had become known by then.',
    heading: 'The story as it was known on any day',
    dek: 'What happened is one thing; when it became known is another. Here everything is listed in the year in which it became known, going by its earliest source.',
    articles: 'Our articles',
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
    /** A link, on every page that can show itself as of a day: as short as can be. */
    today: 'Back to today',
    /** Of a page for a part of the time. */
    partDescription: '{part}: the claims, events and reports that became known then.',
  },
  asOfView: {
    /** What is put in after the colon are counts. */
    known: 'Known by {date}: {claims}, {events}, {reports}.',
    reports: { one: '{count} report', other: '{count} reports' },
    noDay: 'Choose a day between {first} and {last}.',
    /** How much of a page that holds a part of it all was known. */
    knownHere: 'On this page, known by {date}: {claims}, {events}, {reports}.',
    /** A link to the part that has that day. */
    open: 'What had become known by {date}',
    failed: 'Some entries could not be loaded. Choose a year below.',
  },
  /** Above a page that shows itself as it was on a day. */
  asOfNotice: {
    hidden: 'As of {date}: what became known later is hidden.',
    unwritten: 'As of {date}: what became known later is hidden. This page had not been written yet.',
    /** After the words of a claim in the text, to a screen reader only. */
    claim: '(claim: {outcome})',
    notMade: '(claim: not yet made)',
    /** In the place of a claim's outcome, before it was made. */
    unmade: 'Not yet made',
  },
  /** The page on reading without a connection. */
  offline: {
    title: 'Reading offline',
    dek: 'Save a story on this device, and read, search and follow it without a connection.',
    dekOff: 'This site stores nothing on your device for offline reading.',
    off: 'Pages are read only from the site. Anything an earlier edition kept on this device is removed when you open a page.',
    keep: 'Save a story',
    whatIsKept:
      'A story is saved whole: its articles with what happened after them, its claims and events, the timeline and the search. Not saved are the pages of sources, of people and companies and of topics, the story as it was known on any day, and the downloads. If search and timeline are too large for a device, as in a long archive, they are left out, and the button says so. No story is saved until you ask for it.',
    /** Above links to stories beside those that can be kept here at once. */
    others: 'Other stories can be saved from their own pages:',
    /** Below these links, where there are still more. */
    more: {
      one: '{count} more story can be saved from its page.',
      other: '{count} more stories can be saved from their pages.',
    },
    noScript: 'Saving stories needs JavaScript, which is off in this browser.',
    how: 'How it works',
    howPages:
      'Besides any story you save, the last 60 pages you opened stay on this device for up to 30 days, with everything they need. Your searches are not among them.',
    howCopies:
      'When you are online you always get the current page. If the site does not answer within four seconds, you get the copy, and a line above it says so and how old it is.',
    howStories:
      'A saved story stays as it was on the date shown with it until you update it. It is then replaced as a whole; old and new are never mixed.',
    howLong:
      'If space runs short, or after weeks without a visit, your browser may delete the copies. Removing this site’s data in its settings does the same. None of it is ever sent anywhere.',
  },
  /** The page in the place of one that is not on the device. */
  notKept: {
    title: 'Not saved on this device',
    description: 'The site could not be reached, and this page is not saved on this device.',
    heading: 'This page is not saved on this device',
    dek: 'The site could not be reached. This is what you can read without a connection.',
    again: 'Try again',
  },
  /** Above a page that comes from the device because the site did not answer. */
  keptNote: {
    copy: 'The site could not be reached. This is the copy saved on this device; the page may have changed since.',
    copyOf:
      'The site could not be reached. This is the copy saved on this device on {date}; the page may have changed since.',
    what: 'What is saved here',
  },
  /** Keeps a story on the device. */
  keepStory: {
    keep: 'Save this story offline',
    update: 'Update it',
    stop: 'Stop',
    remove: 'Remove it from this device',
    keeping: 'Saving the story',
    started: 'Saving the story.',
    kept: 'The story is saved. You can read, search and follow it without a connection.',
    keptAlone: 'The story is saved. You can read it without a connection.',
    removed: 'The story was removed from this device.',
    notRemoved: 'It could not be removed. Try again.',
    edition: 'Saved on this device: the edition of {date}, {size}.',
    newer:
      'The site has a newer edition: at most {size} on this device, about {transfer} to download. Files that have not changed are not downloaded again.',
    /** What is put in are counts (see `count`), and sizes as "1.2 MB". */
    offer:
      '{articles}, {claims} and {events}, with the search and the timeline: {size} on this device, about {transfer} to download.',
    /** The same where search and timeline are left out, as those of a large archive are. */
    offerAlone:
      '{articles}, {claims} and {events}, without the search and the timeline: {size} on this device, about {transfer} to download.',
    /** Why it was not kept; one of the two lines after these stands behind it. */
    busy: 'It is being saved in another tab or window.',
    full: 'There is not enough space on this device.',
    lost: 'The connection was lost.',
    renewed: 'The site was updated in the meantime. Try again in a few minutes.',
    stopped: 'Stopped.',
    oldLeft: 'The older edition is still here.',
    nothingLeft: 'Nothing was saved.',
  },
  /** What is kept on the device. */
  keptList: {
    stories: 'Saved stories',
    noStory: 'No story is saved.',
    pages: 'Pages you have read',
    noPage: 'No page is saved.',
    forget: 'Remove these pages',
    forgotten: 'These pages were removed from this device.',
    notForgotten: 'These pages could not be removed. Try again.',
    failed: 'What is saved here could not be read.',
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
  /** The card of a claim, or a reference, beside its mark in the text. */
  markPopover: {
    label: 'Claim: {claim}',
    goTo: 'Show it in the list below',
    close: 'Close',
  },
  /** A button that copies the text beside it: what the text is ("APA"), and what is said when it is done. */
  copyText: {
    copy: 'Copy',
    copyWhat: 'Copy {what}',
    copied: 'Copied',
  },
  /** In an article without pictures and scripts, as text and as Markdown. */
  plain: {
    reports: 'Reported by: {sources}',
    evidence: 'Evidence: {evidence}',
    /** An outcome as a word, and claim.assessed. */
    judgement: '{outcome}, {assessed}',
    judged: '{outcome}: {claim}',
  },
  /** Pages of text alone. */
  text: {
    title: 'Text only',
    explain: 'No pictures, fonts or scripts to load: for slow or costly connections.',
    whole: 'With pictures and charts',
    front: 'All articles as text',
    description: 'Articles of {site} as text alone, page {number} of {total}.',
    newer: 'Newer articles',
    older: 'Older articles',
  },
  /** The guide for programs, /llms.txt. */
  llms: {
    intro:
      'Articles report claims: who said what, on what evidence, and what has become of it since. Each article is available as Markdown at its own address followed by {file}: front matter with the outcome of every claim, footnotes for the sources. Claims, events, sources and entities are JSON, one file for each kind and one for each entry.',
    sitemap: 'Sitemap',
    sitemapNote: 'every page, as XML',
  },
};
