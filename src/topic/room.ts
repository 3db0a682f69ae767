import { readInlines } from '../markdown/read.ts';
import type { LineStyle } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Attribute } from '../model/item.ts';
import type { PlainRoom, Room } from '../model/room.ts';
import type { Words } from '../model/words.ts';
import { type AttributeReader, attributeReader } from './attributes.ts';
import { readAxes, readNumberLine } from './room-scales.ts';

const LINES = ['lines', 'dotted', 'handwriting'] as const;
const FRAMES = ['box', 'grid', 'squared', 'graph'] as const;
const DRAWN = ['number-line', 'axes'] as const;
const ANSWER_LINE = 'answer-line';

/** Attributes that ask for room to write. */
export const ROOM_ATTRIBUTES = [...LINES, ...FRAMES, ...DRAWN, ANSWER_LINE, 'none'] as const;

/** mm of a box that names no height. */
const HEIGHT = 60;
/** mm that fit a page. */
const TALLEST = 240;
const MM = { mm: 1, cm: 10, in: 25.4 } as const;
/** Most lines to write on, and most lines of a handwriting guide: what fits some pages. */
const MOST_LINES = 100;
const MOST_GUIDES = 40;

/** The room that an item asks for; null when it leaves that to its kind. What cannot be read is reported. */
export function readRoom(attributes: readonly Attribute[], words: Words, report: Report): Room | null {
  const read = attributeReader(attributes, report);
  const asked = ROOM_ATTRIBUTES.filter((name) => read.has(name));
  if (asked.length === 0 || (asked.length > 1 && askedTwice(asked, read, report))) return null;
  const find = (name: string) => attributes.find((attribute) => attribute.name === name);
  const [numberLine, axes, answerLine] = [find('number-line'), find('axes'), find(ANSWER_LINE)];
  if (read.has('none')) return { kind: 'none' };
  if (numberLine) return readNumberLine(numberLine, report);
  if (axes) return readAxes(axes, report);
  const above = plainRoom(attributes, read, report);
  return answerLine ? readAnswerLine(answerLine, above, words, report) : above;
}

/** True, and reported, when room is asked for in more than one way. A frame may have a pattern, lines a style. */
function askedTwice(asked: readonly string[], read: AttributeReader, report: Report): boolean {
  const isOf = (group: readonly string[]) => asked.filter((name) => group.includes(name));
  const styles = isOf(LINES).filter((name) => read.text(name) !== null);
  const patterns = isOf(FRAMES).filter((name) => name !== 'box');
  const ways = [isOf(LINES), isOf(FRAMES), isOf(['none'])].filter((group) => group.length > 0).length;
  const alone = isOf([...DRAWN, 'none']).length;
  const isFine = ways <= 1 && styles.length <= 1 && isOf(LINES).length <= 2 && patterns.length <= 1;
  if (isFine && (alone === 0 || asked.length === 1)) return false;
  const message = `Room is asked for in two ways: ${asked.join(' and ')}.`;
  report.error('questions/room', read.span(asked[1] ?? asked[0] ?? ''), message, 'Keep one of them.');
  return true;
}

function plainRoom(attributes: readonly Attribute[], read: AttributeReader, report: Report): PlainRoom | null {
  const style: LineStyle = read.has('handwriting') ? 'handwriting' : read.has('dotted') ? 'dotted' : 'solid';
  if (style !== 'solid' || read.has('lines')) {
    const counted = LINES.find((name) => read.text(name) !== null) ?? LINES.find((name) => read.has(name)) ?? 'lines';
    const count = read.whole(counted, style === 'handwriting' ? MOST_GUIDES : MOST_LINES);
    return count === null ? null : { kind: 'lines', count, style };
  }
  if (!FRAMES.some((name) => read.has(name))) return null;
  const pattern = read.has('graph') ? 'graph' : read.has('grid') || read.has('squared') ? 'grid' : 'blank';
  return { kind: 'box', height: heightOf(attributes, report), pattern };
}

function heightOf(attributes: readonly Attribute[], report: Report): number {
  const sized = attributes.find(({ name, value }) => FRAMES.some((frame) => frame === name) && value !== true);
  if (!sized) return HEIGHT;
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(mm|cm|in)?$/.exec(String(sized.value).trim());
  const unit = (match?.[2] ?? 'mm') as keyof typeof MM;
  const height = match ? Number((match[1] ?? '').replace(',', '.')) * MM[unit] : 0;
  if (height >= 5 && height <= TALLEST) return Math.round(height * 10) / 10;
  const message = `“${sized.name}” takes a height from 5 mm to ${TALLEST} mm.`;
  report.error('questions/room', sized.span, message, `Write for example ${sized.name}=6cm.`);
  return HEIGHT;
}

/** "Abdi adds … counters.": what stands before and after the gap. */
function readAnswerLine(entry: Attribute, above: PlainRoom | null, words: Words, report: Report): Room | null {
  const value = entry.value === true ? '' : entry.value;
  const signs = [...value.matchAll(/…|\.{3}|_{3,}/g)];
  const [sign] = signs;
  if (!sign || signs.length > 1) {
    const message = sign
      ? 'The answer line has more than one gap.'
      : 'The answer line does not say where the answer goes.';
    const hint = 'Put three dots where the answer goes, once: answer-line="Abdi adds … counters."';
    report.error('questions/answer-line', entry.span, message, hint);
    return null;
  }
  const start = entry.span.end - value.length - 1;
  const inlines = (from: number, to: number) => {
    const text = value.slice(from, to);
    const line = { text: text.trim(), start: start + from + (text.length - text.trimStart().length) };
    const fragment = { file: entry.span.file, lines: line.text === '' ? [] : [line] };
    return readInlines(fragment, report, { words, gaps: false, notes: new Map() });
  };
  return {
    kind: 'answer-line',
    before: inlines(0, sign.index),
    after: inlines(sign.index + sign[0].length, value.length),
    above,
  };
}
