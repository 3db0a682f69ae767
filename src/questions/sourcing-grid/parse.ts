import { readInlines } from '../../markdown/read.ts';
import type { Inlines } from '../../model/block.ts';
import { closest, didYouMean } from '../../model/closest.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { ItemSource } from '../../model/item.ts';
import type { FrameWords } from '../../model/words.ts';
import type { Bullet } from '../bullets.ts';
import { type Cited, idOf, readCited } from '../cited-sources.ts';
import { cutLine, withLines } from '../cut.ts';
import { frameNamed, SOURCE_FRAMES, spellingsOf } from '../frames.ts';
import { cutNamed, foldName, strayNames, warnOfNothing } from '../named-answers.ts';
import { type Asked, readAsked, readOptions } from '../prompt.ts';

/** Frames that shape an answer: they too can be asked of each source, when the kind is named. */
const OTHERS = ['pee', 'peel'] as const;

export interface SourcingGrid {
  readonly asked: Asked;
  readonly cited: Cited;
  /** As the author names it: "nop", or the prompts of his own. */
  readonly frame: string;
  readonly prompts: readonly FrameWords[];
  /** A row for each prompt, in it a cell for each source: its points, none where nothing is given. */
  readonly cells: readonly (readonly (readonly Inlines[])[])[];
}

/** More columns than this are too narrow to write in. */
const MOST_SOURCES = 4;

/** Reads the frame, the sources, and what the answer says of each source under each prompt. */
export function parseSourcingGrid(item: ItemSource, report: Report): SourcingGrid | undefined {
  const frame = readFrame(item, report);
  const { found, rest } = cutNamed(item, spellingsOf(frame?.prompts ?? []));
  warnOfNothing(found, 'sourcing-grid', report);
  const asked = readAsked({ ...item, answer: rest }, item.body, report);
  const cited = readCited([...asked.before, ...asked.stem, ...asked.beside], 'sources', item, 'sourcing-grid', report);
  checkSources(cited, item, report);
  if (!frame) return undefined;
  const names = frame.prompts.map(({ name }) => foldName(name));
  for (const { text, span } of strayNames(rest)) {
    const message = `“${text}” is no prompt of this frame.`;
    const known = `Its prompts are: ${frame.prompts.map(({ name }) => name).join(', ')}.`;
    report.error('sourcing-grid/prompt', span, message, didYouMean(foldName(text), names, known));
  }
  const cells: Inlines[][][] = frame.prompts.map(() => cited.sources.map(() => []));
  for (const { name, points } of found) {
    for (const point of points) place(point, cells[name] ?? [], cited, item, report);
  }
  return { asked, cited, frame: frame.name, prompts: frame.prompts, cells };
}

function readFrame(item: ItemSource, report: Report): { name: string; prompts: readonly FrameWords[] } | null {
  const entry = item.attributes.find(({ name }) => name === 'frame');
  const value = typeof entry?.value === 'string' ? entry.value.trim() : '';
  const own = 'Or write prompts of your own, with semicolons between: {frame="Who made it?; Why then?"}';
  if (value === '') {
    const message = 'This grid has no frame: nothing is asked of the sources.';
    report.error('sourcing-grid/frame', entry?.span ?? item.span, message, `Name one: {frame=nop}. ${own}`);
    return null;
  }
  if (/[;؛]/.test(value)) {
    const names = value
      .split(/[;؛]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const twice = names.find((name, index) => names.findIndex((one) => foldName(one) === foldName(name)) < index);
    if (twice !== undefined) {
      const message = `The prompt “${twice}” is there twice.`;
      report.error('sourcing-grid/same', entry?.span ?? item.span, message, 'Take one of the two out.');
    }
    return { name: names.join('; '), prompts: names.map((name) => ({ letter: '', name, prompt: '' })) };
  }
  const prompts = frameNamed(value, item.words);
  if (prompts) return { name: value.toLowerCase(), prompts };
  const known = [...SOURCE_FRAMES, ...OTHERS];
  const hint = `${didYouMean(value, known, `The frames are: ${known.join(', ')}.`)} ${own}`;
  report.error('sourcing-grid/frame', entry?.span ?? item.span, `There is no frame “${value}”.`, hint);
  return null;
}

function checkSources({ sources, named }: Cited, item: ItemSource, report: Report): void {
  const entry = item.attributes.find(({ name }) => name === 'sources');
  const span = entry?.span ?? item.span;
  if (sources.length === 0 && !named) {
    const hint = 'Cite them in the question (@first and @second), or name them with {sources="first, second"}.';
    report.error('sourcing-grid/sources', span, 'This grid has no sources.', hint);
  }
  if (sources.length <= MOST_SOURCES) return;
  const message = `${sources.length} sources make columns too narrow to write in.`;
  report.warning('sourcing-grid/sources', span, message, `Make two grids, with ${MOST_SOURCES} sources at most.`);
}

/** Sets a point in the cell of the source that it begins with; of a lone source, where it names none. */
function place(point: Bullet, row: Inlines[][], { sources }: Cited, item: ItemSource, report: Report): void {
  const first = point.content.lines[0] ?? { text: '', start: 0 };
  const ids = sources.map(idOf);
  const named = /^@([\p{L}\p{M}\p{N}_-]+)\s*[:：]\s*/u.exec(first.text);
  const id = named?.[1] ?? null;
  const column = id === null ? (sources.length === 1 ? 0 : -1) : ids.indexOf(id);
  // That there are no sources has been said.
  if (ids.length === 0) return;
  if (column === -1) {
    const known = ids.map((one) => `@${one}`).join(', ');
    const meant = id === null ? null : closest(id, ids);
    const message = id === null ? 'This does not say which source it is about.' : `@${id} has no column in this grid.`;
    const hint = meant ? `Did you mean @${meant}?` : `Begin it with one of ${known} and a colon.`;
    report.error('sourcing-grid/source', point.span, message, hint);
    return;
  }
  const lines = [cutLine(first, named?.[0].length ?? 0), ...point.content.lines.slice(1)];
  row[column]?.push(readInlines(withLines(point.content, lines), report, readOptions(item)));
}
