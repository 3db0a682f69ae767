import { type Actual, actualIn, draw, type Glyph, type Pen } from './draw-text.ts';
import type { PdfFile } from './file.ts';
import { type Font, numberOf, readFont } from './font.ts';
import { IDENTITY, type Matrix, moved, NUMBERS, numbersIn, sixIn, sixOf, times } from './matrix.ts';
import { eachOperator } from './operators.ts';
import { asItems, type Dict, type Value } from './values.ts';

/** Forms in forms. */
const DEEPEST = 12;

/** Fonts of one file, read once. */
export type Fonts = Map<number, Font>;

/** All glyphs of a page in the order in which they are drawn, those of the forms on it too. */
export function glyphsOf(file: PdfFile, page: number, fonts: Fonts): Glyph[] {
  const glyphs: Glyph[] = [];
  const entries = file.dict(page)?.entries;
  const resources = file.dict(entries?.get('Resources'));
  const contents = entries?.get('Contents');
  const listed = file.value(contents);
  const streams = asItems(listed?.kind === 'list' ? listed : contents).flatMap((part) =>
    part.kind === 'ref' ? [file.content(part.object) ?? Buffer.alloc(0)] : [],
  );
  const content = Buffer.concat(streams.flatMap((part) => [part, Buffer.from('\n')]));
  walk({ file, fonts, glyphs }, content, resources, IDENTITY, 0);
  return glyphs;
}

interface Walk {
  readonly file: PdfFile;
  readonly fonts: Fonts;
  readonly glyphs: Glyph[];
}

function walk(to: Walk, content: Buffer, resources: Dict | null, matrix: Matrix, depth: number): void {
  const state: State = {
    to,
    glyphs: to.glyphs,
    content,
    resources,
    depth,
    kept: [],
    matrix,
    line: IDENTITY,
    pen: null,
    font: null,
    size: 1,
    marks: [],
    actual: null,
  };
  eachOperator(content, (name, start, end, operand) => OPERATORS.get(name)?.(state, start, end, operand));
}

/** Where the reading of one content stream is. */
interface State {
  readonly to: Walk;
  readonly glyphs: Glyph[];
  readonly content: Buffer;
  readonly resources: Dict | null;
  readonly depth: number;
  readonly kept: Matrix[];
  matrix: Matrix;
  line: Matrix;
  /** The line's matrix on the page, and how far along it the next glyph stands; null: to be worked out again. */
  pen: Pen | null;
  font: Font | null;
  size: number;
  readonly marks: (Actual | null)[];
  actual: Actual | null;
}

type Operator = (state: State, start: number, end: number, operand: string | null) => void;

const show: Operator = (state, start, end) => {
  state.pen ??= { at: 0, matrix: times(state.line, state.matrix) };
  if (state.font) draw(state, state.font, state.pen, start, end);
};

/** What each operator does. A page has thousands of glyphs, most with a `Td` and a `Tj` of their own: these read bytes. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['Tj', show],
  ['TJ', show],
  [
    'Td',
    (state, start, end) => {
      numbersIn(state.content, start, end);
      const [x, y] = NUMBERS;
      state.line = moved(state.line, x, y);
      if (state.pen) state.pen = { at: 0, matrix: moved(state.pen.matrix, x, y) };
    },
  ],
  [
    'BDC',
    (state, start, end, operand) => {
      const isPlain = operand === 'MCID' && end - start < SHORT;
      mark(state, isPlain ? null : actualIn(state.content.toString('latin1', start, end)));
    },
  ],
  ['BMC', (state) => mark(state, null)],
  [
    'EMC',
    (state) => {
      if (state.marks.pop()) state.actual = state.marks.findLast((entry) => entry !== null) ?? null;
    },
  ],
  ['BT', (state) => setLine(state, IDENTITY)],
  ['Tm', (state, start, end) => setLine(state, sixIn(state.content, start, end))],
  [
    'Tf',
    (state, start, end, operand) => {
      const fonts = state.to.file.dict(state.resources?.entries.get('Font'))?.entries;
      state.size = Number(/([\d.+-]+)\s+Tf$/.exec(state.content.toString('latin1', start, end))?.[1] ?? 1);
      state.font = fontNamed(state.to, fonts?.get(operand ?? ''));
    },
  ],
  ['cm', (state, start, end) => setMatrix(state, times(sixIn(state.content, start, end), state.matrix))],
  ['q', (state) => void state.kept.push(state.matrix)],
  ['Q', (state) => setMatrix(state, state.kept.pop() ?? state.matrix)],
  [
    'Do',
    ({ to, resources, matrix, depth }, _start, _end, operand) => {
      const form = to.file.dict(resources?.entries.get('XObject'))?.entries.get(operand ?? '');
      if (form?.kind === 'ref' && depth < DEEPEST) drawForm(to, form.object, resources, matrix, depth);
    },
  ],
]);

function setMatrix(state: State, matrix: Matrix): void {
  state.matrix = matrix;
}

function setLine(state: State, line: Matrix): void {
  state.line = line;
  state.pen = null;
}

function mark(state: State, actual: Actual | null): void {
  state.marks.push(actual);
  if (actual) state.actual = actual;
}

/** Bytes of a mark that holds a number of the tag tree and no more. */
const SHORT = 40;

function drawForm(to: Walk, number: number, resources: Dict | null, matrix: Matrix, depth: number): void {
  const { file } = to;
  if (!/\/Subtype \/Form\b/.test(file.head(number))) return;
  const content = file.content(number);
  const form = file.dict(number)?.entries;
  const own = asItems(file.value(form?.get('Matrix'))).map((value) => numberOf(value) ?? 0);
  const inner = own.length === 6 ? times(sixOf(own), matrix) : matrix;
  if (content) walk(to, content, file.dict(form?.get('Resources')) ?? resources, inner, depth + 1);
}

function fontNamed({ file, fonts }: Walk, of: Value | undefined): Font | null {
  if (of === undefined) return null;
  if (of.kind !== 'ref') return readFont(file, of);
  const known = fonts.get(of.object) ?? readFont(file, of);
  fonts.set(of.object, known);
  return known;
}
