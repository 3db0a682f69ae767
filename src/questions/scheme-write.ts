import { writeInlines } from '../markdown/write.ts';
import type { Inlines } from '../model/block.ts';
import type { Level, Scheme } from '../model/exercise.ts';
import { fill } from '../model/words.ts';
import { type LeadWords, levelLead } from './lead-words.ts';
import { asText, writeSchemeBlocks } from './scheme-blocks.ts';
import { comesApart } from './variants.ts';

/**
 * A scheme as lines of an item's answer, each with its `> `: what `readScheme` reads back. Empty when it says nothing.
 * Sections that go on until the next lead come last.
 */
export function writeSchemeLines(scheme: Scheme, leads: LeadWords): string[] {
  const lines = [
    ...writeAnswer(scheme, leads),
    ...writePoints(scheme, leads),
    ...writeVariants(leads.accept, scheme.accept),
    ...writeVariants(leads.reject, scheme.reject),
    ...scheme.levels.flatMap((level) => writeLevel(level, leads)),
    ...(scheme.indicative.length > 0 ? led(`${leads.indicative}:`, writeSchemeBlocks(scheme.indicative)) : []),
    ...(scheme.model.length > 0 ? led(`${leads.model}:`, writeSchemeBlocks(scheme.model)) : []),
  ];
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

/** Answer text must not begin with a lead of its own: a backslash before the colon keeps it text. */
function writeAnswer(scheme: Scheme, leads: LeadWords): string[] {
  const lines = writeSchemeBlocks(scheme.answer);
  if (scheme.kind === 'any-valid') return lines.length > 0 ? led(`${leads.anyValid}:`, lines) : [leads.anyValid];
  return lines.map((line) => escapeLead(line, leads));
}

function writePoints(scheme: Scheme, leads: LeadWords): string[] {
  const { anyOf } = scheme;
  const phrase = scheme.lead ?? (anyOf === null ? null : fill(leads.anyFrom, { n: anyOf }));
  const lead = phrase === null ? [] : [`${phrase}:`];
  return [...lead, ...scheme.points.flatMap((point) => bullet(point, leads))];
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
  return bulletLines(escapeLead(writeInlines(content), leads));
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
