import { visit } from 'unist-util-visit';
import { type ContentFile, placeOf } from './content-file.ts';
import type { Place } from './place.ts';

/** An address outside this site, and where the content names it. */
export interface ExternalLink extends Place {
  readonly url: string;
  readonly file: string;
}

/** What came of asking for an address. */
export type LinkAnswer =
  | { readonly kind: 'alive' }
  /** The server knows no such page any more (HTTP 404 and 410). */
  | { readonly kind: 'gone'; readonly status: number }
  /** It answers, but not to programs: 401, 403, 429 and the like prove nothing about the page. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** No server was reached. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** The addresses that sources, their archived copies and texts name, in order of place. */
export function findExternalLinks(files: readonly ContentFile[]): ExternalLink[] {
  return files.flatMap((file) => [...(file.collection === 'sources' ? fieldLinks(file) : []), ...bodyLinks(file)]);
}

function fieldLinks(file: ContentFile): ExternalLink[] {
  const data = (file.data ?? {}) as Record<string, unknown>;
  return ['url', 'archive'].flatMap((field) => {
    const url = data[field];
    return typeof url === 'string' ? [{ url, file: file.path, ...file.locate([field]) }] : [];
  });
}

function bodyLinks(file: ContentFile): ExternalLink[] {
  const found: ExternalLink[] = [];
  if (!file.body) return found;
  visit(file.body.tree, ['link', 'definition'], (node) => {
    if ('url' in node && /^https?:/i.test(node.url))
      found.push({ url: node.url, file: file.path, ...placeOf(node.position, file) });
  });
  return found;
}

/** Codes of a machine without a network, or without a way to ask for names (Node's `cause.code`). */
const NO_NETWORK = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Asks for an address: first for its head, and for all of it where a server refuses that.
 * @param timeout In ms, for each of the two.
 */
export async function askForLink(url: string, timeout = 15_000): Promise<LinkAnswer> {
  try {
    let response = await ask(url, 'HEAD', timeout);
    if (!response.ok) response = await ask(url, 'GET', timeout);
    if (response.ok) return { kind: 'alive' };
    if (response.status === 404 || response.status === 410) return { kind: 'gone', status: response.status };
    return { kind: 'unclear', reason: `it answers ${response.status}` };
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    if (code !== undefined && NO_NETWORK.has(code)) return { kind: 'unreachable', reason: code };
    return {
      kind: 'unclear',
      reason: (error as Error).name === 'TimeoutError' ? 'it does not answer' : (code ?? String(error)),
    };
  }
}

async function ask(url: string, method: string, timeout: number): Promise<Response> {
  const response = await fetch(url, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(timeout),
    headers: { 'user-agent': 'Mozilla/5.0 (compatible; link check)', accept: 'text/html,*/*' },
  });
  await response.body?.cancel();
  return response;
}

/**
 * Asks for every address once, a few at a time and never two of one server.
 * @returns the answers by address.
 */
export async function askForLinks(
  links: readonly ExternalLink[],
  askFor: (url: string) => Promise<LinkAnswer> = askForLink,
  atOnce = 12,
): Promise<Map<string, LinkAnswer>> {
  const byHost = Map.groupBy(new Set(links.map(({ url }) => url)), (url) => hostOf(url));
  const waiting = [...byHost.values()];
  const answers = new Map<string, LinkAnswer>();
  const work = async () => {
    for (let urls = waiting.shift(); urls; urls = waiting.shift())
      for (const url of urls) answers.set(url, await askFor(url));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** The server that an address names; the text itself where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
