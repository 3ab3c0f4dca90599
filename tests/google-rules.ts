import { createRequire } from 'node:module';

interface Extracted {
  /** Things by their type. */
  readonly jsonld: Readonly<Record<string, readonly object[]>>;
}

// Neither package has types of its own.
const require = createRequire(import.meta.url);
const { default: Validator } = require('@adobe/structured-data-validator') as {
  default: new () => { validate(data: Extracted): Promise<object[]> };
};
const { default: WebAutoExtractor } = require('@marbec/web-auto-extractor') as {
  default: new (options: object) => { parse(html: string): Extracted };
};

function extract(html: string): Extracted {
  return new WebAutoExtractor({ addLocation: true }).parse(html);
}

/** The things that a page states as JSON-LD, as a third-party reader finds them. */
export function extractLinkedData(html: string): object[] {
  return Object.values(extract(html).jsonld).flat();
}

/** What is wrong with the linked data of a page by Google's rules for rich results, errors and warnings. */
export function faultsByGoogle(html: string): Promise<object[]> {
  return new Validator().validate(extract(html));
}
