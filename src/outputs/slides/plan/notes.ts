import type { Block, Blocks, Inline, Inlines } from '../../../model/block.ts';
import { text } from '../../../model/block.ts';
import type { FrontMatter, ResolvedNode, ResolvedQuestion } from '../../../model/topic.ts';
import { fill, type Words } from '../../../model/words.ts';
import { saysAnswer, schemeBlocks } from '../../../plan/scheme.ts';
import type { Note } from '../body.ts';

/** Blocks as notes. */
export function blockNotes(blocks: Blocks): Note[] {
  return blocks.map((block) => ({ kind: 'block', block }));
}

/** How a question is marked, under its place on the sheet (when it is there) or its number. Parts follow each other. */
export function questionNotes(question: ResolvedQuestion, words: Words, cited: boolean): Note[] {
  if (question.parts.length > 0) return question.parts.flatMap((part) => questionNotes(part, words, cited));
  const told = question.answer ? answerTold(question.answer, question.spag, words) : [];
  const help = [...question.support, ...question.challenge];
  const marks = marksText(question, words);
  const named = question.number === null ? words.print.challenge : numbered(question, words);
  const place: Note =
    question.number !== null && cited
      ? { kind: 'place', label: words.print.worksheet, questions: [question.name], marks }
      : titled([named, ...(marks === null ? [] : [marks])].join(' · '));
  return [place, ...blockNotes([...told, ...help])];
}

/** How it is marked; the answer in a line first, where the scheme does not say it. */
function answerTold({ exercise, brief }: NonNullable<ResolvedQuestion['answer']>, spag: number, words: Words): Block[] {
  const scheme = schemeBlocks(exercise.scheme, words, spag);
  const said = saysAnswer(exercise.scheme) || brief.length === 0;
  return said ? scheme : [{ kind: 'paragraph', content: brief }, ...scheme];
}

function numbered(question: ResolvedQuestion, words: Words): string {
  return capital(fill(words.print.question, { n: bareName(question.name) }));
}

/** "S1" is the first question of the starter: on its own slide it is question 1. */
export function bareName(name: string): string {
  return name.replace(/^\p{L}+(?=\p{N})/u, '');
}

/** "2 marks", SPaG included. */
export function marksText(question: ResolvedQuestion, words: Words): string | null {
  if (question.marks === null) return null;
  const total = question.marks + question.spag;
  return fill(total === 1 ? words.print.mark : words.print.markPlural, { n: total });
}

/** A line in bold. */
export function titled(title: string): Note {
  return { kind: 'block', block: boldLine(text(title)) };
}

export function boldLine(content: Inlines): Block {
  const strong: Inline = { kind: 'strong', content };
  return { kind: 'paragraph', content: [strong] };
}

/** Blocks and sources of `:::notes` (and of what stands in it), as blocks. Questions have no place there. */
export function nodeBlocks(nodes: readonly ResolvedNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.kind) {
      case 'block':
        return [node.block];
      case 'section':
        return [{ kind: 'heading', level: 3, content: node.title }];
      case 'source':
        return [node.source];
      case 'notes':
      case 'only':
      case 'slide':
      case 'task':
        return nodeBlocks(node.nodes);
      case 'terms':
        return node.terms.map((term) => ({ kind: 'paragraph', content: termLine(term.term, term.meaning) }));
      case 'footnotes':
        return node.notes.flatMap(({ number, blocks }) => [boldLine(text(String(number))), ...blocks]);
      case 'questions':
      case 'slide-break':
      case 'page':
        return [];
      default:
        return node satisfies never;
    }
  });
}

function termLine(term: string, meaning: Inlines): Inlines {
  return [{ kind: 'strong', content: text(term) }, ...text(': '), ...meaning];
}

/** What a teacher wants to know before the lesson: prior knowledge, misconceptions, equipment, guidance, minutes. */
export function lessonNotes(front: FrontMatter, words: Words): Note[] {
  const print = words.print;
  const paragraphs = (contents: readonly Inlines[]): Block[] =>
    contents.map((content) => ({ kind: 'paragraph', content }));
  const group = (title: string, contents: readonly Inlines[]): Block[] =>
    contents.length > 0 ? [boldLine(text(title)), ...paragraphs(contents)] : [];
  const wrong = front.misconceptions.map(({ misconception, response }) =>
    response ? [...misconception, ...text(' – '), ...response] : misconception,
  );
  return blockNotes([
    ...(front.minutes === null ? [] : paragraphs([text(fill(print.minutes, { n: front.minutes }))])),
    ...group(print.equipment, front.equipment.map(text)),
    ...group(print.prior, front.prior.map(text)),
    ...group(print.misconceptions, wrong),
    ...group(print.guidance, front.guidance === null ? [] : [text(front.guidance)]),
  ]);
}

/** The phrase with its first letter as a capital, where the script has them. */
export function capital(phrase: string): string {
  const [first = ''] = phrase;
  return first.toLocaleUpperCase('en') + phrase.slice(first.length);
}
