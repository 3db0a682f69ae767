import { isInlines } from '../model/inlines.ts';
import type { Pictures } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import type { ResolvedNode, ResolvedQuestion, ResolvedTopic } from '../model/topic.ts';
import { formulaPieces, formulasOf, isEntry, lineText, piecesOf, svgText } from './data.ts';
import { lineOf, RIGHT_TO_LEFT, tightly, wordsOf } from './fold.ts';

/** What stands or falls together: a question, a paragraph. `pieces` are its texts, folded to lines. */
export interface Unit {
  readonly pieces: readonly string[];
  /** Formulas in it, without gaps. */
  readonly tight: string;
  /** The words by which it is seen that a copy has it (a starter’s question, a scaffold); null: every copy has it. */
  readonly seenBy: readonly string[] | null;
}

/** What a topic may show a pupil. */
export interface Shown {
  readonly units: readonly Unit[];
  /** What layout may repeat as often as it likes: the title, fixed words, labels of sources. */
  readonly furniture: readonly string[];
}

/** Everything that pupils may see of a topic: its words with all answers taken out, without what only teachers get. */
export function shownBy(topic: ResolvedTopic, settings: Settings, pictures: Pictures): Shown {
  const units: Unit[] = [];
  const add = (values: readonly unknown[], optional: boolean) => {
    const pieces: string[] = [];
    const lines: (readonly string[])[] = [];
    let tight = '';
    const line = (text: string, parts: readonly string[] = [text]) => {
      lines.push(parts);
      // Whole too: a number in a formula and its unit after it are words that stand together.
      for (const words of [...new Set([text, ...parts])].map(wordsOf)) if (words.length > 0) pieces.push(lineOf(words));
      tight += ` ${tightly(text)}`;
    };
    const formula = (tex: string) => {
      const parts = formulaPieces(tex).map(wordsOf);
      const lines = [...parts.map(lineOf), ...parts.flat().map((word) => lineOf([word]))];
      pieces.push(...new Set(lines.filter((one) => one.trim() !== '')));
    };
    for (const value of values) eachShown(value, pictures, { line, formula });
    if (pieces.length > 0) units.push({ pieces, tight, seenBy: optional ? beginningOf(lines, pieces) : null });
  };
  const question = (item: ResolvedQuestion, optional: boolean): void => {
    if (item.proposed) return;
    const help = item.body.filter((block) => block.kind === 'aside' && block.role === 'support');
    add([item.prompt, item.body.filter((block) => !help.includes(block))], optional);
    add(help, true);
    add([item.support], true);
    add([item.challenge], true);
    for (const part of item.parts) question(part, optional);
  };
  const visit = (node: ResolvedNode, optional: boolean): void => {
    if (node.kind === 'notes' || ('proposed' in node && node.proposed)) return;
    if (node.kind === 'questions') {
      const elsewhere = optional || (node.for !== 'worksheet' && node.for !== 'homework');
      add([node.title, node.rubric], elsewhere);
      for (const item of node.items) question(item, elsewhere);
    } else if ('nodes' in node) {
      const elsewhere = optional || node.kind !== 'task';
      if ('title' in node) add([node.title], elsewhere);
      for (const inner of node.nodes) visit(inner, elsewhere);
    } else add([node], optional);
  };
  for (const node of topic.nodes) visit(node, false);
  const { front } = topic;
  for (const { term, meaning } of [...front.terms, ...front.people]) units.push(pair(term, lineText(meaning)));
  for (const { date, event } of front.timeline) units.push(pair(date, lineText(event)));
  for (const line of [...front.objectives, ...front.prior]) add([{ line }], true);
  add(topic.credits, true);
  return { units, furniture: furnitureOf(topic, settings) };
}

/** First words by which it is known that an optional question is there. */
const FIRST = 4;

/**
 * The first words of the first line that has some, in the runs in which every page has them: a gap is printed with its
 * number and a formula as it is drawn, and where writing changes its direction the order of a page is another one.
 */
