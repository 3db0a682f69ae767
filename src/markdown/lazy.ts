import type { Line } from '../model/source.ts';
import type { Context } from './context.ts';
import { openFence } from './fence.ts';
import { readMarker, standsAlone } from './marker.ts';
import { isRule } from './rule.ts';

/**
 * True when a line that lacks the indent or the `>` of its list or quote goes on the paragraph there all the same
 * (CommonMark's lazy continuation): it opens no block of its own, and the line before ends no block.
 */
export function goesOn(inside: readonly Line[], line: Line, context: Context): boolean {
  const before = inside.at(-1)?.text.trim() ?? '';
  const text = line.text.trim();
  if (before === '' || text === '' || opensBlock(text, context)) return false;
  return !endsBlock(before);
}

function opensBlock(text: string, context: Context): boolean {
  if (/^(?:#{1,6}(?:\s|$)|>|<!--|\$\$|\|)/.test(text) || openFence(text) || isRule(text)) return true;
  const marker = readMarker(text, context.options.words);
  return marker !== null && standsAlone(marker);
}

function endsBlock(text: string): boolean {
  return /^#{1,6}(?:\s|$)|^\||\|$|-->$|\$\$$|^(?:`{3,}|~{3,})[^`]*$/.test(text) || isRule(text);
}
