import type { Diagnostic } from '../model/diagnostic.ts';
import type { ResolvedNode, ResolvedTopic } from '../model/topic.ts';

/** Minutes planned in a topic's blocks: question sets (homework apart) and tasks. */
export function plannedMinutes(topic: ResolvedTopic): number {
  const sum = (nodes: readonly ResolvedNode[]): number =>
    nodes.reduce((total, node) => {
      switch (node.kind) {
        case 'questions':
          return node.for === 'homework' ? total : total + (node.minutes ?? 0);
        case 'task':
          return total + (node.minutes ?? 0);
        case 'only':
        case 'slide':
          return total + sum(node.nodes);
        default:
          return total;
      }
    }, 0);
  return sum(topic.nodes);
}

/** A warning when more minutes are planned than the lesson has. */
export function timingDiagnostics(topic: ResolvedTopic): Diagnostic[] {
  const planned = plannedMinutes(topic);
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
