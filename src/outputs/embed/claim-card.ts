import { type Assessment, type Claim, currentAssessment } from '../../domain/claim.ts';
import { formatDate } from '../date-words.ts';
import type { Publication } from '../../domain/publication.ts';
import { entryUrl } from '../../domain/url.ts';
import { outcomeWord } from '../outcome-word.ts';
import { shortText } from '../short-text.ts';
import { printSpeaker } from '../speaker-name.ts';
import { LABEL_SIZE, labelWidth } from '../timeline/label.ts';
import type { Embed } from './embed.ts';

/** Most characters of a judgement's reasoning on a card. */
const MOST_REASONING = 320;

/** A claim on a card of its own, in the words that are printed. */
export interface ClaimCard {
  readonly statement: string;
  /** "Roscosmos, 6 August 2014 · forecast, due 2015" */
  readonly origin: string;
  readonly assessment: Assessment;
  /** "assessed on 24 November 2026, confidence medium" */
  readonly judged: string;
  /** The reasoning of its newest judgement, in short. */
  readonly reasoning: string;
}

/** The card of a claim, with its newest judgement. */
export function claimCard(claim: Claim, publication: Publication): ClaimCard {
  const assessment = currentAssessment(claim);
  const { name } = printSpeaker(claim.speaker, publication);
  const due = claim.due === undefined ? '' : `, due ${formatDate(claim.due)}`;
  return {
    statement: claim.statement,
    origin: `${name}, ${formatDate(claim.said)} · ${claim.kind}${due}`,
    assessment,
    judged: `assessed on ${formatDate(assessment.date)}, confidence ${assessment.confidence}`,
    reasoning: shortText(assessment.reasoning, MOST_REASONING),
  };
}

/** The card of a claim within a page of another site. */
export function claimEmbed(claim: Claim, publication: Publication): Embed {
  return {
    path: `/embed/claims/${claim.id}/`,
    oembed: `/oembed/claims/${claim.id}.json`,
    page: entryUrl('claims', claim.id),
    title: `Claim: ${claim.statement}`,
    width: WIDTH,
    height: cardHeight(claimCard(claim, publication)),
  };
}

/** Width of a card, and of the text in it, in CSS pixels. */
const WIDTH = 600;
const INNER = 564;

/** What `1rem` is on this site (styles/base.css), in CSS pixels. */
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
function cardHeight({ statement, origin, assessment, judged, reasoning }: ClaimCard): number {
  const high = (text: string, face: number, size: number, leading: number) => {
    const em = size * REM;
    const width = (labelWidth(text) / LABEL_SIZE) * em * face;
    return Math.ceil(width / (INNER - RAGGED * em)) * em * leading;
  };
  const headAndFoot = 2 * 1.5 * REM;
  const spaces = 4 * REM + 2;
  return Math.ceil(
    headAndFoot +
      spaces +
      high(statement, SERIF_BOLD, 1.25, 1.3) +
      high(origin, SANS, 0.9375, 1.5) +
      high(`${outcomeWord(assessment.outcome)}  ${judged}`, SANS, 0.9375, 1.5) +
      high(reasoning, SERIF, 1.0625, 1.5),
  );
}
