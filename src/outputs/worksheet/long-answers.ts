import type { Measures } from '../../layout/measures.ts';
import { type Blocks, text } from '../../model/block.ts';
import { fill, type Words } from '../../model/words.ts';
import type { Piece, SheetBody, SheetBox } from './body.ts';
import { hasAnswer, isRoom, roomOf, withAnswer } from './spaces.ts';

/** An answer may be taller than its room by this share of the room, as much as slack may add to it. */
const TALLER = 0.25;
/** mm of an answer without a space of its own that is still set under its question. */
const TALLEST_BARE = 45;

/**
 * Boxes of the key that say where the mark scheme is: the answer is too long for their space, or they have none. By id
 * of the box, the question.
 */
export function longAnswers(body: SheetBody, measures: Measures): ReadonlyMap<string, string> {
  const key = body.variants.find((variant) => variant.name === 'answers');
  const schemes = new Set(body.teacher.filter((box) => !box.onlyWhenLong).map((box) => box.question));
  const long = new Map<string, string>();
  const answered = new Set(
    (key?.boxes ?? []).flatMap(({ piece, question }) =>
      piece.kind === 'block' && isRoom(piece.block) && hasAnswer(piece.block) ? [question] : [],
    ),
  );
  const ruled = new Set(
    (key?.boxes ?? []).flatMap(({ piece, question }) =>
      piece.kind === 'block' && piece.block.kind === 'lines' ? [question] : [],
    ),
  );
  for (const { id, piece, question, points } of key?.boxes ?? []) {
    if (piece.kind !== 'block' || question === null || !isRoom(piece.block)) continue;
    // An empty room whose question has a scheme says where that is: its lines, or else its first frame. A box to plan in
    // stays empty beside an answer.
    if (points || !hasAnswer(piece.block)) {
      const isSaid = answered.has(question) || ruled.has(question) || [...long.values()].includes(question);
      if (schemes.has(question) && (points || piece.block.kind === 'lines' || !isSaid)) long.set(id, question);
      continue;
    }
    const shown = measures.get(id, 'answers')?.height ?? 0;
    const room = measures.get(id, 'worksheet')?.height ?? 0;
    const lines = roomOf(piece.block);
    const isBare = piece.block.kind === 'lines' && piece.block.count === 0;
    const most =
      body.spaces === 'none' || isBare
        ? TALLEST_BARE
        : room + Math.max(1, (lines ? lines.lines * lines.step : 0) * TALLER);
    if (shown > most) long.set(id, question);
  }
  return long;
}

/** Questions of which some answer was too long, or that have a scheme on the key's pages in any case. */
export function neededSchemes(teacher: readonly SheetBox[], long: ReadonlyMap<string, string>): readonly SheetBox[] {
  const questions = new Set(long.values());
  const wanted = teacher.filter((box) => !box.onlyWhenLong || (box.question !== null && questions.has(box.question)));
  // A heading that only has boxes which may fall away stays when one of them does.
  const heading = teacher.find((box) => box.onlyWhenLong && box.question === null);
  return heading && wanted.some((box) => box.onlyWhenLong) ? [heading, ...wanted] : wanted;
}

/** The piece with "See the mark scheme, page 4" where the answer was. */
export function pointedToScheme(piece: Piece, page: number | null, words: Words): Piece {
  if (piece.kind !== 'block') return piece;
  return { ...piece, block: withAnswer(piece.block, pointer(page, words)) };
}

function pointer(page: number | null, words: Words): Blocks {
  const where = page === null ? '' : `, ${fill(words.print.pageRef, { n: page })}`;
  return [{ kind: 'paragraph', content: text(`${words.print.seeScheme}${where}`) }];
}
