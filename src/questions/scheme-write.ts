import { writeInlines } from '../markdown/write.ts';
import type { Inlines } from '../model/block.ts';
import type { Level, Scheme } from '../model/exercise.ts';
import { fill } from '../model/words.ts';
import { type LeadWords, levelLead } from './lead-words.ts';
import { asText, writeSchemeBlocks } from './scheme-blocks.ts';
import { asPoint } from './scheme-checklist.ts';
import { writeGrid } from './scheme-grid.ts';
import { stepCode, withoutSteps } from './scheme-maths.ts';
import { writeSpag } from './scheme-spag.ts';
import { comesApart } from './variants.ts';

/**
 * A scheme as lines of an item's answer, each with its `> `: what `readScheme` reads back. Empty when it says nothing.
 * Sections that go on until the next lead come last.
 */
export function writeSchemeLines(scheme: Scheme, leads: LeadWords): string[] {
  const lines = [
    ...writeAnswer(scheme, leads),
    ...writeMethods(scheme),
    ...writePoints(scheme, leads),
    ...writeVariants(leads.accept, scheme.accept),
    ...writeVariants(leads.reject, scheme.reject),
    ...writeNotes(scheme.guidance, leads),
    ...(scheme.grid ? ['', ...writeGrid(scheme.grid), ''] : []),
    ...scheme.levels.flatMap((level) => writeLevel(level, leads)),
    ...(scheme.indicative.length > 0 ? led(`${leads.indicative}:`, writeSchemeBlocks(scheme.indicative)) : []),
    ...(scheme.model.length > 0 ? led(`${leads.model}:`, writeSchemeBlocks(scheme.model)) : []),
    ...(scheme.spag.length > 0 ? [`${leads.spag}:`, ...writeSpag(scheme.spag)] : []),
  ];
  while (lines.at(-1) === '') lines.pop();
  if (lines[0] === '') lines.shift();
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

/** Answer text must not begin with a lead of its own: a backslash before the colon keeps it text. */
function writeAnswer(scheme: Scheme, leads: LeadWords): readonly string[] {
  const lines = writeSchemeBlocks(scheme.answer);
  if (scheme.kind === 'any-valid') return lines.length > 0 ? led(`${leads.anyValid}:`, lines) : [leads.anyValid];
  return withoutSteps(lines.map((line) => escapeLead(line, leads)));
}

/** Steps, with "or" between two methods. A note above them would take their lines, so they come first. */
function writeMethods({ methods }: Scheme): string[] {
  return methods.flatMap((steps, index) => [
    ...(index > 0 ? ['or'] : []),
    ...steps.flatMap(({ code, content }) => {
      const [first = '', ...rest] = writeInlines(content).split('\n');
      const step = `${code} ${first}`;
      const colon = steps.length + methods.length < 3 || stepCode({ text: step, start: 0 })?.length !== code.length + 1;
      return [colon ? `${code}: ${first}` : step, ...rest.map(asText)];
    }),
  ]);
}

/** A line for each note. */
function writeNotes(notes: readonly Inlines[], leads: LeadWords): string[] {
  return notes.flatMap((note) => {
    const [first = '', ...rest] = writeInlines(note).split('\n');
    return [`${leads.note}: ${first}`, ...rest.map(asText)];
  });
}

function writePoints(scheme: Scheme, leads: LeadWords): string[] {
  const { anyOf } = scheme;
  const phrase = scheme.lead ?? (anyOf === null ? null : fill(leads.anyFrom, { n: anyOf }));
  const lead = phrase === null ? [] : [`${phrase}:`];
  const checks = scheme.checklist.flatMap(({ marks, content }) =>
    bulletLines(`${marks === null ? '' : `[${marks}] `}${writeInlines(content)}`),
  );
  return [...lead, ...scheme.points.flatMap((point) => bullet(point, leads)), ...checks];
}

function writeVariants(lead: string, variants: readonly Inlines[]): string[] {
  if (variants.length === 0) return [];
  const written = variants.map((variant) => writeInlines(variant));
  const inline = written.every((variant) => !comesApart(variant) && !variant.includes('\n') && variant.trim() !== '');
  return inline ? [`${lead}: ${written.join('; ')}`] : [`${lead}:`, ...written.flatMap(bulletLines)];
}

function writeLevel(level: Level, leads: LeadWords): string[] {
  const range = level.min === level.max ? String(level.max) : `${level.min}-${level.max}`;
  return led(`${levelLead(leads, level.level)} (${range}):`, writeSchemeBlocks(level.descriptor));
}

/** The lead and the first line on one line, when that line is text. */
function led(lead: string, lines: readonly string[]): string[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [lead];
  return /^\s*(?:[-*|>$!`~]|\d{1,2}[.)]\s)/.test(first) ? [lead, ...lines] : [`${lead} ${first}`, ...rest];
}

function bullet(content: Inlines, leads: LeadWords): string[] {
  return bulletLines(asPoint(escapeLead(writeInlines(content), leads)));
}

function bulletLines(written: string): string[] {
  const [first = '', ...rest] = written.split('\n');
  return [`- ${first}`, ...rest.map((line) => `  ${asText(line)}`)];
}

function escapeLead(line: string, leads: LeadWords): string {
  const opening = line.toLowerCase();
  const lead = Object.values(leads).some((entry: string) =>
    opening.startsWith((entry.split('{n}')[0] ?? entry).toLowerCase().trim()),
  );
  return lead ? line.replace(/(?<!\\):/, '\\:') : line;
}
