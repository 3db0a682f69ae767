/** A stretch of a source file: offsets into its LF text. Lines and columns are worked out only when shown. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One source file as text: LF line ends, no BOM, NFC left as it stands. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** One line of a fragment: a contiguous slice of its file's text, without indentation taken off and without newline. */
export interface Line {
  readonly text: string;
  /** Offset of the first character of `text` in the file. */
  readonly start: number;
}

/** Lines cut from a file, perhaps de-indented; every character knows its offset in the file. */
export interface Fragment {
  readonly file: string;
  readonly lines: readonly Line[];
}

/** Normalises what was read from disk: takes off a BOM, turns CRLF and CR into LF. */
export function sourceFile(file: string, raw: string): SourceFile {
  return { file, text: raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}

/** The whole file, or from `start` to `end`, as a fragment. */
export function fragmentOf(source: SourceFile, start = 0, end = source.text.length): Fragment {
  const lines: Line[] = [];
  let at = start;
  for (const text of source.text.slice(start, end).split('\n')) {
    lines.push({ text, start: at });
    at += text.length + 1;
  }
  return { file: source.file, lines };
}

/** The fragment's lines joined by newlines: what is handed to a Markdown reader. */
export function fragmentText(fragment: Fragment): string {
  return fragment.lines.map((line) => line.text).join('\n');
}

/** Where offset `at` of `fragmentText(fragment)` lies in the file. Beyond the end: the end. */
export function fileOffset(fragment: Fragment, at: number): number {
  let rest = at;
  for (const line of fragment.lines) {
    if (rest <= line.text.length) return line.start + rest;
    rest -= line.text.length + 1;
  }
  const last = fragment.lines.at(-1);
  return last ? last.start + last.text.length : 0;
}

/** The span in the file of offsets `start`–`end` of `fragmentText(fragment)`; the whole fragment when left out. */
export function spanOf(fragment: Fragment, start?: number, end?: number): Span {
  const length = fragmentText(fragment).length;
  return {
    file: fragment.file,
    start: fileOffset(fragment, start ?? 0),
    end: fileOffset(fragment, end ?? length),
  };
}

/** The span of one line. */
export function lineSpan(fragment: Fragment, line: Line): Span {
  return { file: fragment.file, start: line.start, end: line.start + line.text.length };
}

/** True when no line holds anything but white space. */
export function isEmpty(fragment: Fragment): boolean {
  return fragment.lines.every((line) => line.text.trim() === '');
}
