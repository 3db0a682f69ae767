import type { ResolvedNode, ResolvedQuestion, ResolvedSet, ResolvedTopic } from '../../model/topic.ts';
import { addShares, questionShares } from '../../plan/objectives.ts';
import type { Cell } from './csv.ts';
import { plainLine } from './plain.ts';

/** A question that is marked for itself: one without parts, or a part. */
interface Listed {
  readonly set: ResolvedSet;
  readonly question: ResolvedQuestion;
  /** Number of the question; empty for a challenge. */
  readonly number: string;
  /** "a", "a.ii"; empty for a whole question. */
  readonly part: string;
}

/** Head and rows of the list: one for each question, or for each part. Heads are English in every language. */
export function questionRows(topic: ResolvedTopic): readonly (readonly Cell[])[] {
  const listed = setsIn(topic.nodes).flatMap((set) => set.items.flatMap((item) => listedIn(item, set)));
  if (listed.length === 0) return [];
  const names = addShares(listed.flatMap(({ question }) => questionShares(question))).map(({ name }) => name);
  const labels = new Map(topic.sources.map(({ id, label }) => [id, label]));
  const head = ['topic', 'set', 'number', 'part', 'kind', 'stem', 'marks', 'spag', ...names, 'level', 'sources'];
  return [head, ...listed.map((entry) => rowOf(entry, topic, names, labels))];
}

function rowOf(
  { set, question, number, part }: Listed,
  topic: ResolvedTopic,
  names: readonly string[],
  labels: ReadonlyMap<string, string>,
): readonly Cell[] {
  const shares = questionShares(question);
  const whole = /^\d{1,3}$/.test(number) ? Number(number) : number;
  return [
    topic.front.title,
    set.for,
    whole,
    part,
    question.kind ?? '',
    // A text with gaps may be all that is asked.
    plainLine(question.prompt) || plainLine(question.body),
    question.marks,
    question.spag > 0 ? question.spag : null,
    ...names.map((name) => shares.find((share) => share.name === name)?.marks ?? null),
    question.level,
    question.cites.map((id) => labels.get(id) ?? id).join('; '),
  ];
}

function listedIn(item: ResolvedQuestion, set: ResolvedSet): readonly Listed[] {
  const number = item.number ?? '';
  const leaves = (question: ResolvedQuestion, trail: readonly string[]): readonly Listed[] =>
    question.parts.length === 0
      ? [{ set, question, number, part: trail.join('.') }]
      : question.parts.flatMap((part) => leaves(part, [...trail, part.number ?? '']));
  return leaves(item, []);
}

/** Sets in the order of the topic; what is only proposed is no question yet. */
function setsIn(nodes: readonly ResolvedNode[]): readonly ResolvedSet[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'questions') return [{ ...node, items: node.items.filter((item) => !item.proposed) }];
    return 'nodes' in node ? setsIn(node.nodes) : [];
  });
}
