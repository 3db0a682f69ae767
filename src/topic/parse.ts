import { createReport, type Diagnostic, type Outcome } from '../model/diagnostic.ts';
import { NO_PRESETS, type Presets } from '../model/preset.ts';
import type { Settings } from '../model/settings.ts';
import { fragmentOf, type SourceFile } from '../model/source.ts';
import type { Topic } from '../model/topic.ts';
import type { Words } from '../model/words.ts';
import { readNodes } from './body.ts';
import { numberFootnotes, readFootnotes } from './footnotes.ts';
import { cutFrontMatter, readFrontMatter } from './front-matter.ts';
import { questionIds } from './question-id.ts';
import { scan } from './scan.ts';

/** Characters of a topic file: a long chapter has a tenth of it. */
const LARGEST = 1_000_000;

/**
 * Reads a topic file. Whatever is wrong is reported and left out, and the rest is read all the same; null only for a
 * file too large to be one. Never throws.
 */
export function parseTopic(
  source: SourceFile,
  id: string,
  words: (language: string) => Words,
  settings: Settings,
  presets: Presets = NO_PRESETS,
): Outcome<Topic | null> {
  const report = createReport();
  if (source.text.length > LARGEST) {
    const size = Math.round(source.text.length / 100_000) / 10;
    const message = `This file has ${size} million characters; a topic may have one million.`;
    const span = { file: source.file, start: 0, end: Math.min(60, source.text.search(/\n|$/)) };
    report.error(
      'topic/too-large',
      span,
      message,
      'Split it into several topics, and keep pictures in files of their own.',
    );
    return { value: null, diagnostics: report.diagnostics };
  }
  const cut = cutFrontMatter(source, report);
  const front = readFrontMatter(source, cut, words, settings, report);
  const language = words(front.language ?? settings.language);
  const scanned = scan(fragmentOf(source, cut.body), report);
  const notes = numberFootnotes(scanned.nodes, scanned.notes, report);
  const body = {
    file: source.file,
    words: language,
    report,
    notes,
    ids: questionIds(),
    extracts: [],
    headings: { level: 1 },
    presets: { presets, exam: front.settings.exam === undefined ? settings.exam : String(front.settings.exam) },
  };
  const nodes = readNodes(scanned.nodes, body);
  const footnotes = readFootnotes(scanned.notes, notes, language, report);
  const topic: Topic = {
    id,
    file: source.file,
    front,
    nodes: footnotes ? [...nodes, footnotes] : nodes,
    sources: body.extracts,
  };
  return { value: topic, diagnostics: inOrder(report.diagnostics) };
}

/** In the order of the file: front matter, blocks and questions are read in rounds. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
