import type { Diagnostic } from '../model/diagnostic.ts';
import type { ResolvedTopic } from '../model/topic.ts';
import { plannedMinutes } from '../plan/minutes.ts';

/** A warning when more minutes are planned than the lesson has. */
export function timingDiagnostics(topic: ResolvedTopic): Diagnostic[] {
  const planned = plannedMinutes(topic.nodes);
  const available = topic.front.minutes;
  if (available === null || planned <= available) return [];
  return [
    {
      severity: 'warning',
      code: 'topic/too-long',
      message: `${planned} minutes are planned, and the lesson has ${available}.`,
      span: { file: topic.file, start: 0, end: 0 },
      hint: 'Shorten a block (minutes=…), or set some of it as homework (for=homework).',
    },
  ];
}
