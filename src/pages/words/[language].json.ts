import { getLocales } from '../../content.ts';
import { lateWords } from '../../words/late-words.ts';

export async function getStaticPaths() {
  return (await getLocales()).map(({ tag, words }) => ({
    params: { language: tag },
    props: { words: lateWords(words) },
  }));
}

export function GET({ props }: { props: { words: object } }): Response {
  return Response.json(props.words);
}
