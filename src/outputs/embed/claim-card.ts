import { type Assessment, type Claim, currentAssessment } from '../../domain/claim.ts';
import type { Publication } from '../../domain/publication.ts';
import { entryUrl } from '../../domain/url.ts';
import type { Locale } from '../../words/locale.ts';
import { say } from '../../words/message.ts';
import { formatDate, formatDue } from '../date-words.ts';
import { outcomeWord } from '../outcome-word.ts';
import { shortText } from '../short-text.ts';
import { printSpeaker } from '../speaker-name.ts';
import { labelWidth } from '../timeline/label.ts';
import type { Embed } from './embed.ts';

/** Most characters of a judgement's reasoning on a card. */
const MOST_REASONING = 320;

/** A claim on a card of its own, in the words that are printed. */
export interface ClaimCard {
  readonly statement: string;
  /** "Roscosmos, 6 August 2014 · forecast, due 2015" */
  readonly origin: string;
  readonly assessment: Assessment;
  /** "assessed on 24 November 2026, medium confidence" */
  readonly judged: string;
  /** The reasoning of its newest judgement, in short. */
  readonly reasoning: string;
}

/** The card of a claim, with its newest judgement. */
export function claimCard(claim: Claim, publication: Publication, locale: Locale): ClaimCard {
  const words = locale.words.claim;
  const assessment = currentAssessment(claim);
  const speaker = printSpeaker(claim.speaker, publication).name;
  const said = { speaker, date: formatDate(claim.said, locale), kind: words.kinds[claim.kind] };
  const confidence = words.confidence[assessment.confidence];
  return {
    statement: claim.statement,
    origin:
      claim.due === undefined
        ? say(words.said, said, locale)
        : say(words.saidDue, { ...said, due: formatDue(claim.due, locale) }, locale),
    assessment,
    judged: say(words.assessed, { date: formatDate(assessment.date, locale), confidence }, locale),
    reasoning: shortText(assessment.reasoning, MOST_REASONING, publication.corpus.site.language),
  };
}

/** The card of a claim within a page of another site. */
export function claimEmbed(claim: Claim, publication: Publication, locale: Locale): Embed {
  return {
    path: `/embed/claims/${claim.id}/`,
    oembed: `/oembed/claims/${claim.id}.json`,
    page: entryUrl('claims', claim.id),
    title: say(locale.words.embed.claim, { statement: claim.statement }, locale),
    width: WIDTH,
    height: cardHeight(claimCard(claim, publication, locale), locale),
  };
}

/** Width of a card, and of the text in it, in CSS pixels. */
const WIDTH = 600;
const INNER = 564;

/** What `1rem` is on this site (`--text-root` in styles/tokens.css), in CSS pixels. */
const REM = 17;

/** How wide the faces of the card are beside the one in which labels are measured. */
const SANS = 0.94;
const SERIF = 1.07;
const SERIF_BOLD = 1.09;

/** At the end of a line, room for the beginning of a word that does not fit: in em. */
const RAGGED = 2.5;

/**
 * How high a card is at its width, in CSS pixels: enough for all of its text, and little more. The sizes are those of
 * styles/embedded-claim.css.
 */
function cardHeight({ statement, origin, assessment, judged, reasoning }: ClaimCard, locale: Locale): number {
  const high = (text: string, face: number, size: number, leading: number) => {
    const em = size * REM;
    const width = labelWidth(text, em * face);
    return Math.ceil(width / (INNER - RAGGED * em)) * em * leading;
  };
  const headAndFoot = 2 * 1.5 * REM;
  const spaces = 4 * REM + 2;
  return Math.ceil(
    headAndFoot +
      spaces +
      high(statement, SERIF_BOLD, 1.25, 1.3) +
      high(origin, SANS, 0.9375, 1.5) +
      high(`${outcomeWord(assessment.outcome, locale)}  ${judged}`, SANS, 0.9375, 1.5) +
      high(reasoning, SERIF, 1.0625, 1.5),
  );
}
