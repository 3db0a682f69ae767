import type { Blocks } from '../../src/model/block.ts';
import { createReport, type Diagnostic } from '../../src/model/diagnostic.ts';
import type { ItemSource } from '../../src/model/item.ts';
import { fragmentOf, type Span, sourceFile } from '../../src/model/source.ts';
import type { Words } from '../../src/model/words.ts';
import { createArrange } from '../../src/plan/arrange.ts';
import { questionTypes } from '../../src/questions/index.ts';
import type { QuestionType } from '../../src/questions/type.ts';
import { itemAttributes } from '../../src/topic/item-kind.ts';
import { cutItems } from '../../src/topic/items.ts';
import { cutPieces } from '../../src/topic/pieces.ts';
import { readRoom } from '../../src/topic/room.ts';
import { scan } from '../../src/topic/scan.ts';
import { english } from '../fixtures/words.ts';

/** The one item that the Markdown holds, cut as a topic's items are. Throws when cutting has anything to say. */
export function cutItem(markdown: string, words: Words = english): ItemSource {
  const file = 'topic.md';
  const report = createReport();
  const { nodes } = scan(fragmentOf(sourceFile(file, markdown)), report);
  const [raw, ...others] = cutItems(nodes, file, report).items;
  if (!raw || others.length > 0) throw new Error(`not one item:\n${markdown}`);
  const pieces = cutPieces(raw.entries, { file, words, known: itemAttributes() }, report);
  const room = readRoom(pieces.attributes, words, report);
  if (report.diagnostics.length > 0) throw new Error(JSON.stringify(report.diagnostics, null, 2));
  return { file, words, span: raw.span, room, ...pieces };
}

export interface Read {
  readonly type: QuestionType<unknown>;
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Codes of the diagnostics, in order. */
  readonly codes: readonly string[];
  /** What the first diagnostic points at. */
  readonly marked: string | null;
}

/** Reads an item as its own kind would. */
export function readItem(markdown: string, words: Words = english): Read {
  const item = cutItem(markdown, words);
  const named = item.attributes.find(({ name }) => name === 'kind')?.value;
  const type = questionTypes.find((entry) => (named === undefined ? entry.accepts(item) : entry.kind === named));
  if (!type) throw new Error(`no kind takes it:\n${markdown}`);
  const report = createReport();
  const data = type.parse(item, report);
  const [first] = report.diagnostics;
  return {
    type,
    data,
    diagnostics: report.diagnostics,
    codes: report.diagnostics.map((entry) => entry.code),
    marked: first ? textAt(markdown, first.span) : null,
  };
}

/** What a span covers. */
export function textAt(markdown: string, span: Span | null): string | null {
  return span && markdown.slice(span.start, span.end);
}

/** What is seen below the stem. */
export function shown(markdown: string, seed = 'seed', words: Words = english): Blocks {
  const { type, data, diagnostics } = readItem(markdown, words);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics, null, 2));
  return type.show(data, createArrange(seed), words);
}

/** The first block of a kind. */
export function blockOf<Kind extends Blocks[number]['kind']>(
  blocks: Blocks,
  kind: Kind,
): Extract<Blocks[number], { kind: Kind }> {
  const found = blocks.find((block) => block.kind === kind);
  if (!found) throw new Error(`no ${kind} among ${blocks.map((block) => block.kind).join(', ')}`);
  // `find` has just compared the kind; the compiler cannot narrow by a type parameter.
  return found as Extract<Blocks[number], { kind: Kind }>;
}
