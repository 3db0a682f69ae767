import { readingOf } from '../checks/reading.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Chosen, chosenSentences } from '../outputs/slides/plan/points.ts';
import { prepareTopic } from '../project/prepare.ts';
import { topicProblem } from '../project/problems.ts';
import { timingDiagnostics } from '../project/timing.ts';
import { positionOf } from '../report/position.ts';
import { counted } from './counted.ts';
import type { Host } from './host.ts';
import { readingJson, readingLines, type TopicReading } from './reading-table.ts';
import {
  exitCodeOf,
  formatDiagnostics,
  jsonDiagnostics,
  openSession,
  projectDiagnostics,
  type Session,
  type SessionOptions,
  show,
} from './session.ts';

export interface CheckOptions extends SessionOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly format?: 'terminal' | 'github';
}

/** Diagnostics only, no browser. Exit codes: see cli.ts. */
export async function runCheck(targets: readonly string[], options: CheckOptions, host: Host): Promise<number> {
  const session = await openSession(targets, options, host);
  const diagnostics: Diagnostic[] = projectDiagnostics(session);
  const chosen: ChosenSentence[] = [];
  const readings: TopicReading[] = [];
  for (const entry of session.topics) {
    try {
      const prepared = await prepareTopic(entry, session.project, session);
      diagnostics.push(...prepared.diagnostics);
      if (!prepared.value) continue;
      const { topic, settings } = prepared.value;
      diagnostics.push(...timingDiagnostics(topic));
      readings.push({ topic, parts: readingOf(topic, settings.stage) });
      chosen.push(...chosenSentences(topic, settings.slides).map((one) => placed(one, entry.id, entry.file, session)));
    } catch (problem) {
      diagnostics.push(topicProblem(problem, entry.file));
    }
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (options.json) {
    const topics = session.topics.map(({ id }) => id);
    const body = { schemaVersion: 1, ok: errors === 0, topics, chosen, reading: readingJson(readings) };
    host.out(JSON.stringify({ ...body, diagnostics: jsonDiagnostics(diagnostics, session) }, null, 2));
  } else {
    const said = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
    if (said.length > 0) host.out(formatDiagnostics(said, session, options.format ?? 'terminal', host.colour));
    if (!options.quiet) {
      if (chosen.length > 0) host.err('\nSentences chosen for the slides (mark one bold to choose it yourself):');
      for (const { file, line, sentence } of chosen) host.err(`  ${file}:${line}: ${sentence}`);
      const ages = readingLines(readings);
      if (ages.length > 0) host.err('\nReading age, in years (Flesch–Kincaid grade + 5; a rough measure):');
      for (const line of ages) host.err(`  ${line}`);
      const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
      host.err(`\n${counted(session.topics.length, 'topic')} checked: ${found}.`);
    }
  }
  return exitCodeOf(diagnostics);
}

/** A sentence that a rule chose for the slides, and the line on which its paragraph begins. */
interface ChosenSentence {
  readonly topic: string;
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

function placed({ sentence, span }: Chosen, topic: string, topicFile: string, session: Session): ChosenSentence {
  const file = span?.file ?? topicFile;
  const { line } = positionOf(session.project.texts.get(file) ?? '', span?.start ?? 0);
  return { topic, file: show(session, file), line, sentence };
}
