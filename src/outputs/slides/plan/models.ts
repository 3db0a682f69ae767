import { type Blocks, type Inlines, plainText, type SourceBlock, text } from '../../../model/block.ts';
import type { ResolvedQuestion } from '../../../model/topic.ts';
import { fill, type Words } from '../../../model/words.ts';
import { withoutAnswers } from '../../../plan/answers.ts';
import { isPicture } from '../geometry.ts';
import { citedSources, leavesOf, withMarks } from './beside.ts';
import { type Draft, type DraftBeside, type DraftPiece, draft } from './drafts.ts';
import { excerptOf } from './excerpt.ts';
import { answerSteps, contentsOf, groupsOf, quotesOf, type Step } from './model-steps.ts';
import { bareName, capital, marksText, questionNotes } from './notes.ts';
import { blockPieces } from './pieces.ts';

/** What model answers are made with. */
interface Making {
  readonly words: Words;
  readonly sources: readonly SourceBlock[];
  /** True when its question has a place on the sheet. */
  readonly cited: boolean;
}

/**
 * A slide for each model answer and each method of the questions, built up a step a click: the sentences of the answer,
 * with the words of the one source that they quote, or the steps with their marks.
 */
export function modelSlides(items: readonly ResolvedQuestion[], making: Making): Draft[] {
  return items.flatMap((item) => leavesOf(item)).flatMap((whole) => questionModels(whole, making));
}

function questionModels(whole: readonly ResolvedQuestion[], making: Making): Draft[] {
  return whole.slice(-1).flatMap((question) => {
    const scheme = question.answer?.exercise.scheme;
    if (!scheme) return [];
    const { print } = making.words;
    const about = { question, whole, making };
    return [
      ...modelAnswer(scheme.model, about),
      ...scheme.methods.map((steps) =>
        methodSlide(
          modelSlide(titleOf(question, print.marking.method, making), stepPieces(steps, question), WHOLE, about),
        ),
      ),
    ];
  });
}

/** The steps are the scheme: what else it says stands in the notes of the run of answers. */
function methodSlide(slide: Draft): Draft {
  return { ...slide, notes: slide.notes.slice(0, 1) };
}

/** A question with all that stands above it, and what its slides are made with. */
interface About {
  readonly question: ResolvedQuestion;
  readonly whole: readonly ResolvedQuestion[];
  readonly making: Making;
}

/** A model answer beside the source that it quotes, on as many slides as there have room for both; else on one. */
function modelAnswer(model: Blocks, about: About): Draft[] {
  const { question, whole, making } = about;
  const source = onlySource(whole, making.sources);
  const steps = answerSteps(model, source);
  if (steps.length === 0) return [];
  const title = titleOf(question, making.words.print.model, making);
  const all = quotesOf(steps);
  if (!source || all.length === 0) return [modelSlide(title, stepPieces(steps, question), WHOLE, about)];
  const stem = stemOf(whole).flatMap(contentsOf);
  return groupsOf(steps, source, plainText(stem.flat()).length).map((group, index) => {
    const slide = modelSlide(title, stepPieces(group, question), { first: index === 0, cued: false }, about);
    const own = quotesOf(group);
    return {
      ...slide,
      continues: index > 0,
      beside: besideSource(excerptOf(source, own.length > 0 ? own : all), question),
    };
  });
}

/** A question whose answer in a line would be its model answer says `pointer` in its place: the whole of it has a slide. */
export function pointing(question: ResolvedQuestion, pointer: Inlines): ResolvedQuestion {
  const parts = question.parts.map((part) => pointing(part, pointer));
  return { ...question, ...(isModel(question) ? { answer: { ...question.answer, brief: pointer } } : {}), parts };
}

function isModel(
  question: ResolvedQuestion,
): question is ResolvedQuestion & Required<Pick<ResolvedQuestion, 'answer'>> {
  const { answer } = question;
  const model = answer?.exercise.scheme.model[0];
  return model?.kind === 'paragraph' && plainText(answer?.brief ?? []) === plainText(model.content);
}

function stepPieces(
  steps: readonly Omit<Step, 'quotes'>[] | readonly Step[],
  { span }: ResolvedQuestion,
): DraftPiece[] {
  return steps.map((step) => ({ shape: 'step', quotes: [], ...step, notes: [], keep: false, span }));
}

/** Whether it is the first slide of its answer, and whether there is room for the line that says where on the sheet. */
interface Place {
  readonly first: boolean;
  readonly cued: boolean;
}

const WHOLE: Place = { first: true, cued: true };

/** A slide of steps. The question stands over the first of its slides, with its marks where no line says them. */
function modelSlide(title: string, steps: readonly DraftPiece[], { first, cued }: Place, about: About): Draft {
  const { question, whole, making } = about;
  const { words, cited } = making;
  const { span } = question;
  const onSheet = cued && cited && question.number !== null;
  const marks = marksText(question, words);
  const cue = onSheet ? { label: words.print.worksheet, questions: [question.name], marks } : null;
  const pictures = stemOf(whole).filter(isPicture);
  return draft('model', text(title), span, {
    cue,
    pieces: [...(first ? stemPieces(whole, cue ? null : marks) : []), ...steps],
    beside: besidePictures(pictures, question, words),
    notes: first ? questionNotes(question, words, cited) : [],
  });
}

/** What a question asks, without the source that it prints. */
function stemOf(whole: readonly ResolvedQuestion[]): Blocks {
  return withoutAnswers(whole.flatMap(({ prompt }) => prompt)).filter(({ kind }) => kind !== 'source');
}

function stemPieces(whole: readonly ResolvedQuestion[], marks: string | null): DraftPiece[] {
  const prompt = stemOf(whole).filter((block) => !isPicture(block));
  if (prompt.length === 0) return [];
  return whole.slice(-1).map(
    (question): DraftPiece => ({
      shape: 'question',
      number: null,
      part: false,
      prompt: withMarks(prompt, marks),
      body: [],
      reveal: null,
      notes: [],
      keep: true,
      span: question.span,
    }),
  );
}

/** "Question 8 · Model answer"; of a lone question of the board "Model answer". */
function titleOf(question: ResolvedQuestion, what: string, { words, cited }: Making): string {
  const { print } = words;
  if (question.number === null) return cited ? `${capital(print.challenge)} · ${what}` : what;
  return `${capital(fill(print.question, { n: cited ? question.name : bareName(question.name) }))} · ${what}`;
}

function besideSource(source: SourceBlock, { span }: ResolvedQuestion): DraftBeside {
  return { pieces: blockPieces([withoutAnswers(source)], span), otherwise: 'none', title: text(source.label) };
}

/** What is to be seen to follow the steps, when there is room: it is on the sheet as well. */
function besidePictures(pictures: Blocks, question: ResolvedQuestion, words: Words): DraftBeside | null {
  if (pictures.length === 0) return null;
  return { pieces: blockPieces(pictures, question.span), otherwise: 'none', title: text(words.print.task) };
}

/** The one source that a question and what stands above it are about; null for none and for several. */
function onlySource(whole: readonly ResolvedQuestion[], sources: readonly SourceBlock[]): SourceBlock | null {
  const found = citedSources(whole, sources);
  return found.length === 1 ? (found[0]?.source ?? null) : null;
}
