import { z } from 'zod';
import { field } from './settings-schema.ts';

const said = (words: string) => field.line(words);

/** Colours by the names that the stylesheets use; each is any CSS colour. */
const colours = z
  .strictObject(
    {
      ground: said('Behind everything: the slide. Paper is white.'),
      ink: said('Text.'),
      muted: said('Quiet text: dates, page numbers, credits.'),
      accent: said('The one colour of the school: rules, numbers of questions, key words.'),
      'on-accent': said('Text on the accent. Left out: black or white, whichever reads better.'),
      answer: said('Answers on slides. Left out: the accent.'),
      rule: said('Lines of tables and lines to write on.'),
      tint: said('Behind boxes on slides, such as the starter.'),
      mark: said('The highlighter: behind words that are marked in a source.'),
      grid: said('Squared paper.'),
      'grid-heavy': said('The heavier lines of graph paper.'),
    },
    { error: 'takes one “name: colour” to a line' },
  )
  .optional();

const font = (words: string) =>
  z
    .strictObject(
      {
        regular: said('The upright letters.'),
        bold: said('Bold letters; left out, the browser thickens the regular ones.'),
        italic: said('Slanted letters; left out, the browser slants the regular ones.'),
        'bold-italic': said('Bold slanted letters.'),
      },
      { error: 'takes the file of each cut: “regular: Northgate.woff2”, and perhaps bold, italic' },
    )
    .optional()
    .describe(words);

/** templates/themes/NAME/theme.yaml. */
export const themeSchema = z.strictObject({
  base: field.line('The theme that this one is laid over: plain, dark or high-contrast.'),
  school: field.line(
    'Name of the school: the words for its logo, and in every footer unless the settings name another.',
  ),
  logo: field.line('SVG or PNG beside this file.'),
  colours: colours.describe('Colours of paper and slides.'),
  slides: z
    .strictObject(
      {
        colours: colours.describe('Colours of slides alone.'),
        logo: said('Logo for slides alone, for example a light one for a dark ground.'),
      },
      { error: 'takes “colours:” and “logo:”' },
    )
    .optional()
    .describe('What holds for slides alone.'),
  fonts: z
    .strictObject(
      {
        body: font('Everything but sources and code.'),
        source: font('Sources.'),
        code: font('Code.'),
      },
      { error: 'takes “body:”, “source:” and “code:”, each with its files' },
    )
    .optional()
    .describe(
      'Fonts of the school: woff2, woff, ttf or otf beside this file. Letters they lack are those of the package.',
    ),
  lines: field.choice(['solid', 'dotted'], 'Lines to write on.'),
});
