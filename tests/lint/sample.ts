/**
 * A small publication without a fault, by paths from its root: what the examples of the rules change, and what
 * docs/checks.md is made from.
 */
export const SAMPLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'content/articles/chips.md': `---
title: Chips
dek: A small article.
published: 2026-11-24
updated: 2026-11-25
authors: [desk]
kind: analysis
topics: [space]
story: chips
covers: 2014-09
questions:
  - text: Who made the parts?
    wouldChange: A contract that names the maker.
    closedBy:
      event: supplier-named
      answer: A firm in Shenzhen.
explained:
  thin-article: It is a sample, and short.
---

At 10:30 Roscosmos said "that it would buy" parts [@rbth-2014-08-06] and :claim[it would buy]{#one-billion} more [@rbth-2014-08-06; @relay].

## A heading

See [above](#a-heading) and [the event](/events/izvestia-report/), which :event[the paper told]{#izvestia-report} first [@tass-2014-08-09; @kommersant-2014-08-10].

### The purchase

Later :event[the supplier was named]{#supplier-named} by three papers [@rbth-2014-08-06] [@relay] [@tass-2014-08-09] and by two more [@kommersant-2014-08-10; @tass-2014-08-09].

:::figure
![A wafer on a table](/favicon.svg)
A wafer.
:::

## What came of it

Nothing was bought. [@none: summary]
`,
    'content/authors/desk.yaml': 'name: The desk\nkind: desk\ndescription: Signs together.\n',
    'content/claims/one-billion.yaml': `statement: Russia would buy for a billion dollars.
speaker:
  described: an unnamed source close to Roscosmos
  near: roscosmos
said: '2014-08-06'
kind: forecast
topics: [space]
due: 2015-12
sources: [rbth-2014-08-06]
quotations:
  - words: a billion dollars
    language: en
    source: rbth-2014-08-06
assessments:
  - date: 2014-08-07
    outcome: unresolved
    confidence: low
    reasoning: It is too early to say.
  - date: 2026-11-24
    outcome: failed
    confidence: medium
    reasoning: No purchase was found.
    evidence:
      events: [izvestia-report]
`,
    'content/dictionary.txt': '# Words that no general dictionary has.\nIzvestia\n',
    'content/permanent.txt': '/claims/one-billion/\n',
    'content/entities/china.yaml': `name: China
kind: country
description: The seller.
identifiers:
  wikidata: Q148
  iso3166: CN
`,
    'content/entities/roscosmos.yaml': 'name: Roscosmos\nkind: government-body\ndescription: Russian space agency.\n',
    'content/events/izvestia-report.yaml': `date: '2014-08-06'
title: Izvestia reports a purchase
summary: A source spoke to the paper.
category: space
entities: [roscosmos]
sources: [rbth-2014-08-06]
`,
    'content/events/supplier-named.yaml': `date: '2027-03-01'
title: The supplier is named
summary: A contract names the maker.
category: space
entities: [china]
sources: [tass-2014-08-09]
`,
    'content/pages/about.md': `---
title: About us
dek: Who we are.
updated: 2026-11-24
order: 1
---

> Who we are.

## Who pays

You do: see [the start][start].

Throughline\\
Somewhere

[start]: /
`,
    'content/theme.css':
      ':root {\n  --paper-0: #fff;\n  --paper-1: #fff;\n  --paper-2: #ddd;\n  --paper-3: #777;\n  --ink-0: #111;\n  --ink-1: #444;\n  --accent: #0b5566;\n  --accent-deep: #083f4c;\n  --accent-wash: #e4eff0;\n  --red: #a5261c;\n  --purple: #74388a;\n  --ochre: #855300;\n  --green: #25693a;\n  --slate: #555b63;\n  --font-serif: serif;\n  --font-sans: sans-serif;\n}\n',
    'content/site.yaml': `name: Throughline
tagline: News that stays true
description: A small publication.
url: https://throughline.example
language: en-GB
lead: chips
story: chips
`,
    ...Object.fromEntries(
      [
        ['rbth-2014-08-06', 'RBTH', '2014-08-06', ''],
        ['relay', 'Relay', '2014-08-08', 'basedOn: [rbth-2014-08-06]\n'],
        ['tass-2014-08-09', 'TASS', '2014-08-09', ''],
        ['kommersant-2014-08-10', 'Kommersant', '2014-08-10', ''],
      ].map(([id, publisher, published, more]) => [
        `content/sources/${id}.yaml`,
        `type: report
title: Chinese microelectronics
publisher: ${publisher}
url: https://${id}.example/
published: '${published}'
accessed: '2026-11-24'
language: en
checked:
  on: '2026-11-25'
  how: A stored copy of the page; the date agrees.
read: excerpt
${more}`,
      ]),
    ),
    'content/stories/chips.yaml': "title: Chips\nsummary: Chips for satellites.\ncovers: '2013/..'\n",
    'content/topics/space.yaml': 'title: Space\ndescription: Satellites.\norder: 1\n',
  }),
);
