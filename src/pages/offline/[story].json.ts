import { getPublication, getTimeline } from '../../content.ts';
import { storyContents } from '../../outputs/offline/story-contents.ts';
import { timelineYears } from '../../outputs/timeline/years.ts';

export async function getStaticPaths() {
  const { corpus } = await getPublication();
  return corpus.site.offline ? corpus.stories.map((story) => ({ params: { story: story.id }, props: { story } })) : [];
}

/** What belongs to a story; `build/offline.ts` adds its files when all pages are written. */
export async function GET({ props }: { props: { story: Parameters<typeof storyContents>[0] } }): Promise<Response> {
  const { timeline } = await getTimeline();
  const { years, isSplit } = timelineYears(timeline);
  const paged = isSplit ? years.map(({ year }) => year) : [];
  return Response.json(storyContents(props.story, await getPublication(), paged));
}
