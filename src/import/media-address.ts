/** The page of a work that a player shows: what a reader can open. */
export function pageOfPlayer(url: string): string {
  const youtube = /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v)\/|youtu\.be\/)([\w-]+)/i.exec(
    url,
  );
  if (youtube && youtube[1] !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(url);
  if (vimeo) return `https://vimeo.com/${vimeo[1]}`;
  return url.startsWith('//') ? `https:${url}` : url;
}

/**
 * The page that a shortcode for media of another site means (https://gohugo.io/content-management/shortcodes/, and the
 * like of it in Jekyll's plugins and Eleventy's).
 * @returns undefined where the shortcode is none of these, or names nothing.
 */
export function pageOfShortcode(
  name: string,
  positional: readonly string[],
  named: ReadonlyMap<string, string>,
): string | undefined {
  const [first] = positional;
  const id = named.get('id') ?? named.get('slug') ?? first;
  if (id === undefined) return undefined;
  if (/^https?:\/\//.test(id)) return MEDIA.test(name) ? pageOfPlayer(id) : undefined;
  if (!/^[\w./-]+$/.test(id)) return undefined;
  switch (name.toLowerCase().replace(/^lite-|(?:-|_)?embed$/g, '')) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${id}`;
    case 'vimeo':
      return `https://vimeo.com/${id}`;
    case 'instagram':
      return `https://www.instagram.com/p/${id}/`;
    case 'tweet':
    case 'twitter':
    case 'x':
      return named.has('user')
        ? `https://twitter.com/${named.get('user')}/status/${id}`
        : /^\d+$/.test(id)
          ? `https://twitter.com/i/status/${id}`
          : undefined;
    case 'gist': {
      const path = positional.length > 1 && !id.includes('/') ? `${id}/${positional[1]}` : id;
      return `https://gist.github.com/${path}`;
    }
    default:
      return undefined;
  }
}

const MEDIA = /^(?:lite-)?(?:youtube|vimeo|instagram|tweet|twitter|x|gist)/i;
