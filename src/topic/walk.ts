import type { QuestionSet, Topic, TopicNode } from '../model/topic.ts';
import { isPlacedSource, visit } from './json.ts';

/** Blocks round a node, from the outside in. */
export type Around = readonly Extract<TopicNode, { nodes: readonly TopicNode[] }>[];

/** Every node of a topic with what stands round it, in the author's order. */
export function* everyNode(nodes: readonly TopicNode[], around: Around = []): Generator<[TopicNode, Around]> {
  for (const node of nodes) {
    yield [node, around];
    if ('nodes' in node) yield* everyNode(node.nodes, [...around, node]);
  }
}

/** Ids of the sources that are placed, by the topic or within a question, each once, in order. */
export function placedSources(topic: Topic): string[] {
  const ids: string[] = [];
  for (const [node] of everyNode(topic.nodes)) {
    if (node.kind === 'source') ids.push(node.id);
    if (node.kind !== 'questions') continue;
    visit(node.items, (found) => {
      if (isPlacedSource(found)) ids.push(found.id);
    });
  }
  return [...new Set(ids)];
}

/** Every set of questions, in order. */
export function questionSets(topic: Topic): QuestionSet[] {
  return [...everyNode(topic.nodes)].flatMap(([node]) => (node.kind === 'questions' ? [node] : []));
}
