import type { ResolvedNode, ResolvedQuestion, ResolvedSet } from '../model/topic.ts';

/** Marks of the questions that stand on the sheet: worksheet and homework. */
export function sheetMarks(nodes: readonly ResolvedNode[]): number {
  return setsOf(nodes)
    .filter((set) => set.for === 'worksheet' || set.for === 'homework')
    .reduce((sum, { marks }) => sum + marks, 0);
}

/**
 * True when the copy with scaffolds differs from the sheet: a question or the text itself has a scaffold, or something
 * is for that copy only. What no sheet prints does not count: the teacher's notes, slides, what is proposed.
 */
export function hasSupport(nodes: readonly ResolvedNode[]): boolean {
  return nodes.some((node) => {
    switch (node.kind) {
      case 'block':
        return !node.proposed && node.block.kind === 'aside' && node.block.role === 'support';
      case 'questions':
        return (node.for === 'worksheet' || node.for === 'homework') && node.items.some(isScaffolded);
      case 'only':
        if (node.in.includes('worksheet')) return hasSupport(node.nodes);
        return node.in.includes('support') && node.nodes.length > 0;
      case 'task':
        return hasSupport(node.nodes);
      case 'page':
        return !node.in.includes('worksheet') && node.in.includes('support');
      default:
        return false;
    }
  });
}

function isScaffolded({ proposed, support, parts }: ResolvedQuestion): boolean {
  return !proposed && (support.length > 0 || parts.some(isScaffolded));
}

function setsOf(nodes: readonly ResolvedNode[]): ResolvedSet[] {
  return nodes.flatMap((node) => ('nodes' in node ? setsOf(node.nodes) : node.kind === 'questions' ? [node] : []));
}