function beginningOf(lines: readonly (readonly string[])[], pieces: readonly string[]): string[] {
  const runs = lines.map((parts) => parts.flatMap(runsOf)).filter((line) => line.length > 0);
  const first = runs.find((line) => line.flat().length >= 3) ?? runs[0];
  if (!first) return pieces.slice(0, 1);
  const begin: string[] = [];
  let left = FIRST;
  for (const run of first) {
    if (left > 0) begin.push(lineOf(run.slice(0, left)));
    left -= run.length;
  }
  return begin;
}

/** The words of a piece of text, parted where its direction changes. */
function runsOf(text: string): string[][] {
  const runs: string[][] = [];
  let before: boolean | null = null;
  for (const word of wordsOf(text)) {
    const turned = RIGHT_TO_LEFT.test(word);
    if (turned === before) runs.at(-1)?.push(word);
    else runs.push([word]);
    before = turned;
  }
  return runs;
}

/** A term with its meaning: either may be an answer, so that only both together show that a copy has them. */
function pair(first: string, second: string): Unit {
  const lines = [wordsOf(first), wordsOf(second)];
  return { pieces: lines.map(lineOf), tight: '', seenBy: [lineOf(lines.flat())] };
}

/** Keys whose strings are no words of a page. */
const SILENT = new Set([
  'kind',
  'id',
  'asset',
  'src',
  'language',
  'direction',
  'file',
  'answer',
  'span',
  'for',
  'role',
  'level',
]);

interface Found {
  readonly line: (text: string, parts?: readonly string[]) => void;
  readonly formula: (tex: string) => void;
}

function eachShown(value: unknown, pictures: Pictures, found: Found): void {
  const { line, formula } = found;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (isInlines(items)) {
      line(lineText(items), piecesOf(items));
      formulasOf(items).forEach(formula);
    } else for (const entry of items) eachShown(entry, pictures, found);
    return;
  }
  if (!isEntry(value)) return;
  if (typeof value.asset === 'string') for (const drawn of svgLines(pictures.get(value.asset)?.svg)) line(drawn);
  for (const [key, inner] of Object.entries(value)) {
    if (SILENT.has(key)) continue;
    if (value.kind === 'formula' && key === 'tex' && typeof inner === 'string') formula(inner);
    if (typeof inner !== 'string') eachShown(inner, pictures, found);
    else for (const text of key === 'svg' ? svgLines(inner) : [inner]) line(text);
  }
}

function svgLines(svg: string | null | undefined): string[] {
  return svg ? svgText(svg).split('\n') : [];
}

function furnitureOf(topic: ResolvedTopic, settings: Settings): string[] {
  const { front, words } = topic;
  const { language: _language, letters: _letters, read: _read, ...printed } = words;
  const texts = [
    ...[front.title, front.dates, front.enquiry, front.outcome],
    ...[front.subject, front.course, front.stage, settings.subject, settings.course, settings.stage, settings.school],
    ...topic.sources.map(({ label }) => label),
    ...labelsIn(topic.nodes),
    ...stringsIn(printed),
    // The names by which the deck's script knows its words.
    ...Object.keys(words.print.deck),
  ];
  // With its places filled in, on a page; with their names, in the words that a deck's script has.
  const lines = texts.flatMap((text) => (text ? [wordsOf(text.replace(/\{\w+\}/g, ' ')), wordsOf(text)] : []));
  return [...new Set(lines.filter((line) => line.length > 0).map(lineOf))];
}

/** Labels of sources as they are cited, of those too that are not placed: a label tells nothing. */
function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (!isEntry(value)) return [];
  const { kind, to, text } = value;
  if (kind === 'citation' && isEntry(to) && to.what === 'source') return typeof text === 'string' ? [text] : [];
  return Object.values(value).flatMap(labelsIn);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
