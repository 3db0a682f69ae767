import { readInlines } from '../markdown/read.ts';
import type { Inlines } from '../model/block.ts';
import type { Report } from '../model/diagnostic.ts';
import type { Level, Scheme } from '../model/exercise.ts';
import { type Fragment, isEmpty, type Line } from '../model/source.ts';
import type { Words } from '../model/words.ts';
import { bareText } from './bare.ts';
import { paragraphOf, withLines } from './cut.ts';
import { leadWords, readLeads } from './lead-words.ts';
import { readSchemeBlocks } from './scheme-blocks.ts';
import { checkLevels, checkNearLeads, checkPoints } from './scheme-checks.ts';
import { cutSections, type Section } from './scheme-sections.ts';
import { writeSchemeLines } from './scheme-write.ts';
import { splitVariants } from './variants.ts';

/** What of an item a scheme depends on. */
export interface SchemeItem {
  readonly marks: number | null;
  readonly words: Words;
  /** Footnotes of the topic, by label: known so that one in an answer can be named as what it is. */
  readonly notes?: ReadonlyMap<string, number>;
}

/**
 * Reads the `>` lines of an item (`>` taken off) as its mark scheme. Reports `scheme/…` warnings where a scheme cannot
 * be marked by: levels that overlap, leave holes or miss the marks; points that do not add up; leads that lead nothing.
 */
export function readScheme(answer: Fragment, item: SchemeItem, report: Report): Scheme {
  const leads = readLeads(item.words);
  const sections = cutSections(answer, leads);
  const reader = createReader(answer, item, report);
  const of = (...kinds: Section['kind'][]) => sections.filter((section) => kinds.includes(section.kind));
  const anyFrom = of('any-from').map((section) => section.lead);
  const lead = anyFrom.find((entry) => entry?.kind === 'any-from') ?? null;
  const scheme: Scheme = {
    kind: kindOf(sections),
    answer: of('text', 'any-valid').flatMap((section) => reader.blocks(section.lines)),
    accept: of('accept').flatMap(reader.variants),
    reject: of('reject').flatMap(reader.variants),
    anyOf: lead?.n ?? null,
    lead: lead?.lead ?? null,
    points: of('point', 'any-from').flatMap((section) =>
      section.kind === 'point' ? [reader.inlines(section.lines)] : reader.variants(section),
    ),
    levels: of('level').map((section): Level => {
      const range = section.lead?.kind === 'level' ? section.lead : null;
      const [min, max] = range?.range ?? [0, 0];
      return { level: range?.level ?? 0, min, max, descriptor: reader.blocks(section.lines) };
    }),
    indicative: of('indicative').flatMap((section) => reader.blocks(section.lines)),
    model: of('model').flatMap((section) => reader.blocks(section.lines)),
  };
  checkFootnotes(answer, item, report);
  checkNearLeads(sections, answer, leads, report);
  checkLeads(sections, answer, report);
  checkLevels(of('level'), answer, item.marks, report);
  checkPoints(scheme, sections, answer, item.marks, report);
  return scheme;
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
    blocks: (lines: readonly Line[]) => readSchemeBlocks(withLines(answer, lines), report, options),
    /** "a; b / c" is three variants; a bullet is one. */
    variants: (section: Section): readonly Inlines[] =>
      (section.listed ? [paragraphOf(answer, section.lines)] : splitVariants(paragraphOf(answer, section.lines)))
        .filter((variant) => !isEmpty(variant))
        .map((variant) => readInlines(variant, report, options)),
  };
}

/** Levels before points before a plain answer: what the marks are given by. */
function kindOf(sections: readonly Section[]): Scheme['kind'] {
  const has = (kind: Section['kind']) => sections.some((section) => section.kind === kind);
  if (has('level')) return 'levels';
  if (has('any-valid')) return 'any-valid';
  if (has('point') || has('any-from')) return 'points';
  return sections.length > 0 ? 'answer' : 'none';
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
    if (section.lead === null || section.kind === 'any-valid' || section.lines.length > 0 || listFollows) return;
    const span = { file: answer.file, start: section.line.start, end: section.line.start + section.line.text.length };
    report.warning(
      'scheme/empty',
      span,
      'Nothing follows this line.',
      'Write what it leads to on the same line, or in lines that begin “> -”.',
    );
  });
}
