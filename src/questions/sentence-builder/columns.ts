import { type Block, type Inline, type Inlines, plainText } from '../../model/block.ts';
import type { Column } from './build.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The columns of a table: what its cells offer, one option or several (on lines of their own, or parted by slashes). */
export function columnsOf({ head, rows }: Table): readonly Column[] {
  return head.map((content, column) => ({
    head: content,
    options: rows.flatMap((row) => optionsOf(row[column] ?? [])),
  }));
}

/** The columns as a table: a row for each option. What `columnsOf` reads back. */
export function tableOf(columns: readonly Column[]): Table {
  const longest = Math.max(1, ...columns.map(({ options }) => options.length));
  return {
    kind: 'table',
    caption: null,
    align: columns.map(() => 'start'),
    head: columns.map(({ head }) => head),
    rows: Array.from({ length: longest }, (_, row) => columns.map(({ options }) => options[row] ?? [])),
    rowHeads: false,
  };
}

function optionsOf(cell: Inlines): readonly Inlines[] {
  const options: Inline[][] = [[]];
  for (const part of cell) {
    if (part.kind === 'break') options.push([]);
    else if (part.kind !== 'text') options.at(-1)?.push(part);
    else {
      part.text.split(/(?<=^|\s)\/(?=\s|$)/).forEach((words, index) => {
        if (index > 0) options.push([]);
        if (words !== '') options.at(-1)?.push({ kind: 'text', text: words });
      });
    }
  }
  return options.map(trimmed).filter((option) => plainText(option).trim() !== '');
}

function trimmed(option: readonly Inline[]): Inlines {
  return option.flatMap((part, index): Inline[] => {
    if (part.kind !== 'text') return [part];
    const start = index === 0 ? part.text.trimStart() : part.text;
    const words = index === option.length - 1 ? start.trimEnd() : start;
    return words === '' ? [] : [{ kind: 'text', text: words }];
  });
}
