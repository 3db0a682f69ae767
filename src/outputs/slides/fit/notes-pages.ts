import { pieceOf } from '../../../layout/split.ts';
import type { Note, NoteSheet } from '../body.ts';
import { NOTES_GAP, NOTES_PICTURE, notesRoom } from '../geometry.ts';
import type { Column } from './atoms.ts';
import { apartPlan, type Heights } from './items.ts';
import type { SlideSet } from './set-slides.ts';
import { spread } from './spread.ts';

/** A note with the id of its measured box. */
interface Keyed {
  readonly key: string;
  readonly note: Note;
}

/** Pages for slides-notes.pdf: each slide's picture with its notes, and as many further pages as the notes need. */
export function placeNotes(sets: readonly SlideSet[], heights: Heights, paper: 'a4' | 'letter'): NoteSheet[] {
  const sheets: NoteSheet[] = [];
  let slide = 0;
  for (const set of sets) {
    for (const notes of notesBySlide(set)) {
      sheets.push(...sheetsOf(slide, notes, heights, notesRoom(paper)));
      slide += 1;
    }
  }
  return sheets;
}

/** The notes of each slide of a set: the slide's own with the first, those of a piece where the piece begins. */
function notesBySlide({ plan, slides, indices }: SlideSet): Keyed[][] {
  const seen = new Set<number>();
  return slides.map((_, part) => {
    const own = part === 0 ? keyed(plan.notes, plan.id) : [];
    const pieces = (indices[part] ?? []).flatMap((index) => {
      if (seen.has(index)) return [];
      seen.add(index);
      return keyed(plan.pieces[index]?.notes ?? [], `${plan.id}/${index}`);
    });
    const apart = slides[part]?.beside ? apartPlan(plan) : null;
    const beside = (apart?.pieces ?? []).flatMap((piece, at) => keyed(piece.notes, `${apart?.id}/${at}`));
    return [...own, ...beside, ...pieces];
  });
}

function keyed(notes: readonly Note[], owner: string): Keyed[] {
  return notes.map((note, index) => ({ key: `${owner}/note${index}`, note }));
}

function sheetsOf(slide: number, notes: readonly Keyed[], heights: Heights, room: number): NoteSheet[] {
  const picture: Column = {
    measured: { id: '', variant: '', height: NOTES_PICTURE.height, units: [] },
    block: null,
    keep: false,
    again: 0,
  };
  const columns = notes.map(({ key, note }): Column => {
    const block = note.kind === 'block' ? note.block : null;
    return { measured: heights.boxes.get(key), block, keep: leads(note), again: 0 };
  });
  return spread([picture, ...columns], room, NOTES_GAP, false).map(({ parts }) => ({
    slide,
    picture: parts.some(({ index }) => index === 0),
    notes: parts.flatMap(({ index, cut }): Note[] => {
      const found = notes[index - 1];
      if (!found) return [];
      const { key, note } = found;
      if (!cut || note.kind !== 'block') return [note];
      return [{ kind: 'block', block: pieceOf(note.block, heights.boxes.get(key)?.units ?? [], cut.from, cut.to) }];
    }),
  }));
}

/** A line that says what follows. */
function leads(note: Note): boolean {
  if (note.kind === 'place') return true;
  const { block } = note;
  if (block.kind === 'heading') return true;
  return block.kind === 'paragraph' && block.content.length === 1 && block.content[0]?.kind === 'strong';
}
