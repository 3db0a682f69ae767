import type { Inlines } from '../../model/block.ts';
import { closest } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { fragmentText } from '../../model/source.ts';
import { readPiece } from '../boxed-bullets.ts';
import { aroundList, type Bullet, cutBullets } from '../bullets.ts';
import { checkCount } from '../lettered.ts';
import { cutNamed, foldName, nameOf, readPoints, strayNames } from '../named-answers.ts';
import { type Asked, readAsked } from '../prompt.ts';

export interface Cornell {
  readonly asked: Asked;
  readonly cues: readonly Cue[];
  /** What the model summary says. */
  readonly summary: readonly Inlines[];
  /** Lead of the summary, as it is written. */
  readonly lead: string;
}

export interface Cue {
  readonly content: Inlines;
  /** Its name in an answer. */
  readonly name: string;
  /** Notes of the model. */
  readonly notes: readonly Inlines[];
}

const MOST = 8;

/** Reads the cues (bullets) and what the answer notes beside each: `> Why did it begin: …`, `> Summary: …`. */
export function parseCornell(item: ItemSource, report: Report): Cornell | undefined {
  const list = cutBullets(item.body);
  const { bullets } = list;
  const keys = bullets.map(keyOf);
  const lead = item.words.print.organiser.summary;
  const { found, rest } = cutNamed(item, [...keys.map((key) => [key]), [lead, 'summary']]);
  const asked = readAsked({ ...item, answer: rest }, aroundList(list, 'cornell', report), report);
  const mend = 'Write each as a bullet below the question: - Why did the NEP begin?';
  if (
    !checkCount(
      bullets.length,
      { kind: 'cornell', what: ['cue', 'cues'], fewest: 1, most: MOST, mend },
      item.span,
      report,
    )
  )
    return undefined;
  bullets.forEach(({ span }, index) => {
    if (keys.indexOf(keys[index] ?? '') === index) return;
    report.error('cornell/same', span, 'This cue is there twice.', 'Word it differently, or take it out.');
  });
  for (const { text: typed, span } of strayNames(rest)) {
    const meant = closest(foldName(typed), [...keys, lead.toLowerCase()]);
    if (meant !== null)
      report.warning('cornell/cue', span, `“${typed}” is none of the cues.`, `Did you mean “${meant}:”?`);
  }
  const points = (name: number) =>
    found.filter((one) => one.name === name).flatMap((one) => readPoints(one.points, item, report));
  return {
    asked,
    cues: bullets.map(({ content }, index) => ({
      content: readPiece(content, item, report),
      name: keys[index] ?? '',
      notes: points(index),
    })),
    summary: points(bullets.length),
    lead,
  };
}

/** What a cue is called in an answer: its words up to a colon. */
function keyOf({ content }: Bullet): string {
  const text = fragmentText(content).replaceAll('\n', ' ');
  return foldName(nameOf(text)?.text ?? text);
}
