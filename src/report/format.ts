import { styleText } from 'node:util';
import type { Diagnostic } from '../model/diagnostic.ts';
import { codeFrame } from './frame.ts';
import { positionOf } from './position.ts';

/** Text of the files that diagnostics point into, by file. */
export type Texts = ReadonlyMap<string, string>;

type Style = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim';
const plain = (_style: Style, text: string) => text;
const coloured = (style: Style, text: string) => styleText(style, text, { validateStream: false });

/** Diagnostics for a terminal: place, message, code frame, hint. In order of file and place, each said once. */
export function formatTerminal(diagnostics: readonly Diagnostic[], texts: Texts, options: { colour: boolean }): string {
  const paint = options.colour ? coloured : plain;
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { severity, code, message, span, hint } = diagnostic;
      const text = span ? texts.get(span.file) : undefined;
      const level = paint(severity === 'error' ? 'red' : 'yellow', severity);
      const place = span ? `${paint('bold', placeOf(span.file, text, span.start))}  ` : '';
      const lines = [`${place}${level} ${code}  ${visible(message)}`];
      if (span && text) lines.push(visible(codeFrame(text, span)));
      if (hint) lines.push(`  ${paint('cyan', 'hint:')} ${visible(hint)}`);
      return lines.join('\n');
    })
    .join('\n\n');
}

/** What a file says may not steer the terminal: no colour, no clearing of the screen. */
function visible(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');
}

function placeOf(file: string, text: string | undefined, start: number): string {
  if (text === undefined) return file;
  const { line, column } = positionOf(text, start);
  return `${file}:${line}:${column}`;
}

/** One diagnostic as machines read it: positions from 1, null where there is none. */
export interface JsonDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Diagnostics as plain data, in the order of `formatTerminal`. */
export function formatJson(diagnostics: readonly Diagnostic[], texts: Texts): JsonDiagnostic[] {
  return sortDiagnostics(diagnostics).map(({ severity, code, message, hint, span }) => {
    const text = span ? texts.get(span.file) : undefined;
    const position = span && text !== undefined ? positionOf(text, span.start) : null;
    return {
      severity,
      code,
      message,
      hint,
      file: span?.file ?? null,
      line: position?.line ?? null,
      column: position?.column ?? null,
    };
  });
}

/** Diagnostics as GitHub annotations, a line each. */
export function formatGitHub(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const encode = (value: string) => value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  return formatJson(diagnostics, texts)
    .map((entry) => {
      const place = entry.file ? ` file=${entry.file},line=${entry.line ?? 1},col=${entry.column ?? 1}` : '';
      return `::${entry.severity}${place}::${encode(`${entry.message}${entry.hint ? ` ${entry.hint}` : ''} (${entry.code})`)}`;
    })
    .join('\n');
}

/** By file, then place; the same thing said twice is said once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((entry) => {
      const key = JSON.stringify([entry.code, entry.span, entry.message]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => {
      const files = (a.entry.span?.file ?? '').localeCompare(b.entry.span?.file ?? '', 'en');
      return files || (a.entry.span?.start ?? 0) - (b.entry.span?.start ?? 0) || a.index - b.index;
    })
    .map(({ entry }) => entry);
}
