import type { PartReading } from '../checks/reading.ts';
import type { ResolvedTopic } from '../model/topic.ts';

/** The reading ages of one checked topic. */
export interface TopicReading {
  readonly topic: ResolvedTopic;
  readonly parts: readonly PartReading[];
}

/** So many topics are told part by part; of more, a line each. */
const IN_FULL = 3;

/** Reading ages as lines of text: a table of sections and sources, or a line for each of many topics. */
export function readingLines(readings: readonly TopicReading[]): readonly string[] {
  const read = readings.filter(({ parts }) => parts.length > 0);
  const unread = readings.filter(({ parts, topic }) => parts.length === 0 && !topic.language.startsWith('en'));
  const lines = readings.length <= IN_FULL ? read.flatMap(tableOf) : read.map(lineOf);
  if (readings.length > IN_FULL && read.length > 0)
    lines.push('Check one topic to see each of its sections and sources.');
  const names = unread.map(({ topic }) => topic.id).join(', ');
  if (unread.length > 0) lines.push(`Not measured, because the formula is for English: ${names}`);
  return lines;
}

/** For `--json`. */
export function readingJson(readings: readonly TopicReading[]) {
  return readings.flatMap(({ topic, parts }) =>
    parts.map(({ kind, name, words, sentences, grade, age, stageAge }) => ({
      topic: topic.id,
      kind,
      name,
      words,
      sentences,
      grade,
      age,
      stageAge,
    })),
  );
}

function tableOf({ topic, parts }: TopicReading): string[] {
  const age = parts.find(({ stageAge }) => stageAge !== null)?.stageAge;
  const stage = age === undefined || age === null ? '' : `  (its stage ends at ${age})`;
  const rows = parts.map(
    ({ name, age: reading, words }) =>
      `  ${reading.toFixed(1).padStart(4)}  ${String(words).padStart(5)} words  ${name}`,
  );
  return [`${topic.id}${stage}`, ...rows];
}

function lineOf({ topic, parts }: TopicReading): string {
  const hardest = parts.reduce((most, part) => (part.age > most.age ? part : most));
  const stage = hardest.stageAge === null ? '' : `, stage to ${hardest.stageAge}`;
  return `${topic.id}: up to ${hardest.age.toFixed(1)}${stage}  (${hardest.name})`;
}
