import { readInlines } from '../markdown/read.ts';
import type { Line } from '../model/source.ts';
import type { Term } from '../model/topic.ts';
import { type Body, options } from './reading.ts';
import { spanOfLine } from './scan.ts';
import type { ScanNode } from './tree.ts';

/** `- **nepman**: …`, with the colon inside or outside the bold, a dash for the colon, or the word plain. */
const TERM =
  /^\s*[-*+][ \t]+(?:\*\*([^*]+?)\s*:?\*\*|__([^_]+?)\s*:?__|([^:*]+?))\s*(?::|–|—|\s-\s|(?<=:\*\*))\s*(.*)$/;

/** Characters of a line: a meaning is a sentence. */
const LONGEST = 2000;

/** Reads the body of `:::terms`: a bullet a word. Lines that are no term are reported. */
export function readTerms(nodes: readonly ScanNode[], body: Body): Term[] {
  const { file, report } = body;
  const terms: { term: string; lines: Line[] }[] = [];
  for (const node of nodes) {
    if (node.kind !== 'text') {
      report.error(
        'directive/misplaced',
        node.span,
        `“${node.name}” cannot stand inside “terms”.`,
        'Put it before or after.',
      );
      continue;
    }
    for (const line of node.fragment.lines) {
      if (line.text.trim() === '') continue;
      const match = line.text.length > LONGEST ? null : TERM.exec(line.text);
      if (match) {
        const meaning = match[4] ?? '';
        const start = line.start + line.text.length - meaning.length;
        terms.push({ term: (match[1] ?? match[2] ?? match[3] ?? '').trim(), lines: [{ text: meaning, start }] });
      } else if (/^\s+[^\s\-*+]/.test(line.text) && terms.length > 0) {
        const text = line.text.trimStart();
        terms.at(-1)?.lines.push({ text, start: line.start + line.text.length - text.length });
      } else {
        const message = 'This line is no key word with its meaning.';
        report.error('terms/bad-line', spanOfLine(line, file), message, 'Write “- **word**: what it means”.');
      }
    }
  }
  return terms.map(({ term, lines }) => ({ term, meaning: readInlines({ file, lines }, report, options(body)) }));
}
