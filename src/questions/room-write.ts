import { writeInlines } from '../markdown/write.ts';
import type { Axis, Place, PlainRoom, Room, Scale } from '../model/room.ts';

/** A name and its value; null writes the bare name. */
export type WrittenAttribute = readonly [name: string, value: string | null];

/** The attributes that ask for a room. */
export function writeRoom(room: Room | null): readonly WrittenAttribute[] {
  switch (room?.kind) {
    case undefined:
      return [];
    case 'lines':
    case 'box':
      return plain(room);
    case 'none':
      return [['none', null]];
    case 'number-line': {
      const { scale, answer } = room;
      const marked = answer ? [`answer ${answer.values.map((value) => number(value, scale)).join(', ')}`] : [];
      return [['number-line', [range(scale), ...marked].join('; ')]];
    }
    case 'axes': {
      const { x, y, answer } = room;
      const lists = answer ? [placed('answer', answer.points, x), placed('line', answer.line, x)] : [];
      return [['axes', [axis('x', x), axis('y', y), ...lists.filter((list) => list !== '')].join('; ')]];
    }
    case 'answer-line': {
      const sentence = [writeInlines(room.before), '…', writeInlines(room.after)]
        .filter((part) => part !== '')
        .join(' ');
      return [['answer-line', sentence.replaceAll('\n', ' ')], ...(room.above ? plain(room.above) : [])];
    }
    default:
      return room satisfies never;
  }
}

function plain(room: PlainRoom): readonly WrittenAttribute[] {
  if (room.kind === 'lines') return [[room.style === 'solid' ? 'lines' : room.style, String(room.count)]];
  return [...(room.pattern === 'blank' ? [] : [[room.pattern, null] as const]), ['box', `${room.height}mm`]];
}

function axis(name: 'x' | 'y', scale: Axis): string {
  return `${name}: ${scale.title === '' ? '' : `${scale.title} `}${range(scale)}`;
}

function range(scale: Scale): string {
  return `${number(scale.from, scale)}..${number(scale.to, scale)} step ${number(scale.step, scale)}`;
}

function placed(name: 'answer' | 'line', places: readonly Place[], scale: Scale): string {
  const said = places.map(([x, y]) => `(${number(x, scale)}, ${number(y, scale)})`);
  return said.length === 0 ? '' : `${name} ${said.join(' ')}`;
}

function number(value: number, { decimal }: Scale): string {
  return String(value).replace('.', decimal);
}
