import type { Diagnostic } from '../model/diagnostic.ts';
import type { TopicEntry } from '../project/load.ts';
import { makeTopic, readTopic } from '../project/read-topic.ts';
import { positionOf } from '../report/position.ts';
import { writeCall, writeDirective } from '../topic/write-made.ts';
import type { Host } from './host.ts';
import { exitCodeOf, formatDiagnostics, openSession, projectDiagnostics, type Session, show } from './session.ts';

export interface ExpandOptions {
  readonly content?: string;
}

/**
 * Prints what the activities of topics become, as Markdown to be pasted in their place; `{?}` marks what is only
 * proposed. Writes no file. Exit codes: see cli.ts.
 */
export async function runExpand(targets: readonly string[], options: ExpandOptions, host: Host): Promise<number> {
  const session = await openSession(targets, options, host);
  const diagnostics: Diagnostic[] = projectDiagnostics(session);
  const found = session.topics.map((entry) => expandOne(entry, session, diagnostics));
  const written = found.flat();
  if (written.length > 0) host.out(written.join('\n\n'));
  else host.err('There is no activity here (::match, ::cloze, ::retrieve …), so nothing to print.');
  if (diagnostics.length > 0) host.err(`\n${formatDiagnostics(diagnostics, session, 'terminal', host.colour)}`);
  return exitCodeOf(diagnostics);
}

/** What each call of a topic becomes, under a comment that says which it is. */
function expandOne(entry: TopicEntry, session: Session, diagnostics: Diagnostic[]): readonly string[] {
  diagnostics.push(...entry.diagnostics);
  const read = readTopic(entry, session.project, session);
  if (!('topic' in read)) {
    diagnostics.push(...read);
    return [];
  }
  const made = makeTopic(read, session.project, session);
  diagnostics.push(...read.diagnostics, ...made.diagnostics);
  const text = entry.source?.text ?? '';
  return made.calls.map((call) => {
    const { line } = positionOf(text, call.call.span.start);
    return `<!-- ${show(session, entry.file)}:${line} ${writeDirective(call)} -->\n${writeCall(call, text)}`;
  });
}
