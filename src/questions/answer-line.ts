import { type Block, type Blocks, type Inlines, type LinesBlock, plainText, text } from '../model/block.ts';
import type { Room } from '../model/room.ts';

type AnswerLine = Extract<Room, { kind: 'answer-line' }>;

/** Narrowest and widest gap, and how much wider than print a hand writes. */
const NARROWEST = 14;
const WIDEST = 40;
const HAND = 1.6;

/**
 * The sentence with its gap, below the room to work in. In a key the first line of the answer stands in the gap (a unit
 * that is printed is not said again), and what else there is in the room above.
 */
export function answerLineBlocks({ before, after, above }: AnswerLine, answer: Blocks): Blocks {
  const [first, ...rest] = answer;
  const given = first?.kind === 'paragraph' ? withoutUnit(first.content, after) : [];
  const others = given.length > 0 ? rest : answer;
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(plainText(given).length * HAND)));
  const gap = { kind: 'gap', shape: 'run', width, lines: 1, number: null } as const;
  const filled = given.length > 0 ? { ...gap, answer: { text: given, accept: [] } } : gap;
  const sentence: Block = { kind: 'paragraph', content: [...spaced(before, 'end'), filled, ...spaced(after, 'start')] };
  return [...working(above, others), sentence];
}

function working(above: AnswerLine['above'], blocks: Blocks): Blocks {
  if (above === null) return blocks.length === 0 ? [] : [bare(blocks)];
  const held = blocks.length === 0 ? {} : { answer: { blocks } };
  if (above.kind === 'box') return [{ ...above, ...held }];
  return [{ ...above, label: null, fill: false, ...held }];
}

/** Words that only a key has, where the sheet has no room for them. */
export function bare(blocks: Blocks): LinesBlock {
  return { kind: 'lines', count: 0, label: null, fill: false, style: 'solid', answer: { blocks } };
}

/** "12 cm" before a printed "cm" is "12". */
function withoutUnit(answer: Inlines, after: Inlines): Inlines {
  const unit = plainText(after).trim();
  const last = answer.at(-1);
  if (unit === '' || last?.kind !== 'text' || !last.text.trimEnd().endsWith(unit)) return answer;
  const cut = last.text.trimEnd().slice(0, -unit.length);
  const kept = [...answer.slice(0, -1), ...text(cut.trimEnd())];
  return /\p{L}$/u.test(cut) || kept.length === 0 ? answer : kept;
}

/** A space between words and gap; none before a sign that ends the sentence, or a unit that stands close ("%", "°"). */
function spaced(content: Inlines, side: 'start' | 'end'): Inlines {
  if (content.length === 0) return [];
  if (side === 'end') return [...content, ...text(' ')];
  return /^[.,;:!?%°،؛؟]/.test(plainText(content)) ? content : [...text(' '), ...content];
}
