/** Lists, quotes and brackets inside one another. */
export const MAX_DEPTH = 20;
const MAX_LENGTH = 200_000;
const MAX_LINE = 20_000;
/** Signs in one paragraph that could open or close a mark. */
export const MAX_MARKS = 2_000;
const MAX_CELLS = 4_000;

export const TOO_MANY_MARKS = {
  message: 'Too many signs such as *, _, [ and ` stand in this paragraph.',
  hint: 'Break it into paragraphs, or put it into a block of code.',
};

/** How many signs in a text could open or close a mark: reading them takes time that grows with the square of their number. */
export function countMarks(text: string): number {
  let marks = 0;
  for (const char of text) if ('*_[`<~$'.includes(char)) marks += 1;
  return marks;
}

/** Whether a text is small enough to be read in good time; else what is too much, and where. */
export type Limits =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'markdown/too-large' | 'markdown/too-deep';
      readonly at: number;
      readonly message: string;
      readonly hint: string;
    };

/** Checks a text before anything else reads it, in one pass over its lines. `at` is an offset into the text. */
export function checkLimits(text: string): Limits {
  if (text.length > MAX_LENGTH) {
    return large(
      0,
      `This is ${Math.ceil(text.length / 1000)} kB of text in one piece; ${MAX_LENGTH / 1000} kB can be read.`,
      'Cut it into sections or topics.',
    );
  }
  const state = { marks: 0, cells: 0, indents: [] as number[], fence: '' };
  let at = 0;
  for (const line of text.split('\n')) {
    const problem = checkLine(line, at, state);
    if (problem) return problem;
    at += line.length + 1;
  }
  return { ok: true };
}

interface State {
  marks: number;
  cells: number;
  indents: number[];
  fence: string;
}

function checkLine(line: string, at: number, state: State): Limits | null {
  if (line.length > MAX_LINE)
    return large(at, `A line of ${line.length} characters is too long.`, 'Break it into paragraphs.');
  const bare = line.replace(/^[ \t]+/, '');
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(bare)?.[0] ?? '';
  if (state.fence !== '') {
    if (bare.startsWith(state.fence)) state.fence = '';
    return null;
  }
  if (fence !== '') {
    state.fence = fence;
    return null;
  }
  if (bare === '') {
    state.marks = 0;
    state.cells = 0;
    return null;
  }
  return checkDepth(line, at, state) ?? checkMarks(bare, at, state);
}

/** Markers of quotes and lists: those of one line, on top of the indents that are open. */
function checkDepth(line: string, at: number, state: State): Limits | null {
  const indent = line.length - line.replace(/^[ \t]+/, '').length;
  const markers = /^(?:[ \t]*(?:>|[-*+•](?=[ \t]|$)|\(?[\p{L}\p{Nd}]{1,7}[.)](?=[ \t]|$)))+/u.exec(line)?.[0] ?? '';
  const count = markers.match(/>|[-*+•]|[.)]/g)?.length ?? 0;
  if (count > 0) {
    while (state.indents.length > 0 && (state.indents.at(-1) ?? 0) >= indent) state.indents.pop();
    state.indents.push(indent);
    state.marks = 0;
  }
  if (state.indents.length + count - 1 <= MAX_DEPTH) return null;
  const hint = `Lists and quotes go ${MAX_DEPTH} deep at most. Write \\- or \\> for the signs themselves.`;
  return { ok: false, code: 'markdown/too-deep', at, message: 'Lists or quotes stand too deep in one another.', hint };
}

/** Only roughly by paragraph: a row of a table counts by itself. mask.ts counts what is really read as one text. */
function checkMarks(bare: string, at: number, state: State): Limits | null {
  const bars = bare.split('|').length - 1;
  state.marks = countMarks(bare) + (bars > 0 ? 0 : state.marks);
  state.cells += bars;
  if (state.cells > MAX_CELLS)
    return large(at, 'This table has too many cells.', `A table can have ${MAX_CELLS} of them.`);
  return state.marks > MAX_MARKS ? large(at, TOO_MANY_MARKS.message, TOO_MANY_MARKS.hint) : null;
}

function large(at: number, message: string, hint: string): Limits {
  return { ok: false, code: 'markdown/too-large', at, message, hint };
}
