import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { linkPublication } from '../../../src/domain/publication.ts';
import { archiveDocuments } from '../../../src/outputs/opensearch/archive-document.ts';
import { bulkLines } from '../../../src/outputs/opensearch/bulk-lines.ts';
import { openSearchIndexBody } from '../../../src/outputs/opensearch/index-body.ts';
import { aCorpus } from '../../domain/builders.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FILE = join(ROOT, 'tests/outputs/opensearch/written.ts');
const TYPES = `import type { Indices_Create_RequestBody as IndexBody } from '@opensearch-project/opensearch/api/indices/create.js';
import type { OperationContainer as Action } from '@opensearch-project/opensearch/api/_types/_core.bulk.js';
`;

/** What TypeScript says of values against the types that the OpenSearch project generates from its API specification. */
function faultsOf(text: string): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, target) =>
    name === FILE ? ts.createSourceFile(name, TYPES + text, target) : getSourceFile.call(host, name, target);
  host.fileExists = (name) => name === FILE || fileExists.call(host, name);
  host.readFile = (name) => (name === FILE ? TYPES + text : readFile.call(host, name));
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').split('\n').at(-1) ?? '');
}

describe('what is written for OpenSearch', () => {
  it('has the types of its API specification: the index, and every action of the bulk file', () => {
    const documents = [...archiveDocuments(linkPublication(aCorpus()), new Map())];
    const actions = documents.map((document) => bulkLines('news', document).split('\n')[0] ?? '');
    expect(actions).toHaveLength(5);
    const index = JSON.stringify(openSearchIndexBody());
    const statements = [
      `export const index: IndexBody = ${index};`,
      ...actions.map((action, place) => `export const action${place}: Action = ${action};`),
      // The check itself is held to what it must refuse: each of these that passed would be a fault.
      `// @ts-expect-error\nexport const wrongType: IndexBody = ${index.replace('"type":"date_range"', '"type":"daterange"')};`,
      '// @ts-expect-error\nexport const wrongKey: IndexBody = { mapping: {} };',
      '// @ts-expect-error\nexport const wrongAction: Action = { indexes: { _index: "a" } };',
      '// @ts-expect-error\nexport const wrongId: Action = { index: { _index: "a", _id: 1 } };',
    ];
    expect(faultsOf(statements.join('\n'))).toEqual([]);
  });
});
