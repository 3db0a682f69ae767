import type { Diagnostic } from '../model/diagnostic.ts';
import { chosenSentences } from '../outputs/slides/points.ts';
import { prepareTopic } from '../project/prepare.ts';
import { topicProblem } from '../project/problems.ts';
import { timingDiagnostics } from '../project/timing.ts';
import { counted } from './counted.ts';
import type { Host } from './host.ts';
import {
  exitCodeOf,
  formatDiagnostics,
  jsonDiagnostics,
  openSession,
  projectDiagnostics,
  type SessionOptions,
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
  const notes: string[] = [];
  for (const entry of session.topics) {
    try {
      const prepared = await prepareTopic(entry, session.project, session);
      diagnostics.push(...prepared.diagnostics);
      if (!prepared.value) continue;
      diagnostics.push(...timingDiagnostics(prepared.value.topic));
      for (const sentence of chosenSentences(prepared.value.topic)) notes.push(`${entry.id}: on a slide: ${sentence}`);
    } catch (problem) {
      diagnostics.push(topicProblem(problem, entry.file));
    }
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (options.json) {
    const body = { schemaVersion: 1, ok: errors === 0, topics: session.topics.map(({ id }) => id), chosen: notes };
    host.out(JSON.stringify({ ...body, diagnostics: jsonDiagnostics(diagnostics, session) }, null, 2));
  } else {
    const said = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
    if (said.length > 0) host.out(formatDiagnostics(said, session, options.format ?? 'terminal', host.colour));
    if (!options.quiet) {
      if (notes.length > 0) host.err(`\nSentences chosen for the slides (mark one bold to choose it yourself):`);
      for (const note of notes) host.err(`  ${note}`);
      const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
      host.err(`\n${counted(session.topics.length, 'topic')} checked: ${found}.`);
    }
  }
  return exitCodeOf(diagnostics);
}
