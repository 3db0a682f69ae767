import type { Diagnostic } from '../model/diagnostic.ts';
import type { ResolvedTopic } from '../model/topic.ts';
import { answerPattern } from './answer-pattern.ts';
import type { Check } from './check.ts';
import { cloze } from './cloze.ts';
import { commandWord } from './command-word.ts';
import { readingCheck } from './reading.ts';

/** Every check of a whole topic. A new one is one file and one line here. */
const CHECKS: readonly Check[] = [commandWord, answerPattern, cloze];

/** What a teacher would rather hear before the class does. `stage`: of the settings, for a topic without one. */
export function checkTopic(topic: ResolvedTopic, stage: string | null): readonly Diagnostic[] {
  return [...CHECKS, readingCheck(stage)].flatMap((check) => check(topic));
}
