import { createHash } from 'node:crypto';
import { parseValue } from './values.ts';

/** What the end of the file says. */
export interface Trailer {
  readonly root: number;
  readonly info: number | null;
  readonly size: number;
  /** Offset of the table. */
  readonly table: number;
}

/** Where each object begins, and the trailer. Throws when the table is not a plain one. */
export function readTable(file: Buffer): { offsets: Map<number, number>; trailer: Trailer } {
  const tail = file.toString('latin1', Math.max(0, file.length - 1024));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (Number.isNaN(table) || file.toString('latin1', table, table + 4) !== 'xref') {
    throw new Error('the PDF is not of the kind that Chromium prints');
  }
  const text = file.toString('latin1', table);
  const offsets = new Map<number, number>();
  const head = /^xref\s+0 (\d+)\s+/.exec(text);
  const from = head?.[0].length ?? 0;
  for (let number = 0; number < Number(head?.[1] ?? 0); number += 1) {
    const line = text.slice(from + number * 20, from + number * 20 + 20);
    if (line[17] === 'n') offsets.set(number, Number(line.slice(0, 10)));
  }
  const trailer = parseValue(text.slice(text.indexOf('trailer') + 'trailer'.length));
  const entry = (key: string) => (trailer.kind === 'dict' ? trailer.entries.get(key) : undefined);
  const root = entry('Root');
  const info = entry('Info');
  const size = entry('Size');
  if (root?.kind !== 'ref' || size?.kind !== 'raw') throw new Error('the PDF has no root');
  return {
    offsets,
    trailer: { root: root.object, info: info?.kind === 'ref' ? info.object : null, size: Number(size.text), table },
  };
}

/** The table and trailer of a new file. The id of the file is the hash of its content: the same content has the same id. */
export function tableAndTrailer(
  written: ReadonlyMap<number, number>,
  size: number,
  at: number,
  trailer: Trailer,
  parts: readonly Buffer[],
): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const id = `<${hash.digest('hex').slice(0, 32).toUpperCase()}>`;
  const lines = ['0000000000 65535 f \n'];
  for (let number = 1; number < size; number += 1) {
    const offset = written.get(number);
    lines.push(offset === undefined ? '0000000000 00001 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
  }
  const info = trailer.info === null ? '' : `/Info ${trailer.info} 0 R\n`;
  return Buffer.from(
    `xref\n0 ${size}\n${lines.join('')}trailer\n<</Size ${size}\n/Root ${trailer.root} 0 R\n${info}/ID [${id} ${id}]>>\n` +
      `startxref\n${at}\n%%EOF\n`,
    'latin1',
  );
}
