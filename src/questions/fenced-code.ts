import type { Fragment, Line } from '../model/source.ts';
import { trimLine, withLines } from './cut.ts';

/** A fenced block of code in a body. */
export interface FencedCode {
  readonly before: Fragment;
  /** Its lines, without the fences and without the indent of the fence. */
  readonly lines: readonly Line[];
  readonly language: string | null;
  readonly after: Fragment;
}

const FENCE = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)/;

/** The first fenced block of a body, or null. One that is never closed goes on to the end. */
export function findCode(body: Fragment): FencedCode | null {
  const start = body.lines.findIndex(({ text }) => FENCE.test(text));
  const [, indent = '', fence = '', language = ''] = FENCE.exec(body.lines[start]?.text ?? '') ?? [];
  if (start === -1) return null;
  const closes = ({ text }: Line) => text.trim().startsWith(fence) && /^(`+|~+)$/.test(text.trim());
  const close = body.lines.findIndex((line, index) => index > start && closes(line));
  const end = close === -1 ? body.lines.length : close;
  return {
    before: withLines(body, body.lines.slice(0, start)),
    lines: body.lines.slice(start + 1, end).map((line) => withoutIndent(line, indent.length)),
    language: language === '' ? null : language,
    after: withLines(body, body.lines.slice(end + 1)),
  };
}

/** Code as a fenced block of Markdown. */
export function fencedLines(lines: readonly string[], language: string | null): string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language ?? ''}`, ...lines, fence];
}

function withoutIndent(line: Line, indent: number): Line {
  const own = line.text.length - line.text.trimStart().length;
  const cut = Math.min(indent, own);
  const text = line.text.slice(cut).trimEnd();
  return text === '' ? { ...trimLine(line), text: '' } : { text, start: line.start + cut };
}
