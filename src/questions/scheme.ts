import { readInlines } from '../markdown/read.ts';
import type { Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Level, Scheme, Step } from '../model/exercise.ts';
import { type Fragment, isEmpty, type Line } from '../model/source.ts';
import type { Words } from '../model/words.ts';
import { bareText } from './bare.ts';
import { paragraphOf, withLines } from './cut.ts';
import { leadWords, readLeads } from './lead-words.ts';
import { readSchemeBlocks } from './scheme-blocks.ts';
import { checkChecklist, isChecklist, readChecklist } from './scheme-checklist.ts';
import { checkLevels, checkNearLeads, checkPoints } from './scheme-checks.ts';
import { checkGrid, readGrid } from './scheme-grid.ts';
import { checkSteps } from './scheme-maths.ts';
import { lineSpan } from './scheme-ranges.ts';
import { cutSections, type Section } from './scheme-sections.ts';
import { checkSpag, readSpag } from './scheme-spag.ts';
import { writeSchemeLines } from './scheme-write.ts';
import { splitVariants } from './variants.ts';

/** What of an item a scheme depends on. */
export interface SchemeItem {
  readonly marks: number | null;
  /** Marks for spelling, punctuation and grammar; none when it is left out. */
  readonly spag?: number;
  readonly words: Words;
  /** Footnotes of the topic, by label: known so that one in an answer can be named as what it is. */
  readonly notes?: ReadonlyMap<string, number>;
}

/**
 * Reads the `>` lines of an item (`>` taken off) as its mark scheme. Reports `scheme/…` warnings where a scheme cannot
 * be marked by: levels that overlap, leave holes or miss the marks; points that do not add up; leads that lead nothing.
 */
export function readScheme(answer: Fragment, item: SchemeItem, report: Report): Scheme {
  const sections = cutSections(answer, readLeads(item.words));
  const scheme = schemeOf(sections, createReader(answer, item, report));
  checkScheme(scheme, sections, answer, item, report);
  return scheme;
}

type Reader = ReturnType<typeof createReader>;

function schemeOf(sections: readonly Section[], reader: Reader): Scheme {
  const of = (...kinds: Section['kind'][]) => sections.filter((section) => kinds.includes(section.kind));
  const anyFrom = of('any-from').map((section) => section.lead);
  const lead = anyFrom.find((entry) => entry?.kind === 'any-from') ?? null;
  const points = of('point');
  const checklist = isChecklist(points);
  const [grid, ...moreGrids] = of('grid');
  return {
    kind: kindOf(sections),
    answer: of('text', 'any-valid').flatMap((section) => reader.blocks(section.lines)),
    accept: of('accept').flatMap(reader.variants),
    reject: of('reject').flatMap(reader.variants),
    anyOf: lead?.n ?? null,
    lead: lead?.lead ?? null,
    points: of(...(checklist ? [] : ['point' as const]), 'any-from').flatMap((section) =>
      section.kind === 'point' ? [reader.inlines(section.lines)] : reader.variants(section),
    ),
    levels: of('level').map((section): Level => {
      const range = section.lead?.kind === 'level' ? section.lead : null;
      const [min, max] = range?.range ?? [0, 0];
      return { level: range?.level ?? 0, min, max, descriptor: reader.blocks(section.lines) };
    }),
    indicative: [
      ...of('indicative').flatMap((section) => reader.blocks(section.lines)),
      ...moreGrids.flatMap(({ lines }) => reader.blocks(lines)),
    ],
    model: of('model').flatMap((section) => reader.blocks(section.lines)),
    grid: grid ? reader.grid(grid) : null,
    checklist: checklist ? readChecklist(points, reader.inlines) : [],
    methods: methodsOf(sections, reader.inlines),
    guidance: of('note')
      .filter(({ lines }) => lines.length > 0)
      .map((section) => reader.inlines(section.lines)),
    spag: reader.spag(of('spag')),
  };
}

/** What cannot be marked by, or does not add up. */
function checkScheme(
  scheme: Scheme,
  sections: readonly Section[],
  answer: Fragment,
  item: SchemeItem,
  report: Report,
): void {
  const of = (kind: Section['kind']) => sections.filter((section) => section.kind === kind);
  const { marks, spag = 0, words } = item;
  checkFootnotes(answer, item, report);
  checkNearLeads(sections, answer, readLeads(words), report);
  checkLeads(sections, answer, report);
  checkLevels(of('level'), answer, marks, report);
  checkPoints(scheme, sections, answer, marks, report);
  const [grid, ...moreGrids] = of('grid');
  if (scheme.grid && grid) checkGrid(scheme.grid, grid.lines, answer, marks, report);
  for (const { line } of moreGrids) secondGrid(line, answer, report);
  if (scheme.checklist.length > 0) checkChecklist(scheme, of('point'), answer, marks, report);
  const steps = of('step').map(({ line }) => line);
  checkSteps(scheme.methods, steps, answer, marks, report);
  checkSpag(scheme.spag, of('spag')[0], answer, spag, report);
}

