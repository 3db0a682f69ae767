import type { ResolvedNode } from '../model/topic.ts';

/**
 * Minutes planned in a lesson: its question sets and tasks. Homework is not done in it; a task that names no time takes
 * what stands in it.
 */
export function plannedMinutes(nodes: readonly ResolvedNode[]): number {
  return nodes.reduce((sum, node) => {
    switch (node.kind) {
      case 'questions':
        return node.for === 'homework' ? sum : sum + (node.minutes ?? 0);
      case 'task':
        return sum + (node.minutes ?? plannedMinutes(node.nodes));
      case 'only':
      case 'slide':
        return sum + plannedMinutes(node.nodes);
      default:
        return sum;
    }
  }, 0);
}
