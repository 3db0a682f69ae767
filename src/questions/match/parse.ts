import { readBlocks } from '../../markdown/read.ts';
import { type Block, type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import type { Line, Span } from '../../model/source.ts';
import { readList } from '../attribute-list.ts';
import { dedent, trimLine, withLines } from '../cut.ts';
import { type FoundTable, findTable } from '../find-table.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';

type Table = Extract<Block, { kind: 'table' }>;

export interface Match {
  readonly asked: Asked;
  readonly headings: readonly [Inlines, Inlines];
  readonly align: Table['align'];
  readonly pairs: readonly (readonly [Inlines, Inlines])[];
  /** Partners of no row. */
  readonly spares: readonly Inlines[];
}

/** Fewest rows, with or without partners to spare: the last pair of fewer gives itself away. */
const FEWEST = { alone: 4, withSpare: 3 };

/** Reads a two-column table as pairs. */
export function parseMatch(item: ItemSource, report: Report): Match | undefined {
  const found = findTable(item.body);
  if (!found) {
    report.error(
      'match/no-table',
      item.span,
      'There is no table to match.',
      'Write a table of two columns with a header below the question.',
    );
    return undefined;
  }
  const beside = withLines(item.body, [...found.before.lines, ...found.after.lines]);
  const asked = readAsked(item, beside, report);
  const table = readBlocks(dedent(found.table), report, readOptions(item)).find((block) => block.kind === 'table');
  const [left, right] = table?.head ?? [];
  if (!table || !left || !right || table.head.length !== 2) {
    report.error(
      'match/columns',
      rowSpan(found, -1),
      `To match, a table has two columns, not ${found.columns}.`,
      'Leave two columns, or name another kind: {kind=written} prints the table as it stands.',
    );
    return undefined;
  }
  const pairs = table.rows.map((row) => [row[0] ?? [], row[1] ?? []] as const);
  const spares = sparesOf(item, report);
  checkPairs(pairs, spares, item, found, report);
  return { asked, headings: [left, right], align: table.align, pairs, spares };
}

function sparesOf(item: ItemSource, report: Report): readonly Inlines[] {
  const entry = item.attributes.find((attribute) => attribute.name === 'spare');
  return entry ? readList(entry, 'semicolon', item, report) : [];
}

function checkPairs(
  pairs: Match['pairs'],
  spares: readonly Inlines[],
  item: ItemSource,
  found: FoundTable,
  report: Report,
): void {
  const rows = pairs.map((_, index) => rowSpan(found, index));
  const attribute = item.attributes.find((entry) => entry.name === 'spare');
  const fewest = spares.length > 0 ? FEWEST.withSpare : FEWEST.alone;
  if (pairs.length < fewest) {
    report.error(
      'match/few',
      rowSpan(found, -1),
      pairs.length === 1
        ? 'One pair gives itself away.'
        : `With only ${pairs.length} pairs the last one gives itself away.`,
      'Write at least four pairs, or three and a spare: {spare="…"}. To print the table as it stands: {kind=written}.',
    );
  }
  if (attribute && spares.length === 0) {
    report.error(
      'match/spare',
      attribute.span,
      'No spare is given.',
      'Write one or more, with semicolons between them: {spare="a meaning; another"}',
    );
  }
  const seen = [new Set<string>(), new Set<string>()] as const;
  const check = (text: string, column: 0 | 1, span: Span | null, spare: boolean) => {
    const key = text.trim().toLowerCase();
    if (key === '') report.error('match/empty', span, 'A cell of this row is empty.', 'Fill it, or take the row out.');
    else if (seen[column].has(key)) {
      report.error(
        'match/same',
        span,
        `“${text.trim()}” is there twice, so that two answers are right.`,
        spare
          ? 'Take it out of the spares, or write another: a spare must belong to no row.'
          : 'Word one of them differently.',
      );
    }
    seen[column].add(key);
  };
  pairs.forEach((pair, index) => {
    check(cellText(pair[0]), 0, rows[index] ?? null, false);
    check(cellText(pair[1]), 1, rows[index] ?? null, false);
  });
  for (const spare of spares) check(cellText(spare), 1, attribute?.span ?? null, true);
}

/** What a cell is known by; citations and the like count by what they name. */
function cellText(content: Inlines): string {
  const words = plainText(content);
  return words.trim() === '' && content.length > 0 ? JSON.stringify(content) : words;
}

/** A row of the table; -1 is its head. */
function rowSpan(found: FoundTable, row: number): Span {
  const line: Line = trimLine((row < 0 ? found.table.lines[0] : found.rows[row]) ?? { text: '', start: 0 });
  return { file: found.table.file, start: line.start, end: line.start + line.text.length };
}
