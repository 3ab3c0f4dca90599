import { getLocales, getPublication } from '../../content.ts';
import { lateWords } from '../../words/late-words.ts';

export async function getStaticPaths() {
  const { date } = await getPublication();
  return (await getLocales()).map(({ tag, words }) => ({
    params: { language: tag },
    props: { words: lateWords(words, date) },
  }));
}

export function GET({ props }: { props: { words: object } }): Response {
  return Response.json(props.words);
}
