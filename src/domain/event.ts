import { z } from 'zod';
import { DateSchema, DaySchema } from './date-schema.ts';
import { ExplainedSchema } from './explained.ts';
import { FormerlySchema } from './formerly.ts';
import { IdSchema } from './id.ts';
import { ShortTitleSchema } from './short-title.ts';

/** A figure that an event's sources report. */
const FigureSchema = z.strictObject({
  value: z.number().describe('The number as reported, e.g. 400'),
  to: z.number().optional().describe('The upper end, where a range is reported, e.g. 10 for "8 to 10 per cent"'),
  unit: z.string().trim().min(1).describe('Its unit, e.g. "billion USD"'),
  what: z.string().trim().min(1).describe('What it counts and how sure it is, e.g. "estimated value over 30 years"'),
});

/** Something that happened, dated as precisely as it is known. */
export const EventSchema = z.strictObject({
  date: DateSchema.describe('When it happened: a day, month, year or span, e.g. "2014-05-21"'),
  knownSince: DaySchema.optional().describe(
    'The day it became known, where that is not the day of its earliest source, e.g. "2022-10-15"',
  ),
  title: z
    .string()
    .trim()
    .min(1)
    .describe('What happened, as a short sentence, e.g. "Gazprom and CNPC sign a 30-year gas contract"'),
  short: ShortTitleSchema.optional().describe(
    'The same in a few words for the timeline, what tells it apart first, e.g. "Gas for 30 years: USD 400bn"',
  ),
  summary: z.string().trim().min(1).describe('Two to four sentences, attributed where contested'),
  category: IdSchema.describe('Id of the topic in whose lane it stands, e.g. "energy"'),
  entities: z.array(IdSchema).default([]).describe('Ids of those who took part or are meant, e.g. ["gazprom", "cnpc"]'),
  places: z.array(z.string().trim().min(1)).default([]).describe('Where, e.g. ["Shanghai"]'),
  figures: z.array(FigureSchema).default([]).describe('Figures reported with it'),
  sources: z
    .array(IdSchema)
    .min(1, 'an event rests on at least one source')
    .describe('Ids of the sources that report it'),
  claims: z.array(IdSchema).default([]).describe('Ids of claims that were made at it or that it bears on'),
  note: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('What is uncertain or contradicted, e.g. "One trade paper dates it 22 May."'),
  explained: ExplainedSchema,
  formerly: FormerlySchema,
});
export type EventFields = z.infer<typeof EventSchema>;
export type Figure = z.infer<typeof FigureSchema>;
export interface Event extends EventFields {
  readonly id: string;
}
