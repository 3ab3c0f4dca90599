import { getSiteLocale } from '../../content.ts';
import { lateWords } from '../../words/late-words.ts';

export async function getStaticPaths() {
  const { tag, words } = await getSiteLocale();
  return [{ params: { language: tag }, props: { words: lateWords(words) } }];
}

export function GET({ props }: { props: { words: object } }): Response {
  return Response.json(props.words);
}
