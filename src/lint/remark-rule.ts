import type { Root } from 'mdast';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import type { Span } from './content-file.ts';
import type { FileUnderCheck } from './file-under-check.ts';
import type { Finding } from './issue.ts';
import { placeBetween } from './place.ts';

/**
 * A check of a file by one rule of remark-lint (https://github.com/remarkjs/remark-lint).
 * @param say What is wrong and how to mend it, from what remark-lint says, and where in the file's text.
 */
export function remarkCheck<Options>(
  plugin: Plugin<[Options?], Root>,
  options: Options | undefined,
  say: (reason: string, span: Span, text: string) => Pick<Finding, 'message' | 'mend' | 'fix'>,
): (subject: FileUnderCheck) => Finding[] {
  const processor = (options === undefined ? unified().use(plugin) : unified().use(plugin, options)).freeze();
  return ({ file: { body, pointAt, text } }) => {
    if (!body) return [];
    const file = new VFile(body.text);
    processor.runSync(body.tree, file);
    return file.messages.map(({ reason, place }) => {
      const [start, end] =
        place === undefined
          ? [0, 0]
          : 'start' in place
            ? [place.start.offset ?? 0, place.end.offset ?? 0]
            : [place.offset ?? 0, place.offset ?? 0];
      const span = { start: body.start + start, end: body.start + end };
      return { ...say(reason, span, text), ...placeBetween(pointAt, span.start, span.end) };
    });
  };
}
