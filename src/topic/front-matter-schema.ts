import { z } from 'zod';
import { field, SETTING_FIELDS } from './settings-schema.ts';

const ONE_ID = { error: 'takes one id in each entry: “- id”, or “- id: Interpretation”' };

/**
 * The front matter of a topic, as the format says. Every message of zod's is worded to follow the field's name:
 * "minutes takes a whole number".
 */
export const topicSchema = z.strictObject({
  title: field.line('Title of the lesson. Required.'),
  dates: field.line('Years or days the lesson is about, for example 1921–1924. Printed after the title.'),
  subject: field.line('Subject, for example History. Header and index.'),
  course: field.line('Course or unit, for example Russia 1917–1941.'),
  stage: field.line('Stage or exam, for example GCSE, Year 9, A level.'),
  enquiry: field.line('The question that the lesson answers.'),
  outcome: field.line('What pupils can do at the end, in one sentence: "I can judge how far …".'),
  objectives: field.lines('What pupils will learn, a line each.'),
  terms: field.entries('Key words with their meanings: a word, a colon, its meaning.'),
  people: field.entries('People with who they were.'),
  timeline: field.entries('Dated events in order: "- 1921: the Kronstadt mutiny".'),
  prior: field.lines('What pupils should know already.'),
  misconceptions: z
    .array(
      z.union(
        [
          field.scalar,
          z.strictObject({ misconception: field.scalar, response: field.scalar.optional() }, { error: 'takes text' }),
        ],
        { error: 'takes a line in each entry, or “misconception: …” with “response: …” below it' },
      ),
      { error: 'takes a list: each entry a line, or “misconception: …” with “response: …” below it' },
    )
    .optional()
    .describe('What pupils often get wrong, each with an optional response.'),
  minutes: field.whole('Minutes that are available; check compares them with the minutes planned.', 1, 1000),
  equipment: field.lines('What is needed in the room.'),
  guidance: field.line('Advice to the teacher.'),
  sources: z
    .array(
      z.union(
        [field.scalar, z.record(z.string(), field.scalar).refine((entry) => Object.keys(entry).length === 1, ONE_ID)],
        ONE_ID,
      ),
      { error: 'takes a list of source ids; “- id: Interpretation” gives one a series of its own' },
    )
    .optional()
    .describe('Ids of the sources in the order of their labels; a name for one gives it a series of its own.'),
  dir: field.choice(['ltr', 'rtl'], 'Direction of the text; the default is that of the language.'),
  rights: field.line('Rights of the topic itself; “unknown” keeps it inside the school.'),
  origin: field.line('Where the material comes from. Printed in the credits.'),
  further: field.lines('Further reading, a line each.'),
  tags: field.lines('Words for finding the topic.'),
  ...SETTING_FIELDS,
});

/** The front matter of a file in sources/, and the attributes of `:::source[id]`. */
export const sourceSchema = z.strictObject({
  author: field.line('Who wrote, said or made it.'),
  work: field.line('Title of the book, paper or work it comes from.'),
  made: field.line('When it was made.'),
  describes: field.line('The time that it describes.'),
  note: field.line('Provenance note, printed under the source.'),
  hold: field.line('Keeps the provenance note off the sheet, and tells the teacher why.'),
  kind: field.line('memoir, newspaper, speech, letter, statistics, cartoon, photograph, map, poster, poem …'),
  rights: field.line('Rights, for example: short quotation, © the estate of Walter Duranty.'),
  attribution: field.line('The attribution whole, as a board words it, instead of author, work and made.'),
  place: field.choice(['above', 'below'], 'Where the attribution stands; below is the default.'),
  sic: field.lines('Slips in the text that are printed with [sic].'),
  gloss: field.entries('Phrases of the text with a meaning for the margin.'),
  format: field.choice(['text', 'markdown'], 'markdown: the body is read as Markdown, for a table of figures.'),
  image: field.line('Path of a picture, relative to this file.'),
  alt: field.line('What the picture shows, for those who cannot see it.'),
  full: field.line('Path of the full text, relative to this file: the extract is checked against it word for word.'),
  language: field.line('Language of the text, for example ru.'),
  dir: field.choice(['ltr', 'rtl'], 'Direction of the text; the default is that of its language.'),
});

export type TopicFields = z.output<typeof topicSchema>;
export type SourceFields = z.output<typeof sourceSchema>;
