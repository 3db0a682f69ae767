import { type Block, type Inlines, text } from '../../model/block.ts';
import type { ResolvedQuestion } from '../../model/topic.ts';
import type { Words } from '../../model/words.ts';
import { addShares, questionShares } from '../../plan/objectives.ts';

/**
 * Marks by objective over all questions of the sheet, a column each, with what is marked for none and for spelling; null
 * when no question names an objective.
 */
export function totalsTable(items: readonly ResolvedQuestion[], words: Words): Block | null {
  const marked = items.filter(({ level }) => level === 'core');
  const shares = addShares(marked.flatMap(questionShares));
  if (shares.length === 0) return null;
  const { marking, marks, spag } = words.print;
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const all = sumOf(marked.map((item) => item.marks ?? 0));
  const spelling = marked.filter((item) => item.spag > 0);
  const spellingMarks = sumOf(spelling.map((item) => item.spag));
  const unassigned = all - sumOf(shares.map((share) => share.marks));
  const columns: readonly Column[] = [
    ...shares.map((share) => ({ ...share, questions: numbersOf(marked.filter((item) => gives(item, share.name))) })),
    ...(unassigned > 0 ? [{ name: marking.unassigned, questions: '', marks: unassigned }] : []),
    ...(spellingMarks > 0 ? [{ name: spag, questions: numbersOf(spelling), marks: spellingMarks }] : []),
    { name: marking.total, questions: '', marks: all + spellingMarks },
  ];
  return {
    kind: 'table',
    caption: null,
    align: ['start', ...columns.map(() => 'center' as const)],
    head: [text(marking.byObjective), ...columns.map(({ name }) => text(name))],
    rows: [
      [text(marking.questions), ...columns.map(({ questions }) => text(questions))],
      [text(marks), ...columns.map((column): Inlines => [{ kind: 'strong', content: text(String(column.marks)) }])],
    ],
    rowHeads: true,
  };
}

interface Column {
  readonly name: string;
  readonly questions: string;
  readonly marks: number;
}

function gives(item: ResolvedQuestion, objective: string): boolean {
  return questionShares(item).some(({ name, marks }) => name === objective && marks > 0);
}

/** "1–3, 5": the numbers of questions, those that follow each other in one. */
function numbersOf(items: readonly ResolvedQuestion[]): string {
  const runs: string[][] = [];
  for (const { name } of items) {
    const run = runs.at(-1);
    if (run && Number(name) === Number(run.at(-1)) + 1) run.push(name);
    else runs.push([name]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}
