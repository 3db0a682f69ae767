import { LEVEL } from '../../layout/paper.ts';
import type { AsideBlock, Block, Blocks, Inlines } from '../../model/block.ts';
import type { Settings } from '../../model/settings.ts';
import type { ResolvedQuestion } from '../../model/topic.ts';
import type { Words } from '../../model/words.ts';
import { objectivesText } from '../../plan/objectives.ts';
import { isLongScheme } from '../../plan/scheme.ts';
import { copiesOf, isScaffold, LEVEL_COPIES } from './asides.ts';
import type { Indent, Piece, VariantName } from './body.ts';
import { markText } from './marks.ts';
import { blockDraft, type Draft, draft, GAP, paragraph } from './pile.ts';
import {
  bareRoom,
  formTitles,
  holdsAnswer,
  isRoom,
  roomOf,
  withAnswer,
  withLeastLines,
  withoutRoom,
} from './spaces.ts';

/** What the boxes of a question are made with. */
export interface Asking {
  readonly words: Words;
  readonly marks: Settings['marks'];
  readonly spaces: 'lines' | 'none';
  /** Copies that the question is on. */
  readonly in: readonly VariantName[];
}

/** The boxes of a question: stem, scaffold, what its kind shows, room to write, then its parts. */
export function questionDrafts(question: ResolvedQuestion, asking: Asking, depth: 0 | 1 | 2 = 0): Draft[] {
  const indent = (depth + 1) as Indent;
  const copies = (level: keyof typeof LEVEL_COPIES) => LEVEL_COPIES[level].filter((name) => asking.in.includes(name));
  const inside: Partial<Draft> = { in: asking.in, parts: 'never', gap: GAP.body };
  const help = aside('support', question.support, indent, { ...inside, in: copies('support') });
  const more = aside('challenge', question.challenge, indent, { ...inside, in: copies('challenge') });
  const body = question.body.flatMap((block, index) => bodyDrafts(block, index, question, indent, asking));
  const parts = question.parts.flatMap((part, index) =>
    questionDrafts(part, asking, Math.min(2, depth + 1) as 1 | 2).map((box, at) =>
      at > 0 ? box : { ...box, parts: index === 0 ? ('never' as const) : ('parts' as const) },
    ),
  );
  return [stemDraft(question, depth, asking), ...help, ...body, ...more, ...parts];
}

function stemDraft(question: ResolvedQuestion, depth: number, asking: Asking): Draft {
  return draft(`q${question.name}`, stemPiece(question, depth as Indent, asking), {
    in: asking.in,
    gap: depth === 0 ? GAP.question : GAP.part,
    loose: true,
    question: question.name,
    cites: question.cites,
  });
}

/** Number, stem and marks. The marks stand at the end of the stem's last line, before any list or table under it. */
export function stemPiece(
  question: ResolvedQuestion,
  indent: Indent,
  asking: Pick<Asking, 'words' | 'marks'>,
): Extract<Piece, { kind: 'stem' }> {
  const { before, text, after } = stemOf(question.prompt);
  const own = question.parts.length === 0;
  return {
    kind: 'stem',
    number: numberText(question, indent),
    before,
    text,
    after,
    marks:
      own && question.level === 'core' ? markText(question.marks, question.spag, asking.marks, asking.words) : null,
    indent,
    ...markedFor(question),
  };
}

/** Objectives are the teacher's, so they lie under `answer`. */
function markedFor({ objectives, marks, parts, level }: ResolvedQuestion) {
  const said = parts.length > 0 || level === 'challenge' ? null : objectivesText(objectives, marks);
  return said === null ? {} : { answer: { objectives: said } };
}

function numberText(question: ResolvedQuestion, indent: Indent): string | null {
  if (question.number === null) return question.level === 'challenge' ? LEVEL.challenge : null;
  return indent === 0 ? question.number : `(${question.number})`;
}

/** The last paragraph of the prompt's first run of paragraphs is the stem's end. */
function stemOf(prompt: Blocks): { readonly before: Blocks; readonly text: Inlines; readonly after: Blocks } {
  const first = prompt.findIndex((block) => block.kind === 'paragraph');
  if (first < 0) return { before: [], text: [], after: prompt };
  let last = first;
  while (prompt[last + 1]?.kind === 'paragraph') last += 1;
  const stem = prompt[last];
  return {
    before: prompt.slice(0, last),
    text: stem?.kind === 'paragraph' ? stem.content : [],
    after: prompt.slice(last + 1),
  };
}

function bodyDrafts(block: Block, index: number, question: ResolvedQuestion, indent: Indent, asking: Asking): Draft[] {
  const rest: Partial<Draft> = {
    in: asking.in,
    gap: block.kind === 'lines' ? GAP.rules : GAP.body,
    parts: index === 0 || belongsToText(block, question.body[index - 1]) ? 'never' : 'question',
    question: question.name,
  };
  if (asking.spaces === 'none' && isRoom(block)) {
    // A key for exercise books has the answers all the same, without the room; or says where they are.
    const key = asking.in.filter((copy) => copy === 'answers');
    const pupils = asking.in.filter((copy) => copy !== 'answers');
    const titles = pupils.length > 0 ? formTitles(block) : null;
    const form = titles ? [blockDraft(titles, indent, { ...rest, in: pupils })] : [];
    if (key.length === 0) return form;
    const first = question.body.findIndex(isRoom) === index;
    const points = first && !holdsAnswer(question.body.filter(isRoom)) && hasScheme(question);
    const shown = points ? [withAnswer(bareRoom(), [paragraph(asking.words.print.seeScheme)])] : withoutRoom(block);
    return [...form, ...shown.map((bare) => blockDraft(bare, indent, { ...rest, in: key, points }))];
  }
  if (isScaffold(block)) return scaffoldDrafts(block, indent, { ...rest, in: copiesOf(block, asking.in) });
  const least = withLeastLines(block);
  const room = roomOf(least);
  const class_ = room ? `${question.marks ?? '-'}/${room.lines}/${room.step}/${block.kind}` : null;
  return [blockDraft(least, indent, { ...rest, id: `q${question.name}-${index}`, room: class_ })];
}

/** What a kind shows as help, a bank for one: without a frame, and on the copies of its level. */
function scaffoldDrafts({ blocks }: AsideBlock, indent: Indent, rest: Partial<Draft>): Draft[] {
  return rest.in?.length === 0 ? [] : blocks.map((block) => blockDraft(block, indent, rest));
}

/** Room below a sentence, a table or a list is for what stands there. */
function belongsToText(block: Block, before: Block | undefined): boolean {
  return isRoom(block) && before !== undefined && !isRoom(before);
}

/** True when the key's own pages say how it is marked, whatever its space holds. */
function hasScheme({ answer, spag }: ResolvedQuestion): boolean {
  return answer !== undefined && isLongScheme(answer.exercise.scheme, spag);
}

function aside(role: 'support' | 'challenge', blocks: Blocks, indent: Indent, rest: Partial<Draft>): Draft[] {
  if (blocks.length === 0 || rest.in?.length === 0) return [];
  return [blockDraft({ kind: 'aside', role, title: null, blocks }, indent, rest)];
}
