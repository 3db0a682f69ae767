import type { QuestionSet, Topic, TopicNode } from '../model/topic.ts';

/** Blocks round a node, from the outside in. */
export type Around = readonly Extract<TopicNode, { nodes: readonly TopicNode[] }>[];

/** Every node of a topic with what stands round it, in the author's order. */
export function* everyNode(nodes: readonly TopicNode[], around: Around = []): Generator<[TopicNode, Around]> {
  for (const node of nodes) {
    yield [node, around];
    if ('nodes' in node) yield* everyNode(node.nodes, [...around, node]);
  }
}

/** Ids of the sources that are placed, each once, in order. */
export function placedSources(topic: Topic): string[] {
  const ids = [...everyNode(topic.nodes)].flatMap(([node]) => (node.kind === 'source' ? [node.id] : []));
  return [...new Set(ids)];
}

/** Every set of questions, in order. */
export function questionSets(topic: Topic): QuestionSet[] {
  return [...everyNode(topic.nodes)].flatMap(([node]) => (node.kind === 'questions' ? [node] : []));
}
