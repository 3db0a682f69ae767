import type { ResolvedNode, ResolvedQuestion, ResolvedSet } from '../model/topic.ts';

/** Marks of the questions that stand on the sheet: worksheet and homework. */
export function sheetMarks(nodes: readonly ResolvedNode[]): number {
  return setsOf(nodes)
    .filter((set) => set.for === 'worksheet' || set.for === 'homework')
    .reduce((sum, { marks }) => sum + marks, 0);
}

/** True when a question, or the text itself, has a scaffold of this role. */
export function hasScaffold(nodes: readonly ResolvedNode[], role: 'support' | 'challenge'): boolean {
  const inQuestion = (question: ResolvedQuestion): boolean =>
    !question.proposed && (question[role].length > 0 || question.parts.some(inQuestion));
  const inNode = (node: ResolvedNode): boolean =>
    (node.kind === 'block' && node.block.kind === 'aside' && node.block.role === role) ||
    (node.kind === 'questions' && node.items.some(inQuestion)) ||
    ('nodes' in node && node.nodes.some(inNode));
  return nodes.some(inNode);
}

function setsOf(nodes: readonly ResolvedNode[]): ResolvedSet[] {
  return nodes.flatMap((node) => ('nodes' in node ? setsOf(node.nodes) : node.kind === 'questions' ? [node] : []));
}
