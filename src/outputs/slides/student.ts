import type { Planned } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { ResolvedTopic } from '../../model/topic.ts';
import { withoutAnswers } from '../../plan/answers.ts';
import type { Beside, Deck, Piece, SlidePlan } from './body.ts';
import { planSlides } from './plan.ts';

/** Base names of the files that only a teacher gets, and of those that may be given away. */
const CLASS_FILES = ['slides', 'slides-notes'] as const;
const STUDENT_FILES = ['slides-student', 'handout-2', 'handout-3', 'handout-6'] as const;

/** Every file that is made of a deck, by its base name. */
export const DECK_FILES: readonly string[] = [...CLASS_FILES, ...STUDENT_FILES];

/** The class's deck and the students', each when a file of it is wanted. */
export function planDecks(
  topic: ResolvedTopic,
  settings: Settings,
  wanted: (file: string) => boolean,
): readonly Planned<Deck>[] {
  const own = CLASS_FILES.filter(wanted);
  const given = STUDENT_FILES.filter(wanted);
  return [
    ...(own.length > 0 ? planSlides(topic, settings).map((deck) => withFiles(deck, own)) : []),
    ...(given.length > 0 ? studentDeck(topic, settings).map((deck) => withFiles(deck, given)) : []),
  ];
}

function withFiles(planned: Planned<Deck>, files: Deck['files']): Planned<Deck> {
  return { ...planned, body: { ...planned.body, files } };
}

/**
 * The deck without answers, notes and all that shows either. The answers are deleted before anything is planned or
 * measured: no size, no split and no slide of it can depend on one.
 */
export function studentDeck(topic: ResolvedTopic, settings: Settings): readonly Planned<Deck>[] {
  return planSlides(withoutAnswers(topic), settings).map((planned) => ({
    ...planned,
    body: {
      ...planned.body,
      audience: 'student',
      files: STUDENT_FILES,
      slides: planned.body.slides.flatMap(givenSlide).map((slide, index) => ({ ...slide, id: `s${index + 1}` })),
    },
  }));
}

/** A slide as pupils get it; none of one that is there to show answers. */
function givenSlide(slide: SlidePlan): SlidePlan[] {
  switch (slide.kind) {
    case 'starter-answers':
    case 'answers':
    case 'exit-answers':
    case 'model':
      return [];
    case 'title':
    case 'starter':
    case 'outcome':
    case 'terms':
    case 'explain':
    case 'source':
    case 'check':
    case 'task':
    case 'written':
    case 'exit':
    case 'homework':
    case 'credits': {
      const pieces = slide.pieces.flatMap(givenPiece);
      // Nothing was on it but answers.
      if (pieces.length === 0 && slide.pieces.length > 0) return [];
      return [{ ...slide, notes: [], pieces, beside: slide.beside && givenBeside(slide.beside) }];
    }
    default:
      return slide.kind satisfies never;
  }
}

function givenBeside(beside: Beside): Beside {
  return { ...beside, pieces: beside.pieces.flatMap(givenPiece) };
}

function givenPiece(piece: Piece): Piece[] {
  switch (piece.shape) {
    case 'step':
    case 'answer':
      return [];
    case 'question':
      return [{ ...piece, reveal: null, notes: [] }];
    case 'block':
    case 'lead':
    case 'label':
    case 'term':
      return [{ ...piece, notes: [] }];
    default:
      return piece satisfies never;
  }
}
