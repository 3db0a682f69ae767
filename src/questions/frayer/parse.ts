import { type Inlines, plainText, text } from '../../model/block.ts';
import { closest } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Words } from '../../model/words.ts';
import { readList } from '../attribute-list.ts';
import { warnOfLong } from '../blank-piece.ts';
import { fits } from '../drawing-words.ts';
import { cutNamed, foldName, readPoints, strayNames } from '../named-answers.ts';
import { type Centre, readCentre } from '../organiser-centre.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { ROOM } from './measures.ts';

export interface Frayer {
  readonly asked: Asked;
  readonly term: Centre;
  /** Four: above and below, each from the start side. */
  readonly squares: readonly Square[];
  /** True when the author names the squares. */
  readonly renamed: boolean;
}

export interface Square {
  readonly title: Inlines;
  /** What the model has in it. */
  readonly points: readonly Inlines[];
}

const SQUARES = ['definition', 'characteristics', 'examples', 'nonExamples'] as const;
const ENGLISH: Readonly<Record<(typeof SQUARES)[number], readonly string[]>> = {
  definition: ['definition'],
  characteristics: ['characteristics', 'facts', 'features'],
  examples: ['examples', 'example'],
  nonExamples: ['non-examples', 'nonexamples', 'non examples', 'not examples', 'non-example'],
};
/** Characters of a title of the author's own. */
const LONGEST = 30;

/** Reads the term and what the answer says of each square: `> Definition: …`. */
export function parseFrayer(item: ItemSource, report: Report): Frayer | undefined {
  const titles = readTitles(item, report);
  const names = titles ?? SQUARES.map((name) => text(item.words.print.organiser[name]));
  const spellings = titles
    ? titles.map((title) => [plainText(title)])
    : SQUARES.map((name) => spellingsOf(name, item.words));
  const { found, rest } = cutNamed(item, spellings);
  const asked = readAsked({ ...item, answer: rest }, item.body, report);
  const term = readCentre(item, asked.stem, 'term', 'frayer', report);
  for (const { text: typed, span } of strayNames(rest)) {
    const meant = closest(foldName(typed), spellings.flat());
    if (meant !== null)
      report.warning('frayer/square', span, `“${typed}” is none of the four squares.`, `Did you mean “${meant}:”?`);
  }
  const squares = names.map((title, index): Square => {
    const own = found.filter(({ name }) => name === index);
    const points = own.flatMap((one) => readPoints(one.points, item, report));
    const isLong = !fits(text(points.map(plainText).join(' — ')), ROOM.width, ROOM.height);
    warnOfLong(isLong, 'frayer', own[0]?.span ?? item.span, report);
    return { title, points };
  });
  return { asked, term, squares, renamed: titles !== null };
}

function readTitles(item: ItemSource, report: Report): readonly Inlines[] | null {
  const entry = item.attributes.find(({ name }) => name === 'titles');
  if (!entry) return null;
  const titles = readList(entry, 'semicolon', item, report);
  const isRight = titles.length === SQUARES.length && titles.every((title) => plainText(title).length <= LONGEST);
  if (isRight) return titles;
  const message =
    titles.length === SQUARES.length
      ? 'A title is too long for its square.'
      : `There are four squares, and ${titles.length} titles.`;
  const hint = `Name all four with semicolons between, in at most ${LONGEST} characters each, or leave titles out.`;
  report.error('frayer/titles', entry.span, message, hint);
  return null;
}

function spellingsOf(name: (typeof SQUARES)[number], words: Words): readonly string[] {
  return [words.print.organiser[name], ...ENGLISH[name]];
}
