import { sourceLines, withLineNumbers } from '../../layout/lines.ts';
import type { Measures } from '../../layout/measures.ts';
import type { PageRoom } from '../../layout/pages.ts';
import { hasNameLine } from '../../layout/paper.ts';
import { heightIn, type PlacedBox, type PlacedPage } from '../../layout/place.ts';
import { type Room, type RoomPage, shareRoom } from '../../layout/room.ts';
import { pieceOf } from '../../layout/split.ts';
import type { PageIndex } from '../../model/document.ts';
import type { Words } from '../../model/words.ts';
import type { Piece, PrintedPage, SheetBox, VariantName } from './body.ts';
import { pointedToScheme } from './long-answers.ts';
import { roomOf, withMoreLines } from './spaces.ts';

/** What the pages of one copy are made with. */
export interface Printing {
  readonly variant: VariantName;
  /** mm of each page. */
  readonly room: PageRoom;
  /** True: sheets of paper after the first have a line for the name. */
  readonly names: boolean;
  readonly measures: Measures;
  readonly long: ReadonlyMap<string, string>;
  readonly words: Words;
  /** Page of the scheme of each question. */
  readonly schemePages: PageIndex;
}

/** A placed box with what this copy has of it. */
interface Own {
  readonly box: SheetBox;
  readonly placed: PlacedBox;
  /** mm above and of itself, in this copy. */
  readonly gap: number;
  readonly height: number;
}

/** mm below the line for the name, when the page has them to spare. */
const BELOW_NAME = 3;

/** The pages of one copy: its own boxes, its own slack as room to write and as space between boxes. */
export function printPages(
  boxes: readonly SheetBox[],
  pages: readonly PlacedPage[],
  printing: Printing,
): PrintedPage[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const own = pages.map((page) => ownBoxes(page, byId, printing));
  const rooms = own.map((page, index) => roomPage(page, index === own.length - 1, printing.room(index + 1)));
  const named = own.map((_, index) => printing.names && hasNameLine(index + 1));
  const belowName = rooms.map(({ slack }, index) => (named[index] ? Math.min(BELOW_NAME, Math.max(0, slack)) : 0));
  const shared = shareRoom(rooms.map((page, index) => ({ ...page, slack: page.slack - (belowName[index] ?? 0) })));
  return own.map((page, index) => {
    const kept = keptShare(page, rooms[index]?.slack ?? 0);
    return {
      name: named[index] ?? false,
      boxes: page.map(({ box, placed, gap }, at) => ({
        id: box.id,
        small: box.small,
        piece: printedPiece(box, placed, shared.lines[box.id] ?? 0, printing),
        gap: at === 0 ? (belowName[index] ?? 0) : box.loose ? gap * kept + (shared.gaps[index] ?? 0) : gap,
      })),
    };
  });
}

/** The share of its loose spaces that a page keeps: all of it when the page has room, less when it must be squeezed. */
function keptShare(page: readonly Own[], slack: number): number {
  const loose = page.reduce((sum, { box, gap }, at) => sum + (at > 0 && box.loose ? gap : 0), 0);
  return slack >= 0 || loose === 0 ? 1 : Math.max(0, 1 + slack / loose);
}

function ownBoxes(page: PlacedPage, byId: ReadonlyMap<string, SheetBox>, printing: Printing): readonly Own[] {
  const found = page.boxes.flatMap((placed) => {
    const box = byId.get(placed.id);
    if (!box) return [];
    const copy = printing.long.has(box.id) ? 'worksheet' : printing.variant;
    const measured = printing.measures.get(box.id, copy);
    return [{ box, placed, height: measured ? heightIn(measured, placed) : 0 }];
  });
  return found.map((one, at) => ({ ...one, gap: at === 0 ? 0 : one.placed.gap || (one.placed.cut ? 0 : one.box.gap) }));
}

function roomPage(page: readonly Own[], last: boolean, room: number): RoomPage {
  const used = page.reduce((sum, { gap, height }) => sum + gap + height, 0);
  return {
    slack: room - used,
    gaps: page.filter(({ box }, at) => at > 0 && box.loose).length,
    last,
    rooms: page.flatMap(roomsOf),
  };
}

function roomsOf({ box, placed }: Own): readonly Room[] {
  const room = box.piece.kind === 'block' ? roomOf(box.piece.block) : null;
  if (!room || box.room === null) return [];
  // One that goes on overleaf cannot grow, and so none of its class can.
  const step = placed.cut ? Number.POSITIVE_INFINITY : room.step;
  return [{ id: box.id, class: box.room, lines: room.lines, step, fill: room.fill }];
}

function printedPiece(box: SheetBox, placed: PlacedBox, more: number, printing: Printing): Piece {
  const { piece } = box;
  if (piece.kind !== 'block') return piece;
  const long = printing.long.get(box.id);
  const pointed =
    long !== undefined && printing.variant === 'answers'
      ? pointedToScheme(piece, printing.schemePages[long] ?? null, printing.words)
      : piece;
  if (pointed.kind !== 'block') return pointed;
  const measured = printing.measures.get(box.id, printing.variant);
  if (placed.cut && measured) {
    return { ...pointed, block: pieceOf(pointed.block, measured.units, placed.cut.from, placed.cut.to) };
  }
  const { block } = pointed;
  if (block.kind === 'source' && measured) return { ...pointed, block: withLineNumbers(block, sourceLines(measured)) };
  return { ...pointed, block: withMoreLines(block, more) };
}
