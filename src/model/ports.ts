import type { Artifact, Flow, Measured } from './document.ts';

/** Effects, handed in. The real ones live in io/; tests use fakes. Paths are absolute or relative to the root, with `/`. */
export interface Files {
  /** Bytes of a file inside the project's root (after symbolic links); null when there is none. Throws `FileProblem`. */
  read(path: string): Promise<Uint8Array | null>;
  /** Files below a folder, sorted, with forward slashes, relative to it. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file whole or not at all. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A file that cannot be used, with the reason in a teacher's words. */
export class FileProblem extends Error {
  readonly path: string;
  readonly reason: 'outside' | 'unreadable' | 'not-a-file' | 'too-large' | 'unwritable';
  constructor(path: string, reason: FileProblem['reason'], message: string) {
    super(message);
    this.path = path;
    this.reason = reason;
  }
}

/** A picture that content uses: checked bytes, or a cleaned SVG as text. */
export interface Picture {
  readonly asset: string;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  /** px (SVG: user units). */
  readonly width: number;
  readonly height: number;
  /** Base64 of the bytes, or null for SVG. */
  readonly base64: string | null;
  /** Cleaned SVG markup with prefixed ids, or null. */
  readonly svg: string | null;
}

/** Pictures by content hash. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Measures boxes in a closed page. `font` and `@page` rules are those that print. */
export interface Measurer {
  measure(flow: Flow, pictures: Pictures): Promise<Measured>;
}

export interface Printed {
  readonly pdf: Uint8Array;
}

/** Prints one page in the closed set-up. */
export interface Printer {
  print(artifact: Extract<Artifact, { kind: 'pdf' }>, pictures: Pictures): Promise<Printed>;
}

/** Everything in a PDF that is words: what it shows, and what it holds beside that. */
export interface PdfWords {
  /** Text of each page, a line each. */
  readonly pages: readonly string[];
  /** Every other string, with where it stands. */
  readonly held: readonly { readonly where: HeldIn; readonly text: string }[];
}

export type HeldIn = 'metadata' | 'alt' | 'bookmark' | 'annotation' | 'attachment' | 'other';
