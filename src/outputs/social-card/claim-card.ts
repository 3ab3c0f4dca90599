import { type Claim, outcomeOf } from '../../domain/claim.ts';
import { getDate } from '../../domain/date.ts';
import { dayNumber } from '../../domain/day-number.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate, formatDue } from '../date-words.ts';
import { outcomeShapeSvg } from '../outcome-shape.ts';
import { outcomeWord } from '../outcome-word.ts';
import { printSpeaker } from '../speaker-name.ts';
import { spanOf } from '../timeline/span.ts';
import { asSentence, box, type CardElement, drawing, text } from './card-element.ts';
import { bodyHeight, card, type CardSetting, color, type LineMark, passage, storyLine, title } from './card-frame.ts';

/** A speaker may need two lines, and there is one for the date; in pixels. */
const FACTS = 3 * 38;
/** Room for the speaker's name beside the outcome, in pixels. */
const SPEAKER = 690;

/** What was claimed, by whom, when, and what became of it by word and shape. */
export function claimCard(claim: Claim, publication: Publication, setting: CardSetting): CardElement {
  const { locale } = setting;
  const words = locale.words.claim;
  const outcome = outcomeOf(claim);
  const shade = color(setting, `--color-outcome-${outcome}`);
  const shape = (size: number) =>
    drawing(
      outcomeShapeSvg(outcome).replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" color="${shade}"`),
      size,
      size,
    );
  return card(setting, {
    kicker: say(words.kicker, { kind: words.kinds[claim.kind] }, locale),
    body: [title(claim.statement, bodyHeight(FACTS)).element],
    facts: [
      box({ flexDirection: 'column', maxWidth: SPEAKER }, [
        passage(
          { fontWeight: 600, fontSize: 29, lineHeight: 1.31 },
          printSpeaker(claim.speaker, publication).name,
          2 * 38,
          SPEAKER,
        ).element,
        text({ color: color(setting, '--color-text-soft') }, saidWords(claim, locale)),
      ]),
      box({ alignItems: 'center', gap: 18, fontSize: 44, fontWeight: 600, color: shade, lineHeight: '50px' }, [
        shape(40),
        text({}, outcomeWord(outcome, locale)),
      ]),
    ],
    line: storyLine(setting, claimMarks(claim, setting, shade, shape(24))),
  });
}

/** The same in words, for those who do not see the picture. */
export function claimCardWords(claim: Claim, publication: Publication, locale: Locale): string {
  const words = locale.words.socialCard;
  const due = lastDue(claim);
  const values = {
    outcome: outcomeWord(outcomeOf(claim), locale),
    statement: asSentence(claim.statement, locale),
    speaker: printSpeaker(claim.speaker, publication).name,
    date: formatDate(claim.said, locale),
  };
  return due === undefined
    ? say(words.claim, values, locale)
    : say(words.claimDue, { ...values, due: formatDue(due, locale) }, locale);
}

function saidWords(claim: Claim, locale: Locale): string {
  const due = lastDue(claim);
  const date = formatDate(claim.said, locale);
  if (due === undefined) return date;
  return say(locale.words.socialCard.saidDue, { date, due: formatDue(due, locale) }, locale);
}

/** When it could be judged at the latest; undefined where that is never. */
function lastDue({ due }: Claim): string | undefined {
  const end = due?.split('/').at(-1);
  return end === '..' ? undefined : end;
}

/** From a ring where it was said to its outcome where it was due, or the outcome alone where nothing was due. */
function claimMarks({ said, due }: Claim, { extent }: CardSetting, shade: string, shape: CardElement): LineMark[] {
  const from = spanOf(said);
  const at = (from.start + from.end) / 2;
  const outcome = (day: number): LineMark => ({ kind: 'drawing', at: day, element: shape, size: 34 });
  const end = due === undefined ? undefined : getDate(due).end;
  if (end === undefined) return [outcome(at)];
  const until = dayNumber(end) + 1;
  const isBeyond = until > extent.to;
  return [
    { kind: 'bar', span: { ...from, start: at, end: until }, color: shade, isThin: true, isBeyond },
    { kind: 'point', at, color: shade, isRing: true },
    ...(isBeyond ? [] : [outcome(until)]),
  ];
}
