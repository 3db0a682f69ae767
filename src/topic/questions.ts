import type { Blocks } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { ItemSource } from '../model/item.ts';
import { fragmentText, isEmpty } from '../model/source.ts';
import type { Objective, Question } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { addShares, sharesOf } from '../plan/objectives.ts';
import { activityIn, callIn, callText, isActivity, withActivity } from './activity-call.ts';
import { attributeReader } from './attributes.ts';
import { DIRECTIVES } from './directives.ts';
import { dataOf, itemAttributes, typeOf, unknownAttributes } from './item-kind.ts';
import { type RawItem, strayLine } from './items.ts';
import { agreeWithGrid, checkObjectives, readObjectives } from './objectives.ts';
import type { Opening } from './opening.ts';
import { cutParts } from './parts.ts';
import { cutPieces, type Pieces } from './pieces.ts';
import { checkLevels, type PresetUse, withPreset } from './preset-stem.ts';
import type { QuestionIds } from './question-id.ts';
import { readRoom } from './room.ts';
import type { ScanNode } from './tree.ts';

type Container = Extract<ScanNode, { kind: 'container' }>;

/** What reading a question needs. */
export interface QuestionReading {
  readonly file: string;
  readonly words: Words;
  readonly report: Report;
  readonly ids: QuestionIds;
  /** Footnote label → number. */
  readonly notes: ReadonlyMap<string, number>;
  readonly presets: PresetUse;
  /** Reads Markdown that is no part of the type's own shape. */
  blocks(fragment: Pieces['stem'], report: Report): Blocks;
  /** Reads what a nested `:::support` or `:::challenge` holds. */
  nested(container: Container): Blocks;
}

/** Reads one item, or one part of it; null when it is broken (what is wrong is reported) and the rest goes on. */
export function readQuestion(raw: RawItem, depth: 0 | 1 | 2, reading: QuestionReading): Question | null {
  const { file, words, report } = reading;
  const entries = withActivity(raw.entries, file, report);
  const { own, parts } = depth === 2 ? { own: entries, parts: [] } : cutParts(entries, depth, file, words, report);
  const call = activityIn(own, parts.length > 0, report);
  const { pieces, preset } = withPreset(
    cutPieces(own, { file, words, known: itemAttributes() }, report),
    reading.presets,
    report,
  );
  const read = attributeReader(pieces.attributes, report);
  if (pieces.proposed && depth > 0) {
    const message = 'A part cannot be proposed: {?} marks a question as a whole.';
    report.error('questions/proposed-part', raw.span, message, 'Put {?} at the end of the question, or take it out.');
  }
  const shell = {
    id: idOf(pieces, call, reading),
    number: '',
    marks: pieces.marks,
    spag: pieces.spag,
    ...scaffolds(own, reading),
    level: read.choice('level', ['core', 'challenge']) ?? 'core',
    room: readRoom(pieces.attributes, words, report),
    objectives: readObjectives(pieces.attributes, report),
    activity: null,
    proposed: pieces.proposed,
    span: raw.span,
  } as const;
  if (parts.length > 0) return withParts(shell, pieces, parts, depth, reading);
  checkObjectives(shell.objectives, shell.level === 'challenge' ? null : shell.marks, pieces.attributes, report);
  const item: ItemSource = {
    file,
    span: raw.span,
    marks: pieces.marks,
    spag: pieces.spag,
    attributes: pieces.attributes,
    room: shell.room,
    before: pieces.before,
    stem: pieces.stem,
    body: pieces.body,
    answer: pieces.answer,
    words,
    notes: reading.notes,
  };
  if (call) return { ...shell, activity: callIn(call, item), kind: null, data: null, stem: [], parts: [] };
  const type = typeOf(item, report);
  if (!type) return null;
  const data = dataOf(item, type, report);
  if (data !== undefined) {
    const { levels, grid } = type.toExercise(data).scheme;
    checkLevels(preset, levels, report);
    agreeWithGrid(shell.objectives, shell.marks, grid, pieces.attributes, report);
  }
  return data === undefined ? null : { ...shell, kind: type.kind, data, stem: [], parts: [] };
}

type Shell = Omit<Question, 'kind' | 'data' | 'stem' | 'parts'>;

