import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** A file by its name, for messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const here = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

/** What libxml2 finds wrong with XML documents: not well formed, or not as a RELAX NG grammar of this folder has it. */
export async function xmlErrors(files: readonly NamedText[], grammar: 'atom' | 'rss' | 'opml'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: files.map(({ name, text }) => ({ fileName: name.replaceAll('/', '_'), contents: text })),
    schema: [here(`${grammar}.rng`)],
    extension: 'relaxng',
    maxMemoryPages: 32_768,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (target: Ajv2020) => void)(ajv);
const isJsonFeed = ajv.compile(JSON.parse(here('json-feed.schema.json')) as object);

/** What is wrong with a JSON Feed by the schema of version 1.1. */
export function jsonFeedErrors({ name, text }: NamedText): string[] {
  isJsonFeed(JSON.parse(text));
  return (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${name}: ${instancePath} ${message}`);
}
