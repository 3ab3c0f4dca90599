import { readFile } from 'node:fs/promises';

/**
 * The text of a file, without a byte order mark and with line breaks of one character.
 * @returns the problem in its place where the file is no text in UTF-8.
 */
export async function readText(
  path: string,
): Promise<{ text: string; problem?: never } | { text?: never; problem: string }> {
  const bytes = await readFile(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { problem: 'it is text in UTF-16: save it as UTF-8' };
  if (bytes.includes(0)) return { problem: 'it is no text' };
  try {
    // The decoder drops a byte order mark by itself.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { problem: 'it is not in UTF-8: convert it first' };
  }
}