function withParts(
  shell: Shell,
  pieces: Pieces,
  parts: readonly RawItem[],
  depth: 0 | 1 | 2,
  reading: QuestionReading,
): Question | null {
  const { file, words, report } = reading;
  const answered = pieces.answer.lines[0];
  if (answered) strayLine(answered, file, 'Put the answer below the part that it answers.', report);
  unknownAttributes(pieces.attributes, null, report);
  const inner = depth === 0 ? 1 : 2;
  const read = parts.map((part) => readQuestion(part, inner, reading)).filter((part) => part !== null);
  if (read.length === 0) return null;
  const isRoman = /^\(?i[.)]/.test(parts[0]?.marker ?? '');
  const numbered = read.map((part, index) => ({ ...part, number: partNumber(index, isRoman, words) }));
  const total = numbered.reduce((sum, { marks, spag }) => sum + (marks ?? 0) + spag, 0);
  if (pieces.marks !== null && pieces.marks + pieces.spag !== total) {
    const message = `The question says ${pieces.marks + pieces.spag} marks, and its parts have ${total}.`;
    report.warning(
      'questions/marks-sum',
      shell.span,
      message,
      'Take the marks of the question out, or put them right.',
    );
  }
  const marks = numbered.some((part) => part.marks !== null)
    ? numbered.reduce((sum, part) => sum + (part.marks ?? 0), 0)
    : null;
  const stem = [pieces.before, pieces.stem, pieces.body].flatMap((piece) =>
    isEmpty(piece) ? [] : reading.blocks(piece, report),
  );
  const spag = numbered.reduce((sum, part) => sum + part.spag, 0);
  const objectives = partObjectives(shell.objectives, numbered, pieces, report);
  return { ...shell, marks, spag, objectives, kind: null, data: null, stem, parts: numbered };
}

/** Parts have objectives of their own, and the question those of its parts added up. */
function partObjectives(
  own: readonly Objective[],
  parts: readonly Question[],
  { attributes }: Pieces,
  report: Report,
): readonly Objective[] {
  const shares = addShares(parts.flatMap((part) => sharesOf(part.objectives, part.marks) ?? []));
  const marksOf = (name: string) => shares.find((share) => share.name === name)?.marks ?? null;
  if (
    own.length === 0 ||
    own.every(({ name, marks }) => marksOf(name) !== null && (marks ?? marksOf(name)) === marksOf(name))
  )
    return shares;
  const span = attributes.find(({ name }) => name === 'ao')?.span ?? null;
  const message = 'These objectives are not those of the parts added up, and only the parts count.';
  report.warning('questions/objectives', span, message, 'Give each part its own: a. Why? [2] {ao=AO1}');
  return shares;
}

/** "a", "b" … in the letters of the language, or "i", "ii" …. */
function partNumber(index: number, isRoman: boolean, words: Words): string {
  if (!isRoman) return (words.letters[index] ?? String(index + 1)).toLowerCase();
  const tens = ['', 'x', 'xx', 'xxx'][Math.floor((index + 1) / 10)] ?? '';
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][(index + 1) % 10] ?? '';
  return tens + ones;
}

function idOf(pieces: Pieces, call: Opening | null, { ids, report }: QuestionReading): string {
  const given = pieces.attributes.find(({ name }) => name === 'id');
  const whole = [...[pieces.before, pieces.stem, pieces.body].map(fragmentText), ...callText(call)].join('\n');
  if (typeof given?.value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(given.value)) {
    if (ids.take(given.value)) return given.value;
    const message = `The id “${given.value}” belongs to another question already.`;
    report.error('questions/duplicate-id', given.span, message, 'Give one of the two another id.');
  } else if (given) {
    report.error(
      'questions/bad-id',
      given.span,
      'An id is one word of letters, figures and hyphens.',
      'Write {id=kronstadt}.',
    );
  }
  return ids.made(fragmentText(pieces.stem) || whole, whole);
}

function scaffolds(entries: RawItem['entries'], reading: QuestionReading): Pick<Question, 'support' | 'challenge'> {
  const found = { support: [] as Blocks, challenge: [] as Blocks };
  for (const entry of entries) {
    if (entry.kind === 'line') continue;
    const { node } = entry;
    if (node.kind === 'container' && (node.name === 'support' || node.name === 'challenge')) {
      found[node.name] = [...found[node.name], ...reading.nested(node)];
      continue;
    }
    // An unknown block was reported where it was read; an activity is no scaffold.
    if (!Object.hasOwn(DIRECTIVES, node.name) || isActivity(node.name)) continue;
    const message = `“${node.name}” cannot stand inside a question.`;
    const hint = 'Put it before the questions. Inside a question stand :::support and :::challenge.';
    reading.report.error('questions/misplaced', node.span, message, hint);
  }
  return found;
}
