import type { Inlines } from '../../model/block.ts';
import { text } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type BoxedBullet, boxedBullet, readPiece } from '../boxed-bullets.ts';
import { aroundList, cutBullets } from '../bullets.ts';
import { westernFigures } from '../lead-words.ts';
import { checkCount } from '../lettered.ts';
import { type Ends, readEnds } from '../organiser-ends.ts';
import { type Asked, readAsked } from '../prompt.ts';
import { reportSame } from '../tick-items.ts';

export interface Continuum {
  readonly asked: Asked;
  readonly ends: Ends;
  readonly statements: readonly Statement[];
  /** How it is marked, in the topic's words. */
  readonly judge: string;
}

export interface Statement {
  readonly content: Inlines;
  /** Percent of the way from the first end to the last, as an example for the key; null where the author says none. */
  readonly at: number | null;
}

/** Reads the ends, and the statements with their places, if any. No statements: pupils mark their own view. */
export function parseContinuum(item: ItemSource, report: Report): Continuum | undefined {
  const list = cutBullets(item.body);
  const asked = readAsked(item, aroundList(list, 'continuum', report), report);
  const had = item.attributes.some(({ name }) => name === 'ends');
  const ends = readEnds(item, 'continuum', report);
  if (!ends && !had) {
    const hint = 'Name them: {kind=continuum ends="Total failure; Complete success"}';
    report.error('continuum/ends', item.span, 'The line has no ends.', hint);
  }
  const bullets = list.bullets.map(boxedBullet);
  reportSame(bullets, 'continuum', report);
  const mend = 'Take some out, or make two questions of them.';
  checkCount(
    bullets.length,
    { kind: 'continuum', what: ['statement', 'statements'], fewest: 0, mend },
    item.span,
    report,
  );
  return {
    asked,
    ends: ends ?? [text('…'), text('…')],
    statements: bullets.map((bullet) => readStatement(bullet, item, report)),
    judge: item.words.print.organiser.judge,
  };
}

function readStatement(bullet: BoxedBullet, item: ItemSource, report: Report): Statement {
  const { box, content, span } = bullet;
  const read = readPiece(content, item, report);
  if (read.length === 0) report.error('continuum/empty', span, 'This statement is empty.', 'Write it after the box.');
  if (!box || box.mark === '') return { content: read, at: null };
  const percent = /^(\d{1,3})\s*[%٪]?$/.exec(westernFigures(box.mark))?.[1];
  if (percent !== undefined && Number(percent) <= 100) return { content: read, at: Number(percent) };
  const message = `“${box.mark}” is no place on the line.`;
  const hint = 'Write how far along it stands, from 0% to 100%: - [20%] …, or take the box out.';
  report.error('continuum/place', box.span, message, hint);
  return { content: read, at: null };
}
