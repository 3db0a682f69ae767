import type { ResolvedNode, ResolvedQuestion, ResolvedSet } from '../model/topic.ts';

/** Marks of the questions that stand on the sheet: worksheet and homework. */
export function sheetMarks(nodes: readonly ResolvedNode[]): number {
  return setsOf(nodes)
    .filter((set) => set.for === 'worksheet' || set.for === 'homework')
    .reduce((sum, { marks }) => sum + marks, 0);
}

/**
 * True when a copy of its own, with scaffolds or with challenges, differs from the sheet: a question or the text itself
 * has one, or something is for that copy only. What no sheet prints does not count: the teacher's notes, slides, what is
 * proposed.
 */
export function hasLevel(nodes: readonly ResolvedNode[], level: Level): boolean {
  return nodes.some((node) => {
    switch (node.kind) {
      case 'block':
        return !node.proposed && node.block.kind === 'aside' && node.block.role === level;
      case 'questions':
        return (node.for === 'worksheet' || node.for === 'homework') && node.items.some((item) => has(item, level));
      case 'only':
        if (node.in.includes('worksheet')) return hasLevel(node.nodes, level);
        return node.in.includes(level) && node.nodes.length > 0;
      case 'task':
        return hasLevel(node.nodes, level);
      case 'page':
        return !node.in.includes('worksheet') && node.in.includes(level);
      default:
        return false;
    }
  });
}

type Level = 'support' | 'challenge';

function has(item: ResolvedQuestion, level: Level): boolean {
  if (item.proposed) return false;
  return (
    item.level === level ||
    item[level].length > 0 ||
    item.body.some((block) => block.kind === 'aside' && block.role === level) ||
    item.parts.some((part) => has(part, level))
  );
}

function setsOf(nodes: readonly ResolvedNode[]): ResolvedSet[] {
  return nodes.flatMap((node) => ('nodes' in node ? setsOf(node.nodes) : node.kind === 'questions' ? [node] : []));
}
