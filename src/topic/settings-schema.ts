import { z } from 'zod';
import { MOST_VERSIONS } from '../model/edition.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'takes one line of text' });
const pairs = z.record(z.string(), scalar);

/** The kinds of field that front matter and settings are made of. */
export const field = {
  scalar,
  line: (description: string) => scalar.optional().describe(description),
  lines: (description: string) =>
    z
      .union([z.array(scalar), scalar], { error: 'takes a list, each line of it after “- ”' })
      .optional()
      .describe(description),
  entries: (description: string) =>
    z
      .union([pairs, z.array(pairs)], { error: 'takes one “name: text” to a line' })
      .optional()
      .describe(description),
  choice: <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
    z
      .enum(values, { error: `takes ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` })
      .optional()
      .describe(description),
  /** Scalars arrive as strings: digits become a number first. */
  whole: (description: string, least: number, most: number) =>
    z
      .preprocess(
        (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
        z
          .int({ error: `takes a whole number from ${least} to ${most}` })
          .min(least, { error: `takes a whole number from ${least} to ${most}` })
          .max(most, { error: `takes a whole number from ${least} to ${most}` })
          .optional(),
      )
      .optional()
      .describe(description),
};

/** Settings that a topic may override in its front matter, by their one name. */
export const SETTING_FIELDS = {
  paper: field.choice(['a4', 'letter'], 'Paper size.'),
  theme: field.line('Name of the theme: plain, dark, high-contrast, or a folder of templates/themes.'),
  language: field.line('Language of the lesson, for example en-GB, cy, ar: quotes, dates, direction, fixed words.'),
  seed: field.whole('Seed of every shuffle; another number shuffles anew.', 0, 999_999_999),
  versions: field.whole(
    'Versions of the sheet, A to D, each with its own orders and key; 1 for none.',
    1,
    MOST_VERSIONS,
  ),
  school: field.line('Printed in the footer.'),
  marks: field.choice(['brackets', 'words', 'round'], 'How marks are printed: [4], [4 marks] or (4).'),
  outputs: field.lines('Names of what is built, for example worksheet, answers, slides; everything when left out.'),
  spaces: field.choice(['lines', 'none'], 'none: answers go in exercise books, and the sheet has no room to write.'),
  slides: field.choice(['points', 'full', 'none'], 'How prose becomes slides.'),
  exam: field.line('The exam that the lesson is for: a preset, and perhaps a paper of it: aqa-8145/1B.'),
  labels: field.line('How sources are named and numbered: Source A, Source 1, Document, Extract, Item.'),
};

/** lessonpress.yaml and _folder.yaml. */
export const settingsSchema = z.strictObject({
  ...SETTING_FIELDS,
  subject: field.line('Subject of every topic below.'),
  course: field.line('Course of every topic below.'),
  stage: field.line('Stage of every topic below.'),
  lessons: field.lines('Order in which the topics of this folder are taught.'),
});

export type SettingsFields = z.output<typeof settingsSchema>;
