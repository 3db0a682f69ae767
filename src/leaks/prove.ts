import type { Direction } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Artifact } from '../model/document.ts';
import type { PdfWords, Pictures } from '../model/ports.ts';
import type { Settings } from '../model/settings.ts';
import type { ResolvedTopic } from '../model/topic.ts';
import { type Leak, leaksIn, type Place, type Reading } from './find.ts';
import { readHtml } from './html.ts';
import { type Secret, secretsOf } from './secrets.ts';
import { type Shown, shownBy } from './shown.ts';

/** A file of a topic with the bytes that are to be written. */
export interface Made {
  readonly artifact: Artifact;
  readonly bytes: Uint8Array | string;
}

/** What the prover needs of a prepared topic. */
export interface Proving {
  readonly topic: ResolvedTopic;
  readonly settings: Settings;
  readonly pictures: Pictures;
  readonly readPdf: (pdf: Uint8Array, direction: Direction) => PdfWords;
  /** Scripts of the package: the same in every deck, whatever the lesson. */
  readonly programs: readonly string[];
}

/** So many leaks of one file are told; the rest is counted. */
const TOLD = 5;

/**
 * Reads the finished bytes of everything that pupils get, and gives an error `leak/answer` for each answer, or longer
 * passage of the teacher’s notes, that stands where the topic does not show it: in the text of a page, metadata,
 * bookmarks, descriptions of pictures, attributes, comments, names of files. Nothing of the topic may then be written.
 */
export function leakDiagnostics(files: readonly Made[], proving: Proving): readonly Diagnostic[] {
  const student = files.filter(({ artifact }) => artifact.student);
  if (student.length === 0) return [];
  const secrets = secretsOf(proving.topic);
  const shown = shownBy(proving.topic, proving.settings, proving.pictures);
  return student.flatMap((made) => fileDiagnostics(made, secrets, shown, proving));
}

function fileDiagnostics(made: Made, secrets: readonly Secret[], shown: Shown, proving: Proving): Diagnostic[] {
  const { file } = made.artifact;
  const { marks, ...reading } = readingOf(made, proving);
  const leaks = leaksIn(reading, secrets, shown);
  const told = leaks.slice(0, TOLD).map((leak) => leakDiagnostic(file, leak));
  const top = { file: proving.topic.file, start: 0, end: 0 };
  const more = leaks.length - told.length;
  if (more > 0) told.push(error(`${file} holds ${more} more answers that pupils must not see.`, top));
  for (const mark of new Set(marks)) {
    told.push(error(`${file}, a copy for pupils, has an element of the class “${mark}”, which marks answers.`, top));
  }
  return told;
}

function leakDiagnostic(file: string, { secret, where }: Leak): Diagnostic {
  const words = secret.text.replace(/\s+/g, ' ').trim();
  const quoted = words.length > 60 ? `${words.slice(0, 57).trimEnd()} …` : words;
  const what = secret.of.startsWith('question') ? `the answer of ${secret.of}` : `what belongs to ${secret.of}`;
  return error(`${file}, a copy for pupils, holds ${what} in ${where}: “${quoted}”.`, secret.span);
}

function error(message: string, span: Diagnostic['span']): Diagnostic {
  const hint =
    'Nothing of this topic was written. When you have templates or a theme of your own, look there for it; when you ' +
    'have not, it is a bug in Lessonpress: please report it, with this topic.';
  return { severity: 'error', code: 'leak/answer', message, span, hint };
}

/** Where each kind of string in a PDF is, in a teacher’s words. */
const HELD = {
  metadata: 'its metadata',
  alt: 'an alternative text',
  bookmark: 'a bookmark',
  annotation: 'a link or a note',
  attachment: 'an attached file',
  other: 'its hidden data',
} as const;

function readingOf(
  { artifact, bytes }: Made,
  { readPdf, programs }: Proving,
): Reading & { readonly marks: readonly string[] } {
  const name: Place = { where: 'its file name', text: artifact.file.replace(/\.[a-z]+$/, '') };
  switch (artifact.kind) {
    case 'pdf': {
      const { pages, held } = readPdf(asBytes(bytes), artifact.direction);
      return {
        pages: pages.map((text, index) => ({ where: `its text on page ${index + 1}`, text })),
        names: [name, ...held.map(({ where, text }) => ({ where: HELD[where], text }))],
        marks: [],
      };
    }
    case 'html': {
      const { pages, names, marks } = readHtml(asText(bytes), programs);
      return { pages, names: [name, ...names], marks };
    }
    case 'text':
      return { pages: [{ where: 'its text', text: asText(bytes) }], names: [name], marks: [] };
    default:
      return artifact satisfies never;
  }
}

function asBytes(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
}

function asText(bytes: Uint8Array | string): string {
  return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
}
