import type { Carrier } from '../../src/import/carrier.ts';
import { linedText } from '../../src/import/lined-text.ts';
import { carryMarkdown, type BodySubject } from '../../src/import/markdown-body.ts';

/** A carrier that knows a few addresses, and what it noted. */
export function aCarrier(): { carrier: Carrier; notes: string[]; anchors: Record<string, string> } {
  const notes: string[] = [];
  const anchors: Record<string, string> = {};
  const carrier: Carrier = {
    link: (url, line) => {
      if (url.startsWith('/old/')) return `/articles/${url.slice(5).replace(/\/$/, '')}/`;
      if (/^(?:https?:|mailto:|#|\/articles\/|\/files\/)/.test(url)) return url;
      notes.push(`${line} link ${url}`);
      return undefined;
    },
    picture: (url, line) => {
      if (url.startsWith('/pics/')) return { kind: 'picture', url: `/images${url.slice(5)}` };
      notes.push(`${line} picture ${url}`);
      return url.startsWith('http') ? { kind: 'link', url } : { kind: 'text' };
    },
    note: (code, line, text) => notes.push(`${line} ${code} ${text}`),
    anchor: (name, heading) => (anchors[name] = heading),
  };
  return { carrier, notes, anchors };
}

/** A body carried over, with what was noted, by line. */
export function carried(body: string, subject: Partial<BodySubject> = {}) {
  const { carrier, notes, anchors } = aCarrier();
  const { text } = carryMarkdown(linedText(body, 1), { title: undefined, isMdx: false, ...subject }, carrier);
  return { text, notes, anchors };
}
