/**
 * The public API: what the command line is made of.
 *
 * ```ts
 * const session = await openSession([], {}, { cwd: process.cwd() });
 * for (const topic of session.topics) await prepareTopic(topic, session.project, session); // read and checked
 *
 * const presses = await openPresses(undefined);
 * const output = openFiles(session.place.output, { create: true });
 * const rest = { only: null, keepGoing: false, jobs: 4, onTopic: () => {} };
 * await build(session.project, session.topics, {
 *   ...session, ...rest, output, press: (theme) => presses.for(theme), finish: openFinisher(), readPdf: pdfWords,
 * });
 * await presses.close();
 * ```
 */
export { type Building, type BuiltTopic, build } from './build.ts';
export { openPresses, type Presses } from './commands/presses.ts';
export {
  formatDiagnostics,
  openSession,
  projectDiagnostics,
  type Session,
  type SessionOptions,
} from './commands/session.ts';
export { openFinisher } from './finish/finish.ts';
export { pdfWords } from './finish/words.ts';
export { openFiles } from './io/files.ts';
export type { Block, Inline } from './model/block.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Exercise, Response, Scheme } from './model/exercise.ts';
export type { Files, Measurer, PdfWords, Printer } from './model/ports.ts';
export type { Settings } from './model/settings.ts';
export type { ResolvedTopic, Topic } from './model/topic.ts';
export { outputs } from './outputs/index.ts';
export type { Output } from './outputs/output.ts';
export { loadProject, type Project, type TopicEntry } from './project/load.ts';
export { type Prepared, type Preparing, prepareTopic } from './project/prepare.ts';
export { questionTypes } from './questions/index.ts';
export type { QuestionType } from './questions/type.ts';
