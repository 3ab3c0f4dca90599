import { getPublication, getTimelineList } from '../../content.ts';
import { storyContents } from '../../outputs/offline/story-contents.ts';
import { partPages } from '../../domain/list-part.ts';
import { TIMELINE_URL } from '../../outputs/timeline/timeline-list.ts';

export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return corpus.site.offline ? corpus.stories.map((story) => ({ params: { story: story.id }, props: { story } })) : [];
}

/** What belongs to a story; `build/offline.ts` adds its files when all pages are written. */
export async function GET({ props }: { props: { story: Parameters<typeof storyContents>[0] } }): Promise<Response> {
  const parts = partPages(await getTimelineList()).map(({ path }) => `${TIMELINE_URL}${path}`.slice(1));
  return Response.json(storyContents(props.story, await getPublication(), parts));
}