/** The steps of each method: "or" on a line of its own begins another. */
function methodsOf(sections: readonly Section[], inlines: (lines: readonly Line[]) => Inlines): Scheme['methods'] {
  const methods: Step[][] = [];
  let fresh = true;
  for (const { lead, lines } of sections) {
    if (lead?.kind === 'or') fresh = true;
    if (lead?.kind !== 'step') continue;
    if (fresh) methods.push([]);
    fresh = false;
    methods.at(-1)?.push({ code: lead.code, content: inlines(lines) });
  }
  return methods;
}

function secondGrid(line: Line, answer: Fragment, report: Report): void {
  const message = 'A second grid: only the first one gives marks. This one is printed as indicative content.';
  report.warning('scheme/grid', lineSpan(line, answer), message, 'Make it one grid, or two parts of the question.');
}

/** The scheme as lines with `> `, in the lead words of this language: what `readScheme` reads back. */
export function writeScheme(scheme: Scheme, words: Words): string[] {
  return writeSchemeLines(scheme, leadWords(words));
}

function createReader(answer: Fragment, { words, notes = new Map() }: SchemeItem, report: Report) {
  const options = { words, gaps: false, notes };
  const inlines = (lines: readonly Line[]): Inlines => readInlines(paragraphOf(answer, lines), report, options);
  return {
    inlines,
    grid: ({ lines }: Section) => readGrid(withLines(answer, lines), report, options),
    spag: (sections: readonly Section[]) => readSpag(sections, answer, report, options),
    blocks: (lines: readonly Line[]) => readSchemeBlocks(withLines(answer, lines), report, options),
    /** "a; b / c" is three variants; a bullet is one. */
    variants: (section: Section): readonly Inlines[] =>
      (section.listed ? [paragraphOf(answer, section.lines)] : splitVariants(paragraphOf(answer, section.lines)))
        .filter((variant) => !isEmpty(variant))
        .map((variant) => readInlines(variant, report, options)),
  };
}

/** Levels before points before a plain answer: what the marks are given by. Bands of SPaG alone answer nothing. */
function kindOf(sections: readonly Section[]): Scheme['kind'] {
  const has = (kind: Section['kind']) => sections.some((section) => section.kind === kind);
  if (has('level')) return 'levels';
  if (has('grid')) return 'grid';
  if (has('step')) return 'maths';
  if (isChecklist(sections.filter(({ kind }) => kind === 'point'))) return 'checklist';
  if (has('any-valid')) return 'any-valid';
  if (has('point') || has('any-from')) return 'points';
  return sections.some(({ kind }) => kind !== 'spag') ? 'answer' : 'none';
}

/** The text of a footnote is printed on every copy: an answer must not hide there. */
function checkFootnotes(answer: Fragment, { notes }: SchemeItem, report: Report): void {
  for (const line of answer.lines) {
    for (const found of bareText(line.text).matchAll(/\[\^([^\s[\]]+)\]/g)) {
      if (!notes?.has(found[1] ?? '')) continue;
      const start = line.start + found.index;
      report.error(
        'scheme/footnote',
        { file: answer.file, start, end: start + found[0].length },
        'An answer can have no footnote: pupils would find its text on their sheet.',
        'Write in the answer itself what the footnote says.',
      );
    }
  }
}

/** A lead with nothing under it says nothing to whoever marks. */
function checkLeads(sections: readonly Section[], answer: Fragment, report: Report): void {
  sections.forEach((section, index) => {
    const next = sections[index + 1];
    const listFollows =
      (next?.listed && next.kind === section.kind) || (section.kind === 'any-from' && next?.kind === 'point');
    const stands = section.kind === 'any-valid' || section.kind === 'or';
    if (section.lead === null || stands || section.lines.length > 0 || listFollows) return;
    const span = { file: answer.file, start: section.line.start, end: section.line.start + section.line.text.length };
    report.warning(
      'scheme/empty',
      span,
      'Nothing follows this line.',
      'Write what it leads to on the same line, or in lines that begin “> -”.',
    );
  });
}
