import type { Citation, Gap, Inline, Inlines } from '../model/block.ts';
import { directionOf } from '../model/language.ts';
import { escapeText, type TextPlace, writeAddress, writeCode } from './escape.ts';
import { add, addMarked, nothingWritten, PARTING, type Written } from './written.ts';

/** How inline content is written. */
export interface InlinePlace {
  /** True: it begins a line, where what opens a block is escaped. */
  readonly start: boolean;
  /** True: a break is a line end. */
  readonly lines: boolean;
  readonly gap: boolean;
  readonly cell: boolean;
  /** Inside strong text, where emphasis is written with `_`. */
  readonly strong: boolean;
  /** True: white space at both ends is kept by the place itself. */
  readonly loose: boolean;
}

const LINE: InlinePlace = { start: true, lines: false, gap: false, cell: false, strong: false, loose: false };

/** Inline content as one line of Markdown. Throws when it holds what Markdown cannot (a gap without its answer). */
export function writeLine(content: Inlines, place: InlinePlace = LINE): string {
  const inlines = joined(content);
  const written = nothingWritten();
  inlines.forEach((inline, index) => {
    writeOne(
      written,
      inline,
      { before: inlines[index - 1], after: inlines[index + 1], next: inlines[index + 2] },
      place,
    );
  });
  return written.text;
}

interface Beside {
  readonly before: Inline | undefined;
  readonly after: Inline | undefined;
  readonly next: Inline | undefined;
}

function writeOne(written: Written, inline: Inline, beside: Beside, place: InlinePlace): void {
  switch (inline.kind) {
    case 'text':
      add(written, escapeText(inline.text, textPlace(beside, place)), 'text');
      break;
    case 'code':
      add(written, writeCode(inline.text), 'piece', /^`/);
      break;
    case 'math':
      add(written, writeMath(inline.tex), 'piece', /^[\d$]/);
      break;
    case 'emphasis':
      mark(written, emphasisSign(inline.content, place), inline.content, place);
      break;
    case 'strong':
      mark(written, '**', inline.content, place);
      break;
    case 'strike':
      mark(written, '~~', inline.content, place);
      break;
    case 'sub':
    case 'sup':
      add(written, `<${inline.kind}>${inside(inline.content, place)}</${inline.kind}>`, 'piece');
      break;
    case 'break':
      writeBreak(written, beside, place);
      break;
    case 'link':
      add(written, `[${label(inline.content, place)}](${writeAddress(inline.href)})`, 'piece');
      break;
    case 'gap':
      add(written, writeGap(inline, place), 'piece');
      break;
    case 'phrase': {
      const direction = inline.direction === directionOf(inline.language) ? '' : ` dir=${inline.direction}`;
      const text = `:lang[${inside(inline.content, place)}]{language=${inline.language}${direction}}`;
      add(written, text, 'piece');
      break;
    }
    case 'noteref':
      add(written, `[^${inline.number}]`, 'piece', /^:/);
      break;
    case 'citation':
      add(written, writeCitation(inline), 'piece', neverBehind(inline, beside));
      break;
    default:
      inline satisfies never;
  }
}

function textPlace({ before, after }: Beside, place: InlinePlace): TextPlace {
  const afterLine = place.lines && before?.kind === 'break';
  return {
    lineStart: (!before && place.start) || afterLine,
    edgeStart: (!before && !place.loose) || afterLine,
    edgeEnd: (!after && !place.loose) || (place.lines && after?.kind === 'break'),
    gap: place.gap,
    cell: place.cell,
  };
}

function mark(written: Written, sign: string, content: Inlines, place: InlinePlace): void {
  addMarked(written, sign, inside(content, { ...place, strong: sign === '**', loose: false }), content);
}

/** `_` where stars would run together: inside strong text, and round it. */
function emphasisSign(content: Inlines, place: InlinePlace): '*' | '_' {
  return place.strong || content[0]?.kind === 'strong' || content.at(-1)?.kind === 'strong' ? '_' : '*';
}

function inside(content: Inlines, place: InlinePlace): string {
  return writeLine(content, { ...place, start: false, lines: false });
}

/** The text of a link, which must not look like a gap or a footnote. */
function label(content: Inlines, place: InlinePlace): string {
  const text = inside(content, { ...place, loose: true });
  return /^[[^]/.test(text) ? PARTING + text : text;
}

function writeBreak(written: Written, { before, after }: Beside, place: InlinePlace): void {
  const atEnd = !before || !after || before.kind === 'break' || after.kind === 'break';
  if (!place.lines || atEnd) {
    add(written, '<br>', 'piece');
  } else {
    written.text += '\\\n';
    written.end = 'space';
    written.never = null;
  }
}

function writeMath(tex: string): string {
  const line = tex.trim().replace(/\s*\n\s*/g, ' ');
  if (line === '' || /(?<!\\)(?:\\\\)*\$/.test(line)) throw new Error(`Markdown cannot hold this formula: ${tex}`);
  return `$${line}$`;
}

function writeGap({ answer }: Gap, place: InlinePlace): string {
  if (!answer || answer.text.length === 0) throw new Error('Markdown cannot hold a gap without its answer.');
  const inGap: InlinePlace = { ...place, gap: true, loose: false };
  const accept = answer.accept.map((text) => inside([{ kind: 'text', text }], inGap));
  return `[[${[inside(answer.text, inGap), ...accept].join(' / ')}]]`;
}

function writeCitation({ to }: Citation): string {
  switch (to.what) {
    case 'source': {
      const names = to.ids.map((id) => `@${id}`);
      const last = names.pop() ?? '';
      return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
    }
    case 'question':
      return `@${to.topic ?? ''}#${to.number}`;
    case 'line': {
      const phrase = to.phrase.replace(/[\\[\]`$]/g, '\\$&');
      return to.source === null ? `:lines[${phrase}]` : `:lines[${phrase}]{source=${to.source}}`;
    }
    default:
      return to satisfies never;
  }
}

/** What would become part of a citation that stands before it. */
function neverBehind({ to }: Citation, { after, next }: Beside): RegExp | null {
  if (to.what === 'line') return null;
  if (to.what === 'question') return /^(?:[\p{L}\p{N}]|\.[ivxl\p{Nd}])/u;
  const mayJoin =
    after?.kind === 'text' && next?.kind === 'citation' && next.to.what === 'source' && after.text.length < 20;
  return mayJoin ? /^[\s\S]/ : /^[\p{L}\p{M}\p{N}_#-]/u;
}

function joined(content: Inlines): Inline[] {
  const inlines: Inline[] = [];
  for (const inline of content) {
    const last = inlines.at(-1);
    if (inline.kind !== 'text' || last?.kind !== 'text') {
      if (inline.kind !== 'text' || inline.text !== '') inlines.push(inline);
    } else inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
  }
  return inlines;
}
