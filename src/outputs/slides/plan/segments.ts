import type { Inlines } from '../../../model/block.ts';
import type { Span } from '../../../model/source.ts';
import type { ResolvedNode, ResolvedQuestion } from '../../../model/topic.ts';
import type { Told } from './pieces.ts';
import { isSupport, type ProseSection, slideNodes, startsSlide } from './points.ts';
import { askedItems } from './question-sets.ts';

/** What stands between two section headings or slide breaks. */
export interface Segment {
  /** Null before the first heading. */
  readonly title: Inlines | null;
  /** Where its heading stands; null before the first. */
  readonly span: Span | null;
  readonly mode: ProseSection['mode'];
  readonly nodes: readonly ResolvedNode[];
}

/** A topic cut at its headings and slide breaks. */
export function segmentsOf(nodes: readonly ResolvedNode[], mode: Segment['mode']): Segment[] {
  const segments: (Omit<Segment, 'nodes'> & { nodes: ResolvedNode[] })[] = [];
  let current: (typeof segments)[number] = { title: null, span: null, mode, nodes: [] };
  const next = (title: Inlines | null, span: Span | null, its: Segment['mode']) => {
    segments.push(current);
    current = { title, span, mode: its, nodes: [] };
  };
  for (const node of nodes) {
    // A proposed heading is the teacher's to accept: pupils go on under the one before.
    if (node.kind === 'section') {
      const { title, span } = node.proposed ? current : node;
      next(title, span, node.slides ?? mode);
    } else if (startsSlide(node)) next(current.title, current.span, current.mode);
    else current.nodes.push(node);
  }
  segments.push(current);
  return segments;
}

/** The questions of the sheet that stand in a segment. */
export function askedOnSheet(nodes: readonly ResolvedNode[]): ResolvedQuestion[] {
  return nodes.flatMap((node): ResolvedQuestion[] => {
    if (node.kind === 'task') return askedOnSheet(slideNodes(node.nodes));
    return node.kind === 'questions' && node.for === 'worksheet' ? [...askedItems(node)] : [];
  });
}

/** The run of prose that begins here, when it begins here. */
export function runAt(nodes: readonly ResolvedNode[], index: number): Told[] {
  const shown = (node: ResolvedNode | undefined) => node?.kind === 'block' && !node.proposed && !isSupport(node.block);
  if (!shown(nodes[index]) || shown(nodes[index - 1])) return [];
  const run: Told[] = [];
  for (const node of nodes.slice(index)) {
    if (node.kind !== 'block' || !shown(node)) break;
    run.push(node);
  }
  return run;
}
