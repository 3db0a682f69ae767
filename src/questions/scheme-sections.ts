import type { Fragment, Line } from '../model/source.ts';
import { cutLine } from './cut.ts';
import type { ReadLeads } from './lead-words.ts';
import { gridLines } from './scheme-grid.ts';
import { bulletOf, type Lead, leadOf } from './scheme-leads.ts';
import { hasSteps } from './scheme-maths.ts';

/** A stretch of an answer: what opened it, and its lines. */
export interface Section {
  readonly kind: 'text' | 'point' | 'grid' | Lead['kind'];
  /** A bullet under "Accept:", "Reject:" or "Note:": one variant as it stands. */
  readonly listed: boolean;
  /** The lead that opened it, with its number and range; null for text and points. */
  readonly lead: Lead | null;
  /** The line it opens on. */
  readonly line: Line;
  readonly lines: readonly Line[];
}

interface Open extends Section {
  readonly lines: Line[];
}

/** Cuts the lines of an answer at its lead words, bullets and empty lines. Loses nothing but the leads themselves. */
export function cutSections(answer: Fragment, leads: ReadLeads): readonly Section[] {
  const sections: Open[] = [];
  let open: Open | null = null;
  const begin = (kind: Section['kind'], line: Line, rest: Line, lead: Lead | null = null, listed = false) => {
    open = { kind, listed, lead, line, lines: rest.text.trim() === '' ? [] : [rest] };
    sections.push(open);
  };
  const maths = hasSteps(answer.lines);
  let grid = 0;
  for (const [index, line] of answer.lines.entries()) {
    const current = open as Open | null;
    if (index < grid) {
      current?.lines.push(line);
      continue;
    }
    const height = gridLines(answer.lines, index);
    if (height > 0) {
      begin('grid', line, line);
      grid = index + height;
      continue;
    }
    if (line.text.trim() === '') {
      if (current && endsAtBlank(current)) open = null;
      else current?.lines.push(line);
      continue;
    }
    const lead = leadOf(line, leads, answer.lines[index + 1], maths);
    if (lead) {
      begin(lead.kind, line, lead.rest, lead);
      continue;
    }
    const bullet = bulletOf(line);
    if (current && holdsBlocks(current)) current.lines.push(line);
    else if (bullet !== null) {
      const under = current && awaitsList(current) ? current.kind : 'point';
      begin(under, line, cutLine(line, bullet), null, under !== 'point');
    } else if (current && takesText(current)) current.lines.push(line);
    else begin('text', line, line);
  }
  return sections;
}

/** Levels, indicative content, model answers and bands of SPaG go on until the next lead. */
function holdsBlocks({ kind }: Section): boolean {
  return kind === 'level' || kind === 'indicative' || kind === 'model' || kind === 'spag';
}

function endsAtBlank(section: Section): boolean {
  return !holdsBlocks(section) && section.kind !== 'text';
}

/** "Accept:" with nothing after it: the bullets below it are its variants. */
function awaitsList(section: Section): boolean {
  const lists = section.kind === 'accept' || section.kind === 'reject' || section.kind === 'note';
  return lists && (section.listed || section.lines.length === 0);
}

/** "Any two from:" takes points only, unless it named the first of them on its own line; a table takes its rows. */
function takesText(section: Section): boolean {
  if (section.kind === 'grid' || section.kind === 'or') return false;
  return section.kind !== 'any-from' || section.lines.length > 0;
}
