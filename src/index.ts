/**
 * The public API: load a project, prepare a topic, build. Everything in it is what the command line uses.
 */
export { type Building, type BuiltTopic, build } from './build.ts';
export type { Block, Inline } from './model/block.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Exercise, Response, Scheme } from './model/exercise.ts';
export type { Files, Measurer, Printer } from './model/ports.ts';
export type { Settings } from './model/settings.ts';
export type { ResolvedTopic, Topic } from './model/topic.ts';
export { outputs } from './outputs/index.ts';
export type { Output } from './outputs/output.ts';
export { loadProject, type Project } from './project/load.ts';
export { type Prepared, prepareTopic } from './project/prepare.ts';
export { questionTypes } from './questions/index.ts';
export type { QuestionType } from './questions/type.ts';
