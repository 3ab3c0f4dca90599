import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBodyRenderer } from './body-renderer.ts';
import { listFolder } from './folder.ts';

/**
 * The least that a build can do: reads and renders every Markdown file of a content folder with the site's own processor,
 * then writes every file of a built site once more. One process, nothing joined, nothing kept. Prints the bytes of the
 * rendered bodies.
 *
 *   node floor.ts CONTENT DIST OUT
 */
const [content = '', dist = '', out = ''] = process.argv.slice(2);
const render = await createBodyRenderer();
let bytes = 0;
for (const folder of ['articles', 'pages'])
  for (const file of listFolder(join(content, folder)).filter((name) => name.endsWith('.md')))
    bytes += Buffer.byteLength(await render(readFileSync(join(content, folder, file), 'utf8')));
for (const file of listFolder(dist)) {
  const path = join(out, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, readFileSync(join(dist, file)));
}
process.stdout.write(String(bytes));
