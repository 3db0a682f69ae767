import { readInlines } from '../../markdown/read.ts';
import { type Inlines, plainText } from '../../model/block.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import { type Fragment, lineSpan, type Span } from '../../model/source.ts';
import { type Bullet, cutBullets } from '../bullets.ts';
import { trimLine, withLines } from '../cut.ts';
import { readLeads } from '../lead-words.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';
import { leadOf } from '../scheme-leads.ts';
import { readTongue, type Tongue } from '../tongue.ts';
import { type Column, cannotBuild } from './build.ts';
import { columnsOf } from './columns.ts';

export interface SentenceBuilder {
  readonly asked: Asked;
  /** The language of the sentences, where the author names it. */
  readonly language: Tongue | null;
  /** How many sentences there are lines for; null: as many as there are models, else the usual number. */
  readonly give: number | null;
  readonly columns: readonly Column[];
  /** Sentences as they may be built. */
  readonly models: readonly Inlines[];
}

/** Most sentences that one question asks for. */
const MOST = 10;

/** Reads a table of columns to choose from, and model sentences, each of which must be in it. */
export function parseSentenceBuilder(item: ItemSource, report: Report): SentenceBuilder | undefined {
  const { models, rest } = cutModels(item);
  const whole = readAsked({ ...item, answer: rest }, item.body, report);
  const at = whole.beside.findIndex(({ kind }) => kind === 'table');
  const table = whole.beside[at];
  const span = tableSpan(item);
  if (table?.kind !== 'table') {
    const hint =
      'Write a table below the question: a column for each part of the sentence, its options below one another.';
    report.error('sentence-builder/table', span, 'There is no table to build sentences from.', hint);
    return undefined;
  }
  const columns = columnsOf(table);
  checkColumns(columns, span, report);
  const read = models.map(({ content }) => readInlines(content, report, readOptions(item)));
  models.forEach(({ span: place }, index) => {
    checkModel(plainText(read[index] ?? []), columns, place, report);
  });
  return {
    asked: { ...whole, beside: whole.beside.filter((_, index) => index !== at) },
    language: readTongue(item, 'language', 'sentence-builder', report),
    give: readGive(item, report),
    columns,
    models: read,
  };
}

/** The bullets at the beginning of an answer are model sentences; from the first lead on it is the mark scheme. */
function cutModels({ answer, words }: ItemSource): { models: readonly Bullet[]; rest: Fragment } {
  const leads = readLeads(words);
  const lead = answer.lines.findIndex((line, index) => leadOf(line, leads, answer.lines[index + 1]) !== null);
  const end = lead === -1 ? answer.lines.length : lead;
  const { before, bullets, after } = cutBullets(withLines(answer, answer.lines.slice(0, end)));
  return { models: bullets, rest: withLines(answer, [...before.lines, ...after.lines, ...answer.lines.slice(end)]) };
}

function checkColumns(columns: readonly Column[], span: Span, report: Report): void {
  if (columns.length < 2) {
    const message = 'A sentence is built from two columns or more, and this table has one.';
    report.error('sentence-builder/columns', span, message, 'Write a column for each part of the sentence.');
  }
  if (columns.every(({ options }) => options.length === 1)) {
    const message = 'Every column has one entry: there is nothing to choose.';
    report.warning('sentence-builder/columns', span, message, 'Give at least one column more entries.');
  }
  columns.forEach(({ head, options }, index) => {
    const name = nameOf(head, index);
    if (options.length === 0) {
      report.error('sentence-builder/empty', span, `${name} is empty.`, 'Write its options below its head.');
    }
    const texts = options.map((option) => plainText(option).trim());
    const twice = texts.find((text, place) => texts.indexOf(text) < place);
    if (twice !== undefined) {
      report.error('sentence-builder/same', span, `${name} has “${twice}” twice.`, 'Take one of the two out.');
    }
  });
}

function checkModel(sentence: string, columns: readonly Column[], span: Span, report: Report): void {
  const failure = cannotBuild(sentence, columns);
  if (failure === null) return;
  const after = failure.built === '' ? 'at its beginning' : `after “${failure.built}”`;
  const column = columns[failure.column];
  const why = column
    ? `${after} nothing fits of the ${nameOf(column.head, failure.column).replace(/^The /, '')}`
    : `${after} it goes on, and there is no further column`;
  const hint = 'Add the words to the column, or mend the sentence. An entry “–” lets a column be left out.';
  report.warning('sentence-builder/model', span, `This sentence cannot be built from the table: ${why}.`, hint);
}

function nameOf(head: Inlines, index: number): string {
  const name = plainText(head).trim();
  return name === '' ? `The column ${index + 1}` : `The column “${name}”`;
}

function readGive(item: ItemSource, report: Report): number | null {
  const entry = item.attributes.find(({ name }) => name === 'give');
  if (!entry) return null;
  const value = typeof entry.value === 'string' && /^\d{1,2}$/.test(entry.value) ? Number(entry.value) : 0;
  if (value >= 1 && value <= MOST) return value;
  const message = 'give says how many sentences there are lines for.';
  report.error('sentence-builder/give', entry.span, message, `Write a number from 1 to ${MOST}: {give=3}`);
  return null;
}

/** The head of the table; the item where there is none. */
function tableSpan({ body, span }: ItemSource): Span {
  const head = body.lines.find(({ text }) => text.includes('|'));
  return head ? lineSpan(body, trimLine(head)) : { ...span, end: Math.min(span.end, span.start + 3) };
}
