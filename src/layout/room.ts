/** Room to write on one page, for one document. */
export interface Room {
  readonly id: string;
  /** Questions of one class (equal marks, equal lines) get equal room, on whatever page they are. */
  readonly class: string;
  /** Ruled lines that it has at least. */
  readonly lines: number;
  /** mm that one more line takes (for a form: in every row of boxes); infinite when it cannot grow. */
  readonly step: number;
  /** It takes what is left of its page. */
  readonly fill: boolean;
}

export interface RoomPage {
  /** mm that are left of the page. */
  readonly slack: number;
  /** Places between boxes, where space may be added. */
  readonly gaps: number;
  readonly last: boolean;
  readonly rooms: readonly Room[];
}

export interface SharedRoom {
  /** Lines added, by id of the room. */
  readonly lines: Readonly<Record<string, number>>;
  /** mm added between the boxes of each page. */
  readonly gaps: readonly number[];
}

/** Slack adds at most a quarter to the room of a question: pupils read room as a hint. */
const MOST = 0.25;
/** mm that may be added between two boxes. */
const WIDEST_GAP = 6;

/**
 * Shares out what is left of the pages. First as room to write: a class gets one more line on all its pages or on none,
 * the class with the most lines first, never more than a quarter. A room that fills its page takes all that is left of
 * it. What then is left goes between the boxes, at most 6 mm each (not on the last page); the rest stays at the foot.
 */
export function shareRoom(pages: readonly RoomPage[]): SharedRoom {
  const slack = pages.map((page) => page.slack);
  const lines: Record<string, number> = {};
  growClasses(pages, slack, lines);
  pages.forEach((page, index) => {
    fillPage(page, index, slack, lines);
  });
  const gaps = pages.map((page, index) => {
    if (page.last || page.gaps <= 0) return 0;
    return Math.min(WIDEST_GAP, Math.max(0, slack[index] ?? 0) / page.gaps);
  });
  return { lines, gaps };
}

function growClasses(pages: readonly RoomPage[], slack: number[], lines: Record<string, number>): void {
  const rooms = pages.flatMap((page, page_) =>
    page.rooms.filter((room) => !room.fill).map((room) => ({ room, page: page_ })),
  );
  const classes = [...new Set(rooms.map(({ room }) => room.class))]
    .map((name) => rooms.filter(({ room }) => room.class === name))
    .map((members) => ({ members, lines: Math.min(...members.map(({ room }) => room.lines)), added: 0 }))
    .sort((a, b) => b.lines - a.lines);
  for (let growing = true; growing; ) {
    growing = false;
    for (const group of classes) {
      if (group.added + 1 > Math.floor(group.lines * MOST)) continue;
      const needed = new Map<number, number>();
      for (const { room, page } of group.members) needed.set(page, (needed.get(page) ?? 0) + room.step);
      if ([...needed].some(([page, height]) => (slack[page] ?? 0) < height)) continue;
      for (const [page, height] of needed) slack[page] = (slack[page] ?? 0) - height;
      for (const { room } of group.members) lines[room.id] = (lines[room.id] ?? 0) + 1;
      group.added += 1;
      growing = true;
    }
  }
}

/** Rooms that fill: a line each in turn, while there is height for it. */
function fillPage(page: RoomPage, index: number, slack: number[], lines: Record<string, number>): void {
  const filling = page.rooms.filter((room) => room.fill);
  for (let at = 0; filling.length > 0; at += 1) {
    const room = filling[at % filling.length];
    if (!room || (slack[index] ?? 0) < room.step) return;
    lines[room.id] = (lines[room.id] ?? 0) + 1;
    slack[index] = (slack[index] ?? 0) - room.step;
  }
}
