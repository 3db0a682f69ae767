/** What a command word asks for, and the marks that go with it. */
export interface Command {
  readonly group: 'recall' | 'application' | 'evaluation';
  /** Fewest and most marks that fit; null: any. */
  readonly min: number | null;
  readonly max: number | null;
}

const recall = (max: number): Command => ({ group: 'recall', min: null, max });
const application: Command = { group: 'application', min: null, max: null };
const evaluation = (min: number): Command => ({ group: 'evaluation', min, max: null });

/**
 * Command words of English papers in three groups. The limits are wide: they are crossed by what no board asks ("State" for
 * 8 marks, "Evaluate" for 1), not by house style. `explain` and what is like it is asked for 1 mark and for 20.
 */
const ENGLISH: Readonly<Record<string, Command>> = {
  define: recall(4),
  state: recall(6),
  name: recall(6),
  give: recall(6),
  identify: recall(6),
  list: recall(10),
  label: recall(12),
  underline: recall(8),
  circle: recall(8),
  tick: recall(8),
  select: recall(8),
  outline: recall(10),
  describe: recall(12),
  calculate: application,
  choose: application,
  clarify: application,
  complete: application,
  compose: application,
  demonstrate: application,
  draw: application,
  estimate: application,
  explain: application,
  explore: application,
  find: application,
  investigate: application,
  justify: application,
  plot: application,
  predict: application,
  prove: application,
  show: application,
  sketch: application,
  solve: application,
  suggest: application,
  summarise: application,
  translate: application,
  use: application,
  write: application,
  analyse: evaluation(3),
  argue: evaluation(3),
  assess: evaluation(4),
  compare: evaluation(2),
  contrast: evaluation(2),
  discuss: evaluation(3),
  evaluate: evaluation(4),
  examine: evaluation(3),
  judge: evaluation(3),
  review: evaluation(3),
  synthesise: evaluation(3),
  'to what extent': evaluation(4),
  'how far do you agree': evaluation(4),
};

/** Spellings of other countries. */
const ALSO: Readonly<Record<string, string>> = { analyze: 'analyse', summarize: 'summarise', synthesize: 'synthesise' };

/** Command words by language. A language without an entry is not checked. */
export const COMMANDS: Readonly<Record<string, Readonly<Record<string, Command>>>> = { en: ENGLISH };

/** A command word in the spelling of the list. */
export function spelt(word: string): string {
  return ALSO[word] ?? word;
}

/** Numbers that say how many things are asked for. */
export const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
