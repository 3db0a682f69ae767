import { plainText } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Response } from '../model/exercise.ts';
import type { ResolvedQuestion } from '../model/topic.ts';
import { type Check, namesOf, sittingsOf, warning } from './check.ts';

/** So few questions of one kind may have a pattern by chance. */
const FEWEST = 3;
/** How much longer than the next one an option must be to stand out. */
const LONGER = 1.2;

/** Warns when the right option can be guessed: always the same letter, always the longest, all true or all false. */
export const answerPattern: Check = (topic) =>
  sittingsOf(topic).flatMap((questions) => [...choicePatterns(questions), ...questions.flatMap(statementPattern)]);

interface Choice {
  readonly question: ResolvedQuestion;
  readonly right: number;
  readonly lengths: readonly number[];
  readonly label: string;
}

function choicePatterns(questions: readonly ResolvedQuestion[]): Diagnostic[] {
  const choices = questions.flatMap(choiceOf);
  const [first] = choices;
  if (!first || choices.length < FEWEST) return [];
  const names = namesOf(choices.map(({ question }) => question));
  const found: Diagnostic[] = [];
  if (choices.every(({ right }) => right === first.right)) {
    const message = `The right option is ${first.label} each time: ${names}.`;
    const hint = 'Move the right option of some of them to another place. Pupils soon see it.';
    found.push(warning('check/same-letter', first.question.span, message, hint));
  }
  if (choices.every(isLongest)) {
    const message = `The right option is the longest each time: ${names}.`;
    const hint = 'Shorten it in some of them, or give the wrong ones as much detail. Pupils guess by length.';
    found.push(warning('check/longest-option', first.question.span, message, hint));
  }
  return found;
}

function choiceOf(question: ResolvedQuestion): Choice[] {
  const response: Response | undefined = question.answer?.exercise.response;
  if (response?.kind !== 'choice' || response.multiple || response.options.length < 3) return [];
  const right = response.options.findIndex(({ id }) => response.correct.includes(id));
  if (right < 0) return [];
  const shown = question.body.find((block) => block.kind === 'choices');
  const label = shown?.kind === 'choices' ? (shown.options[right]?.label ?? '') : '';
  const lengths = response.options.map(({ content }) => [...plainText(content)].length);
  return [{ question, right, lengths, label: label === '' ? `number ${right + 1}` : label }];
}

function isLongest({ right, lengths }: Choice): boolean {
  const others = lengths.filter((_, index) => index !== right);
  return (lengths[right] ?? 0) >= LONGER * Math.max(1, ...others);
}

function statementPattern(question: ResolvedQuestion): Diagnostic[] {
  return question.body.flatMap((block) => {
    if (block.kind !== 'statements' || block.items.length < FEWEST) return [];
    const truths = block.items.map(({ answer }) => answer?.isTrue);
    if (truths[0] === undefined || truths.some((truth) => truth !== truths[0])) return [];
    const message = `All ${truths.length} statements are ${truths[0] ? 'true' : 'false'}.`;
    const hint = 'Turn one or two of them round: pupils who have seen two expect a third.';
    return [warning('check/all-alike', question.span, message, hint)];
  });
}
