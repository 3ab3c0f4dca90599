import { FORECAST_DIVISIONS, isForecastDivision } from '../../domain/forecast-division.ts';
import { isId, LONGEST_ID } from '../../domain/id.ts';
import { parseRange } from '../../domain/time-range.ts';
import { UNCITED_REASONS } from '../../markdown/remark-uncited.ts';
import { type CollectionName, extensionOf, SCHEMAS } from '../../domain/collection.ts';
import { codePoint } from '../code-point.ts';
import { type ContentFile, placeOf } from '../content-file.ts';
import { faultsOf } from '../fault.ts';
import type { FileUnderCheck } from '../file-under-check.ts';
import type { Finding, PlacedFinding } from '../issue.ts';
import { findNearest } from '../nearest.ts';
import { TOP } from '../place.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  code: 'TL007',
  name: 'invalid-field',
  severity: 'error',
  title: 'A value, file name or place that the content model does not have',
  why: 'The site would leave out or garble what it does not understand, and nobody would notice.',
  mend: 'See docs/content-model.md, which describes each field.',
  example: {
    file: 'content/claims/one-billion.yaml',
    failing: 'outcome: fialed',
    mended: 'outcome: failed',
  },
  checkFile: (subject) => [
    ...invalidId(subject.file),
    ...faultsOf(subject.faults, 'value'),
    ...invalidAttributes(subject),
    ...invalidReasons(subject),
  ],
  checkPublication: ({ strays }) => strays.map(strayFile),
};

function invalidId({ id }: ContentFile): Finding[] {
  const fault = !isId(id)
    ? 'must be lower-case Latin letters, digits and single hyphens'
    : id.length > LONGEST_ID
      ? `must have at most ${LONGEST_ID} characters, as files are named by it`
      : undefined;
  if (fault === undefined) return [];
  const foreign = /[^\0-\u007F]/u.exec(id)?.[0];
  return [
    {
      ...TOP,
      message: `the file's name is its id: "${id}" ${fault}.`,
      mend: foreign ? `Rename it: "${foreign}" in it is ${codePoint(foreign)}, whatever it looks like.` : 'Rename it.',
    },
  ];
}

/** A range with an open end is one whatever it opens to. */
const ANY_TIME = { from: -Infinity, to: Infinity };

function invalidAttributes({ file, nodes }: FileUnderCheck): Finding[] {
  return nodes('containerDirective').flatMap(({ name, attributes, position }): Finding[] => {
    const range = name === 'timeline' ? attributes?.['range'] : undefined;
    if (range != null && !parseRange(range, ANY_TIME))
      return [
        {
          message: `"${range}" is not a range of time.`,
          mend: 'Write it as range=2014-08..2016, with a day, month or year at either end.',
          ...placeOf(position, file),
        },
      ];
    const division = name === 'chart' ? attributes?.['forecasts'] : undefined;
    if (division != null && !isForecastDivision(division))
      return [
        {
          message: `forecasts cannot be split by "${division}".`,
          nearest: findNearest(division, FORECAST_DIVISIONS),
          mend: `Write it as forecasts=${FORECAST_DIVISIONS.join(', ')}.`,
          ...placeOf(position, file),
        },
      ];
    return [];
  });
}

/** Reasons to cite nothing. */
function invalidReasons({ file, nodes }: FileUnderCheck): Finding[] {
  return nodes('uncited')
    .filter(({ reason }) => !(UNCITED_REASONS as readonly string[]).includes(reason))
    .map(({ reason, position }) => ({
      message: `"${reason}" is not one of the reasons for citing nothing.`,
      nearest: findNearest(reason, UNCITED_REASONS),
      mend: `It may be: ${UNCITED_REASONS.join(', ')}.`,
      ...placeOf(position, file),
    }));
}

const FOLDERS = Object.keys(SCHEMAS).filter((name) => name !== 'site');

/** A file that no collection reads: a misspelt folder or ending would silently publish nothing. */
function strayFile(file: string): PlacedFinding {
  const folder = file.split('/')[1] as string;
  if (FOLDERS.includes(folder))
    return {
      ...TOP,
      file,
      message: `files in content/${folder}/ end in ${extensionOf(folder as CollectionName)}.`,
      mend: 'Rename this one, or move it out of content/.',
    };
  const nearest = findNearest(folder, FOLDERS);
  return {
    ...TOP,
    file,
    message: 'nothing reads this file.',
    nearest,
    mend: `The folders of content/ are ${FOLDERS.join(', ')}.`,
  };
}
