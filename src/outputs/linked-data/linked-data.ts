import type { Thing } from 'schema-dts';

/** Characters with which a text could end the element that it stands in, or that older scripts take for line ends. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * A thing as JSON-LD (https://www.w3.org/TR/json-ld11/) in the vocabulary of schema.org, ready to stand within
 * `<script type="application/ld+json">`: no text in it can end that element.
 */
export function linkedDataText(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...(thing as object) }).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
