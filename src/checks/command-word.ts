import { type Blocks, plainText } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ResolvedQuestion } from '../model/topic.ts';
import { askedIn, baseLanguage, type Check, nameOf, setsOf, warning } from './check.ts';
import { COMMANDS, type Command, NUMBERS, spelt } from './commands.ts';

type Commands = Readonly<Record<string, Command>>;

/** Warns of a command word that does not fit its marks: "State" for 8, "Evaluate" for 1. */
export const commandWord: Check = (topic) => {
  const commands = COMMANDS[baseLanguage(topic.language)];
  if (!commands) return [];
  // In mathematics and computing an expression is evaluated for a mark.
  const isSums = /math|comput|statist|physic/i.test(topic.front.subject ?? topic.file);
  const questions = setsOf(topic.nodes).flatMap(({ items }) => askedIn(items));
  return questions.flatMap((question) => {
    const found = mismatch(question, commands);
    return found && !(isSums && found.word === 'evaluate') ? [said(question, found)] : [];
  });
};

interface Mismatch {
  readonly word: string;
  readonly command: Command;
  readonly marks: number;
}

function mismatch(question: ResolvedQuestion, commands: Commands): Mismatch | null {
  const { marks, answer } = question;
  if (marks === null || !answer) return null;
  const stem = stemOf(question.prompt);
  const words = commandsIn(stem, commands);
  const [word] = words;
  const command = word === undefined ? undefined : commands[word];
  // "State and explain": two things are asked for, and the marks are for both.
  if (word === undefined || command === undefined || words.length > 1) return null;
  const isWritten = answer.exercise.response.kind === 'open' || answer.exercise.response.kind === 'text';
  const isTooMany = command.max !== null && isWritten && marks > Math.max(command.max, 2 * askedFor(stem));
  const isTooFew = command.min !== null && marks < command.min;
  return isTooMany || isTooFew ? { word, command, marks } : null;
}

/** The first paragraph of the prompt. */
function stemOf(prompt: Blocks): string {
  const first = prompt.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? plainText(first.content) : '';
}

/** The command words of a stem, each once: those that begin a sentence or follow "and", "then" or a comma. */
function commandsIn(stem: string, commands: Commands): string[] {
  const found = new Set<string>();
  const text = stem.toLowerCase().replace(/[‘“'"][^’”'"]*[’”'"]/g, ' ');
  for (const [, start = ''] of text.matchAll(
    /(?:^|[.?!:;,]\s+|\b(?:and|then|or)\s+(?:then\s+)?)(?=(\p{L}+(?:\s+\p{L}+){0,4}))/gu,
  )) {
    const words = start.split(/\s+/);
    const phrase = Object.keys(commands).find((command) => command.includes(' ') && start.startsWith(command));
    const word = spelt(words[0] ?? '');
    if (phrase !== undefined) found.add(phrase);
    else if (Object.hasOwn(commands, word)) found.add(word);
  }
  return [...found];
}

/** How many things a stem asks for: "Give **two** reasons". */
function askedFor(stem: string): number {
  const numbers = stem
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .map((word) => NUMBERS[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0));
  return Math.max(0, ...numbers);
}

function said(question: ResolvedQuestion, { word, command, marks }: Mismatch): Diagnostic {
  const quoted = `“${word.charAt(0).toUpperCase()}${word.slice(1)}”`;
  const count = `${marks} ${marks === 1 ? 'mark' : 'marks'}`;
  const isFact = command.group === 'recall';
  const message = isFact
    ? `${quoted} asks for facts, but ${nameOf(question)} has ${count}.`
    : `${quoted} asks for a judgement, but ${nameOf(question)} has ${count}.`;
  const hint = isFact
    ? `It is asked for up to ${command.max} marks. For ${marks}, ask to explain or to judge; or give fewer marks.`
    : `It is asked for ${command.min} marks or more. For ${marks}, ask to state, give or describe; or give more marks.`;
  return warning('check/command-word', question.span, message, hint);
}
