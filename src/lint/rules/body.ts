import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseRange } from '../../domain/time-range.ts';
import { FORECAST_DIVISIONS, isForecastDivision } from '../../domain/forecast-division.ts';
import { UNCITED_REASONS } from '../../markdown/remark-uncited.ts';
import { findReferences } from '../../markdown/references.ts';
import type { ContentBody, ContentFile, Place } from '../content-file.ts';
import type { Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';

/** A range with an open end is one whatever it opens to. */
const ANY_TIME = { from: -Infinity, to: Infinity };

/** Bodies of articles and pages: misspelt directives, directives that name nothing, pictures without alt text or from elsewhere. */
export function checkBodies(files: readonly ContentFile[], publicFiles: ReadonlySet<string>): Issue[] {
  return files.flatMap((file) => (file.body ? checkBody(file, file.body, publicFiles) : []));
}

function checkBody(file: ContentFile, body: ContentBody, publicFiles: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = body.messages.map((message) => ({
    rule: 'unknown-directive',
    file: file.path,
    line: (message.line ?? 1) + body.lineOffset,
    column: message.column ?? 1,
    message: `${message.reason}.${didYouMean(
      message.actual ?? '',
      (message.expected ?? []).filter((name) => name !== message.actual),
    )}`,
  }));
  for (const { target, id, position } of findReferences(body.tree)) {
    if (id !== undefined) continue;
    const form =
      target === 'series'
        ? ':::chart{series=the-id}'
        : position && isBlockAt(body, position)
          ? ':::timeline{entity=the-id}, with topic, events or claims in its place'
          : ':claim[words]{#the-id}';
    issues.push({
      rule: 'missing-field',
      file: file.path,
      ...placeOf(position, body),
      message: `this directive names no id. Write it as ${form}.`,
    });
  }
  visit(body.tree, 'containerDirective', ({ name, attributes, position }) => {
    const range = name === 'timeline' ? attributes?.['range'] : undefined;
    if (range == null || parseRange(range, ANY_TIME)) return;
    issues.push({
      rule: 'invalid-field',
      file: file.path,
      ...placeOf(position, body),
      message: `"${range}" is no range of time. Write it as range=2014-08..2016, with a day, month or year at either end.`,
    });
  });
  visit(body.tree, 'containerDirective', ({ name, attributes, position }) => {
    const division = name === 'chart' ? attributes?.['forecasts'] : undefined;
    if (division == null || isForecastDivision(division)) return;
    issues.push({
      rule: 'invalid-field',
      file: file.path,
      ...placeOf(position, body),
      message: `forecasts cannot be divided by "${division}".${didYouMean(division, FORECAST_DIVISIONS)} Write it as forecasts=${FORECAST_DIVISIONS.join(', ')}.`,
    });
  });
  visit(body.tree, 'uncited', ({ reason, position }) => {
    if ((UNCITED_REASONS as readonly string[]).includes(reason)) return;
    issues.push({
      rule: 'invalid-field',
      file: file.path,
      ...placeOf(position, body),
      message: `"${reason}" is no reason to cite nothing.${didYouMean(reason, UNCITED_REASONS)} It may be: ${UNCITED_REASONS.join(', ')}.`,
    });
  });
  visit(body.tree, 'image', (image) => {
    issues.push(
      ...checkImage(image, publicFiles).map((issue): Issue => ({
        ...issue,
        file: file.path,
        ...placeOf(image.position, body),
      })),
    );
  });
  visit(body.tree, 'html', (html) => {
    const tag = /<(a|img|picture|video|audio)\b/i.exec(html.value)?.[1]?.toLowerCase();
    if (tag === undefined) return;
    const form = tag === 'a' ? '[words](/claims/the-id/)' : '![what it shows](/images/the-file.jpg)';
    issues.push({
      rule: 'raw-html',
      file: file.path,
      ...placeOf(html.position, body),
      message: `links and pictures in HTML escape the checks. Write <${tag}> as Markdown: ${form}.`,
    });
  });
  return issues;
}

function isBlockAt(body: ContentBody, { start }: { start: { line: number } }): boolean {
  return body.tree.children.some(
    (node) => node.type === 'containerDirective' && node.position?.start.line === start.line,
  );
}

function checkImage(image: Image, publicFiles: ReadonlySet<string>): Pick<Issue, 'rule' | 'message'>[] {
  const issues: Pick<Issue, 'rule' | 'message'>[] = [];
  if (!image.alt?.trim())
    issues.push({
      rule: 'missing-alt',
      message: `this image has no alt text. Say between the brackets what it shows: ![what it shows](${image.url}).`,
    });
  if (!image.url.startsWith('/'))
    issues.push({
      rule: 'remote-image',
      message: `"${image.url}" is not in this publication. Put the file into public/ and write its path from there, e.g. /images/launch.jpg.`,
    });
  else if (!publicFiles.has(image.url))
    issues.push({ rule: 'broken-link', message: `no file public${image.url}.${didYouMean(image.url, publicFiles)}` });
  return issues;
}

/** A position in a body as a place in its file. */
export function placeOf(position: { start: { line: number; column: number } } | undefined, body: ContentBody): Place {
  return { line: (position?.start.line ?? 1) + body.lineOffset, column: position?.start.column ?? 1 };
}
