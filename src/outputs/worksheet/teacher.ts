import { type Blocks, type Inlines, text } from '../../model/block.ts';
import type { Settings } from '../../model/settings.ts';
import type { QuestionsFor, ResolvedNode, ResolvedQuestion, ResolvedSet, ResolvedTopic } from '../../model/topic.ts';
import { isLongScheme, saysAnswer, schemeBlocks } from '../../plan/scheme.ts';
import { withWholeHeads } from '../../plan/scheme-tables.ts';
import { notesBlocks } from './notes.ts';
import { blockDraft, type Draft, draft, GAP, headingDraft, type Pile } from './pile.ts';
import { stemPiece } from './questions.ts';
import { holdsAnswer, isRoom, withoutRoom } from './spaces.ts';

const KEY: Partial<Draft> = { in: ['answers'] };

/** The key's own pages: mark schemes, answers of what stands on no sheet, notes for the teacher. */
export function layTeacher(topic: ResolvedTopic, pile: Pile, settings: Settings): void {
  const sets = setsIn(topic.nodes);
  const { print } = topic.words;
  const sheet = sets.filter((set) => set.for === 'worksheet' || set.for === 'homework');
  const schemes = sheet.flatMap((set) => set.items).flatMap((item) => schemeDrafts(item, topic, settings));
  pile.turn();
  layUnder(text(print.markScheme), schemes, pile);
  const quizzes: readonly (readonly [QuestionsFor, string])[] = [
    ['starter', print.starterAnswers],
    ['check', `${print.check}: ${print.answers}`],
    ['exit', print.exitAnswers],
  ];
  for (const [place, heading] of quizzes) {
    const items = sets.filter((set) => set.for === place).flatMap((set) => set.items);
    layUnder(
      text(heading),
      items.flatMap((item) => quizDrafts(item, topic, settings)),
      pile,
    );
  }
  const notes = notesBlocks(topic).map((block) =>
    block.kind === 'heading'
      ? headingDraft(3, block.content, null, KEY)
      : blockDraft(block, 0, { ...KEY, loose: block.kind === 'aside' }),
  );
  layUnder(text(print.teacherNotes), notes, pile);
}

/** A heading and what stands under it; nothing when all of it may fall away. */
function layUnder(heading: Inlines, drafts: readonly Draft[], pile: Pile): void {
  if (drafts.length === 0) return;
  // The heading goes when every box under it does.
  pile.add(headingDraft(2, heading, null, { ...KEY, onlyWhenLong: drafts.every((box) => box.onlyWhenLong) }));
  for (const box of drafts) pile.add(box);
}

function setsIn(nodes: readonly ResolvedNode[]): readonly ResolvedSet[] {
  return nodes.flatMap((node) => {
    // What is proposed stands apart, among the notes.
    if (node.kind === 'questions') return [{ ...node, items: node.items.filter((item) => !item.proposed) }];
    return node.kind === 'task' || node.kind === 'only' || node.kind === 'notes' ? setsIn(node.nodes) : [];
  });
}

/** How a question, and each of its parts, is marked. A plain answer is said here only when its space is too small for it. */
function schemeDrafts(item: ResolvedQuestion, topic: ResolvedTopic, settings: Settings): Draft[] {
  const own = item.answer ? schemeBlocks(item.answer.exercise.scheme, topic.words, item.spag).map(withWholeHeads) : [];
  const rest: Partial<Draft> = {
    ...KEY,
    question: item.name,
    onlyWhenLong: item.answer ? !isLongScheme(item.answer.exercise.scheme, item.spag) && isAnswered(item) : true,
  };
  const boxes = own.map((block, index) =>
    blockDraft(block, 1, { ...rest, gap: GAP.body, parts: index === 0 || isLed(own, index) ? 'never' : 'nothing' }),
  );
  const stem = stemPiece(item, 0, { words: topic.words, marks: settings.marks });
  const piece = { ...stem, number: item.number === null ? stem.number : item.name, before: [], after: [] };
  const head = draft('scheme', piece, { ...rest, gap: GAP.question, loose: true });
  return [
    ...(own.length > 0 ? [head, ...boxes] : []),
    ...item.parts.flatMap((part) => schemeDrafts(part, topic, settings)),
  ];
}

/** True for a table or a list with its lead above it. */
function isLed(blocks: Blocks, index: number): boolean {
  const kind = blocks[index]?.kind;
  return (kind === 'table' || kind === 'list') && blocks[index - 1]?.kind === 'paragraph';
}

/** True when the key's sheet pages show its answer, or have a place that can say where it is. */
function isAnswered({ prompt, body }: ResolvedQuestion): boolean {
  return holdsAnswer([prompt, body]) || body.some(isRoom);
}

/** A question of starter, check or exit ticket, with its answer set where it is given. */
function quizDrafts(item: ResolvedQuestion, topic: ResolvedTopic, settings: Settings): Draft[] {
  const stem = stemPiece(item, 0, { words: topic.words, marks: settings.marks });
  const how = item.answer?.exercise.scheme ?? null;
  const told = how !== null && (isLongScheme(how, item.spag) || !isAnswered(item));
  // What else is accepted is said below the answer, not instead of it; what is drawn can be said in no other way.
  const instead = told && saysAnswer(how);
  const shown: Blocks = item.body.flatMap((block) => (isRoom(block) ? withoutRoom(block) : [block]));
  const kept = instead ? shown.filter(({ kind }) => kind === 'drawing') : shown;
  const body = kept.map((block) => blockDraft(block, 1, { ...KEY, gap: 1, parts: 'never' }));
  const marked = (told ? schemeBlocks(how, topic.words, item.spag) : []).map((block) =>
    blockDraft(block, 1, { ...KEY, gap: 1, parts: 'never' }),
  );
  return [
    draft('quiz', stem, { ...KEY, gap: GAP.part, loose: true }),
    ...body,
    ...marked,
    ...item.parts.flatMap((part) => quizDrafts(part, topic, settings)),
  ];
}
